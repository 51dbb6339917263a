"""Six documented ways collectors sort a call table: pure functions from rows to places."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.own_data.model import ExposureModel, Playbook
from core.score.statistics import ChannelTable


@dataclass(frozen=True, slots=True)
class Row:
    """One peer in a channel's table. ``listed``: typed into the form, so already on the collector's list."""

    person: int
    number: str
    table: ChannelTable
    listed: bool = False

    def tie_break(self) -> tuple[int, int, int, str]:
        """Order of peers that a playbook cannot tell apart: calls, talk time, newest call, number."""
        return (-self.table.calls[180], -self.table.talk[180], -(self.table.newest or 0), self.number)


def places(rows: Sequence[Row], model: ExposureModel) -> dict[int, dict[str, int]]:
    """Return each person's place (1 = first) by playbook id; only rows with a call in the window have one."""
    ranked = [row for row in rows if row.table.newest is not None]
    result: dict[int, dict[str, int]] = {row.person: {} for row in ranked}
    for playbook in model.playbooks:
        for place, row in enumerate(ordered(ranked, playbook), start=1):
            result[row.person][playbook.id] = place
    return result


def ordered(rows: Collection[Row], playbook: Playbook) -> list[Row]:
    """Sort rows the way one playbook does."""
    if playbook.order == "count":
        return sorted(rows, key=lambda row: (-row.table.calls[playbook.days], *row.tie_break()))
    if playbook.order == "duration":
        return sorted(rows, key=lambda row: _by_talk(row, playbook.days))
    by_count = ordered(rows, Playbook(playbook.id, "count", playbook.days))
    first = [row for row in by_count if not row.listed][: playbook.top]
    chosen = {row.person for row in first}
    rest = [row for row in rows if row.person not in chosen]
    return [
        row for block in (first, rest) for row in sorted(block, key=lambda row: _by_talk(row, playbook.days))
    ]


def _by_talk(row: Row, days: int) -> tuple[int | str, ...]:
    return (-row.table.talk[days], *row.tie_break())
