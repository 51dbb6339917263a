"""Steps and their details."""
