"""Call cards of a Bluetooth phone book (PBAP): the kind and time in X-IRMC-CALL-DATETIME."""

import re
from datetime import UTC, datetime, timedelta, timezone

from core.calls import EARLIEST, LATEST, WALL_CLOCK, Direction, Outcome, call_kind

_CALL_TIME = re.compile(r"(\d{8})T?(\d{6})(Z|[+-]\d{2}:?\d{2})?")
#: Kinds of calls: received calls were answered, of dialled ones nobody says.
CALL_KINDS = {
    "received": (Direction.IN, Outcome.ANSWERED),
    "missed": (Direction.IN, Outcome.MISSED),
    "dialed": (Direction.OUT, Outcome.UNKNOWN),
}


def call_of(kind: str, written: str) -> tuple[int, int] | None:
    """Return start (ms) and packed kind of a call card's date and time, or None if no call can be of that date.

    Without a zone the time is the phone's wall clock and flagged so.
    """
    match = _CALL_TIME.fullmatch(written)
    if match is None:
        return None
    try:
        moment = datetime.strptime(match[1] + match[2], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    flags = 0
    zone = match[3]
    if zone is None:
        flags = WALL_CLOCK
    elif zone != "Z":
        offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
        if offset >= timedelta(days=1):
            return None
        moment = moment.replace(tzinfo=timezone(-offset if zone[0] == "-" else offset))
    direction, outcome = CALL_KINDS.get(kind, (Direction.UNKNOWN, Outcome.UNKNOWN))
    start = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    return (start, call_kind(direction, outcome, flags)) if EARLIEST <= start < LATEST else None
