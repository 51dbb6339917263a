"""What the columns of Android's call log mean, for every export that copies them without conversion.

Source: Android's CallLog provider (``CallLog.Calls``), whose values apps write as they are.
"""

from core.calls import Direction, Outcome, call_kind
from core.readers.limits import MAX_NUMBER

#: ``type``: 1 and 2 tell a direction only, for an outgoing call of 0 s may have been answered or not.
#: 100 and 101 are Wi-Fi calls of some makers.
KINDS = {
    "1": call_kind(Direction.IN),
    "2": call_kind(Direction.OUT),
    "3": call_kind(Direction.IN, Outcome.MISSED),
    "4": call_kind(Direction.IN, Outcome.VOICEMAIL),
    "5": call_kind(Direction.IN, Outcome.REJECTED),
    "6": call_kind(Direction.IN, Outcome.BLOCKED),
    "7": call_kind(Direction.IN, Outcome.ELSEWHERE),
    "100": call_kind(Direction.IN),
    "101": call_kind(Direction.OUT),
}
#: ``presentation`` values under which the number was shown; absent before 2014. Others mean a hidden caller.
SHOWN = frozenset({"1", "", "null", "NULL"})
#: Text of a column that holds nothing.
NOTHING = frozenset({"", "null", "NULL"})


def whole_number(text: str) -> int | None:
    """Return the integer a text is, or None; a text of any length costs no time."""
    try:
        return int(text)
    except ValueError:
        return None


def line_name(subscription: str) -> str:
    """Return the name of a SIM or account as it may be kept, "" for none."""
    return "" if subscription in NOTHING else subscription.strip()[:MAX_NUMBER]
