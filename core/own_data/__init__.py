"""The data files of the program itself: TOML tables checked field by field, texts in several languages."""
