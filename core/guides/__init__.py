"""How to get one’s own files out of a phone or a carrier’s page."""
