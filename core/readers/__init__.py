"""One module per file format. Each offers a :class:`core.readers.source.Reader`; none knows another."""
