"""One documented ordering by itself: who stands where in it, and by which figure it sorts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.assessment import Assessment, Band, Channel, Exposure
from core.own_data.model import Playbook, load_model
from core.score.evaluate import Evidence

#: Places after which documented systems cut their lists.
CUTS = (5, 10, 20)
#: Bars at most: several people can share a place, as the best of two tables counts.
MOST_BARS = 26


class Measure(StrEnum):
    """What is counted: calls, or seconds of talk."""

    CALLS = "calls"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class PlaybookBar:
    """One person of an ordering. ``calls`` and ``seconds`` are those of the ordering's window."""

    key: str
    #: The best place over the open channels, as the assessment tells it.
    place: int
    calls: int
    seconds: int
    band: Band


@dataclass(frozen=True, slots=True)
class PlaybookRanking:
    """The first people of one ordering, best place first, and how many follow."""

    playbook: str
    #: What the bars show. Of the ordering that takes the most called first and then sorts by talk time, talk time.
    measure: Measure
    #: Days before the reference date that count.
    days: int
    bars: tuple[PlaybookBar, ...]
    #: (cut, number of bars before it), for each cut that somebody stands behind.
    cuts: tuple[tuple[int, int], ...]
    others: int
    #: Whether call log and carrier's records are both open, so that the better of two places counts.
    two_tables: bool

    def figure(self, bar: PlaybookBar) -> int:
        """Return what the bar's length stands for: calls, or seconds."""
        return bar.calls if self.measure is Measure.CALLS else bar.seconds


def playbooks() -> tuple[str, ...]:
    """Return the ids of the six documented orderings, in the model's order."""
    return tuple(playbook.id for playbook in load_model().playbooks)


def playbook_ranking(assessment: Assessment, playbook_id: str, evidence: Evidence | None = None) -> PlaybookRanking:
    """Return the ordering with this id over an assessment.

    Calls are those of the phone's log, as in the assessment. Where only the carrier's records are open they are its
    connected calls, which ``evidence`` holds. Raises KeyError for an unknown id.
    """
    playbook = {one.id: one for one in load_model().playbooks}[playbook_id]
    figures = _Figures(assessment, playbook, evidence)
    ordered = in_order(assessment.exposures, playbook_id)
    bars = tuple(PlaybookBar(one.person.key, one.playbook_ranks[playbook_id], *figures.of(one), one.band)
                 for one in ordered[:MOST_BARS] if one.playbook_ranks[playbook_id] <= CUTS[-1])
    return PlaybookRanking(
        playbook_id,
        Measure.CALLS if playbook.order == "count" else Measure.TALK,
        playbook.days,
        bars,
        tuple(_cuts(bars, len(ordered))),
        len(ordered) - len(bars),
        _is_open(assessment, Channel.CALL_LOG) and _is_open(assessment, Channel.CARRIER_RECORDS),
    )


def in_order(exposures: Sequence[Exposure], playbook_id: str) -> list[Exposure]:
    """Return everybody who has a place in an ordering, best place first; equals by calls, then talk, of 180 days."""
    placed = [exposure for exposure in exposures if playbook_id in exposure.playbook_ranks]

    def order(exposure: Exposure) -> tuple[int, int, int]:
        counts = exposure.person.counts
        return exposure.playbook_ranks[playbook_id], -counts.calls_180, -counts.talk_seconds_180

    return sorted(placed, key=order)


def _cuts(bars: Sequence[PlaybookBar], people: int) -> Iterator[tuple[int, int]]:
    for cut in CUTS:
        before = sum(bar.place <= cut for bar in bars)
        if 0 < before < people:
            yield cut, before


def _is_open(assessment: Assessment, channel: Channel) -> bool:
    return assessment.open_channels.get(channel, False)


class _Figures:
    """Calls and seconds of a playbook's window as the open table shows them."""

    def __init__(self, assessment: Assessment, playbook: Playbook, evidence: Evidence | None) -> None:
        self._days = playbook.days
        self._connected: dict[str, int] = {}
        if evidence is not None and not _is_open(assessment, Channel.CALL_LOG):
            self._connected = {
                one.person.key: one.by_channel[Channel.CARRIER_RECORDS].table.calls[playbook.days]
                for one in evidence.people
            }

    def of(self, exposure: Exposure) -> tuple[int, int]:
        counts, key = exposure.person.counts, exposure.person.key
        calls, seconds = {
            30: (counts.calls_30, counts.talk_seconds_30),
            90: (counts.calls_90, counts.talk_seconds_90),
            180: (counts.calls_180, counts.talk_seconds_180),
        }[self._days]
        return self._connected.get(key, calls), seconds
