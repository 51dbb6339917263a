"""Apps, what they may read, and how to end it."""
