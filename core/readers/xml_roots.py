"""Tells XML files apart by the name of their first element."""

import re

from core.readers.xml_text import encoding_of

_ROOT = re.compile(r"<\s*(?:\w+:)?([A-Za-z_][\w.-]*)")
_BEFORE_ROOT = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^\[>]|\[[^\]]*\])*+>", re.DOTALL)


def xml_root(head: bytes) -> str:
    """Return the name of the first element in the first bytes of an XML file, or "" when it is none."""
    text = head.decode(encoding_of(head), "replace").lstrip("\ufeff")
    if not text.lstrip().startswith("<"):
        return ""
    position = 0
    while skipped := _BEFORE_ROOT.match(text, position):
        position = skipped.end()
    root = _ROOT.match(text, position)
    return root[1] if root else ""
