"""Models behind tables and lists; none knows a page."""
