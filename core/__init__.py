"""The engine of Contact Exposure: files in, people ranked, reasons out.

Nothing below this package knows Qt, matplotlib or the network (``tests/test_architecture.py``).
It returns codes, numbers and records; the words for them live in ``gui``.
"""
