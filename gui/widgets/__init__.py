"""Small widgets every page may use; none knows a page."""
