"""From paths to what files hold: readers are found by content, tables nobody recognises are asked about."""
