"""Which of several files tell how a phone is now, and which tell how it was: a later file takes an earlier one's place.

The files of one phone may be of different days. Where two tell of the same app's permissions, of its operations, or of
the same list, the one written later holds; what the earlier one says of readings stays, as none can be undone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from core.permissions.records import Dump, DumpApp, DumpKind, Platform, Special

#: A dump of this many apps is taken for the whole phone, as in the audit: an app that is missing then has gone.
_WHOLE_PHONE = 20
_LISTS_EVERY_APP = frozenset({DumpKind.PACKAGE_DUMP, DumpKind.BUG_REPORT})

_App = tuple[Platform, str, int]


class _Part(StrEnum):
    """What a file tells of an app that a later file can tell anew."""

    GRANTS = "grants"
    MODES = "modes"


@dataclass(frozen=True, slots=True)
class DatedDump:
    """A dump and when it was written: by its own word, else by the date of its file."""

    dump: Dump
    file_date: datetime

    @property
    def written(self) -> datetime:
        """The phone's or the computer's wall clock."""
        return self.dump.taken_at or self.file_date


def states(dumps: Sequence[DatedDump]) -> tuple[tuple[Dump, ...], tuple[Dump, ...]]:
    """Return the dumps as they tell of the phone before its latest files, and with them.

    The first is empty where no file tells again what another told before.
    """
    ordered = [one.dump for one in sorted(dumps, key=lambda one: one.written)]
    parts = [frozenset(_parts(dump)) for dump in ordered]
    rounds: list[int] = []
    for place, dump in enumerate(ordered):
        again = (number for number, (before, known) in enumerate(zip(ordered[:place], parts, strict=False))
                 if before.special_told & dump.special_told or known & parts[place])
        rounds.append(max((rounds[number] + 1 for number in again), default=0))
    last = max(rounds, default=0)
    before = [dump for dump, number in zip(ordered, rounds, strict=True) if number < last]
    return _at_the_end(before), _at_the_end(ordered)


def _parts(dump: Dump) -> Iterator[tuple[_App, _Part]]:
    for app in dump.apps:
        if app.grants_told:
            yield _key(dump, app), _Part.GRANTS
        if app.modes:
            yield _key(dump, app), _Part.MODES


def _key(dump: Dump, app: DumpApp) -> _App:
    return dump.platform, app.package, app.user


def _at_the_end(ordered: Sequence[Dump]) -> tuple[Dump, ...]:
    """Return the dumps without what later ones tell anew, and without apps that had gone by then."""
    kept: list[Dump] = []
    told: set[tuple[_App, _Part]] = set()
    lists: dict[Platform, frozenset[Special]] = {}
    there: dict[Platform, frozenset[_App]] = {}
    for dump in reversed(ordered):
        listed, special = there.get(dump.platform), lists.get(dump.platform, frozenset())
        apps = tuple(_without(app, _key(dump, app), told, special) for app in dump.apps
                     if listed is None or _key(dump, app) in listed)
        kept.append(replace(dump, apps=apps, special_told=dump.special_told - special))
        told.update(_parts(dump))
        lists[dump.platform] = special | dump.special_told
        if listed is None and dump.kind in _LISTS_EVERY_APP and len(dump.apps) >= _WHOLE_PHONE:
            there[dump.platform] = frozenset(_key(dump, app) for app in dump.apps)
    return tuple(reversed(kept))


def _without(app: DumpApp, key: _App, told: set[tuple[_App, _Part]], special: frozenset[Special]) -> DumpApp:
    """Return what this file alone says of an app: answers told again later go, readings stay."""
    if (key, _Part.GRANTS) in told:
        app = replace(app, installer=None, requested=frozenset(), grants=(), grants_told=False)
    if (key, _Part.MODES) in told:
        app = replace(app, modes=())
    return replace(app, special=app.special - special) if app.special & special else app
