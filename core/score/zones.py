"""Local time: which zone a country's wall clocks show, and instants turned into local milliseconds."""

import tomllib
from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from core.calls import EARLIEST, LATEST
from resources import resource

_DAY = 86_400_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@cache
def _main_zones() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("zones.toml").read_text(encoding="utf-8"))


@cache
def _listed_zones() -> dict[str, list[str]]:
    """Zones by country from the time-zone database's own table, in its order."""
    zones: dict[str, list[str]] = {}
    for line in files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            zones.setdefault(country, []).append(zone)
    return zones


def zone_of_country(country: str) -> tuple[str, bool]:
    """Return the zone most people of a country live in, and whether others live in another one."""
    one_clock = _main_zones()["one_clock"].get(country)
    if one_clock:
        return one_clock, False
    zones = _listed_zones().get(country, ["UTC"])
    main = _main_zones()["most_people"].get(country, zones[0])
    return main, len({_offsets(zone) for zone in zones}) > 1


def _offsets(zone: str) -> tuple[timedelta | None, ...]:
    """Summer and winter offset of a zone: zones that agree in both show the same clock today."""
    info = ZoneInfo(zone)
    return tuple(datetime(2026, month, 1, tzinfo=info).utcoffset() for month in (1, 7))


class LocalClock:
    """Turns instants between two given ones into local wall-clock milliseconds, fast for whole logs."""

    def __init__(self, zone: str, first_ms: int, last_ms: int) -> None:
        self.zone = ZoneInfo(zone)
        self._starts, self._offsets = self._transitions(max(first_ms, EARLIEST), min(last_ms, LATEST))

    def _offset(self, instant_ms: int) -> int:
        moment = (_EPOCH + timedelta(milliseconds=instant_ms)).astimezone(self.zone)
        return int((moment.utcoffset() or timedelta()).total_seconds() * 1000)

    def _transitions(self, first: int, last: int) -> tuple[list[int], list[int]]:
        """Find where the offset changes: by day, then by bisection to the minute."""
        starts, offsets = [first], [self._offset(first)]
        at = first
        while at < last:
            following = min(at + _DAY, last)
            if self._offset(following) != offsets[-1]:
                low, high = at, following
                while high - low > 60_000:
                    middle = (low + high) // 2
                    low, high = (low, middle) if self._offset(middle) != offsets[-1] else (middle, high)
                change = high // 60_000 * 60_000
                starts.append(change)
                offsets.append(self._offset(high))
            at = following
        return starts, offsets

    @property
    def fixed_offset(self) -> int | None:
        """Milliseconds to add when one offset holds for the whole span, else None."""
        return self._offsets[0] if len(self._offsets) == 1 else None

    def local_ms(self, instant_ms: int) -> int:
        """Return the wall clock at an instant, as milliseconds since 1970 on that wall clock."""
        return instant_ms + self._offsets[max(bisect_right(self._starts, instant_ms) - 1, 0)]

    def moment(self, local_ms: int) -> datetime:
        """Return a wall-clock time as an aware datetime of this zone, whole seconds."""
        naive = datetime(1970, 1, 1) + timedelta(seconds=local_ms // 1000)
        return naive.replace(tzinfo=self.zone)
