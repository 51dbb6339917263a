"""Text from a file, made harmless for one line of a screen, a table or a terminal."""

import unicodedata

#: Longest text :func:`clean` returns unless told otherwise.
MAX_LENGTH = 1000
#: Ends a text that was cut.
ELLIPSIS = "…"

#: Joiners that Persian, Indic scripts and emoji are spelt with: format characters that cannot reorder text.
_JOINERS = frozenset("\u200c\u200d")
#: General categories and what stands for them: controls and line ends become a blank, format and direction
#: characters (Cf) vanish, lone surrogates (Cs) become the replacement character.
_STAND_INS = {"Cc": " ", "Zl": " ", "Zp": " ", "Cf": "", "Cs": "\ufffd"}


def clean(text: str, limit: int = MAX_LENGTH) -> str:
    """Return ``text`` as one line that shows what it is: at most ``limit`` characters, trimmed.

    Control characters and line and paragraph separators become blanks; direction marks and other invisible
    format characters (Unicode category Cf) are dropped except the two joiners; lone surrogates become
    U+FFFD, so the result can always be encoded. A text that is too long ends in an ellipsis.
    """
    # Whatever is cut below would be cut anyway: hostile length must not cost time.
    text = text[: 4 * limit + 4]
    if not text.isprintable():
        text = "".join(map(_harmless, text))
    text = text.strip()
    if len(text) > limit:
        text = text[: max(0, limit - len(ELLIPSIS))] + ELLIPSIS[:limit]
    return text


def _harmless(character: str) -> str:
    if character in _JOINERS:
        return character
    return _STAND_INS.get(unicodedata.category(character), character)
