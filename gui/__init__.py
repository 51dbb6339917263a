"""The window of Contact Exposure: turns what ``core`` found into words, colours and pictures."""
