"""Makes a tooltip of what may come from a file."""

from html import escape

from core.safe_text import clean

#: Signs without which Qt takes no text for markup.
_MARKUP = frozenset("<&")


def plain_tooltip(text: str) -> str:
    """Return what a tooltip has to be given to show this text as it is written: tooltips take markup, cells do not."""
    text = clean(text)
    return text if _MARKUP.isdisjoint(text) else f"<span>{escape(text)}</span>"
