"""Orders computed by hand for seven people, a to g."""

import pytest

from core.own_data.model import load_model
from core.score.playbooks import Row, ordered, places
from core.score.statistics import ChannelTable

MODEL = load_model()
PLAYBOOKS = {playbook.id: playbook for playbook in MODEL.playbooks}
NAMES = "abcdefg"
#          a   b   c   d   e     f    g
CALLS = {180: (7, 6, 5, 4, 3, 2, 1), 90: (1, 6, 5, 4, 3, 2, 0), 30: (0, 0, 1, 1, 3, 2, 0)}
TALK = {180: (10, 20, 30, 40, 50, 1000, 900), 90: (1, 2, 3, 4, 5, 6, 7), 30: (9, 9, 3, 4, 5, 100, 0)}


def rows(listed: str = "") -> list[Row]:
    return [
        Row(
            index,
            f"+86{index}",
            ChannelTable(
                calls={days: column[index] for days, column in CALLS.items()},
                talk={days: column[index] for days, column in TALK.items()},
                newest=1000 + index,
            ),
            NAMES[index] in listed,
        )
        for index in range(7)
    ]


def order(playbook: str, listed: str = "") -> str:
    return "".join(NAMES[row.person] for row in ordered(rows(listed), PLAYBOOKS[playbook]))


@pytest.mark.parametrize(
    ("playbook", "expected"),
    [
        ("count_180", "abcdefg"),
        ("duration_180", "fgedcba"),
        # a to e are the five most called: by talk time e d c b a; then f and g by talk time.
        ("top5_then_duration", "edcbafg"),
        ("count_90", "bcdefag"),
        # Counts 3 2 1 1 0 0 0: c before d and a before b before g by calls in 180 days.
        ("count_30", "efcdabg"),
        # Talk 100 9 9 5 4 3 0: a before b by calls in 180 days.
        ("duration_30", "fabedcg"),
    ],
)
def test_each_playbook_sorts_as_computed_by_hand(playbook: str, expected: str) -> None:
    assert order(playbook) == expected


def test_people_already_typed_in_take_none_of_the_five_places() -> None:
    # Without a, the five most called are b to f: by talk time f e d c b; then g (900) and a (10).
    assert order("top5_then_duration", listed="a") == "fedcbga"


def test_ties_go_by_calls_then_talk_then_newest_then_number() -> None:
    def row(person: int, number: str, calls: int, talk: int, newest: int) -> Row:
        table = ChannelTable(calls={30: 0, 90: 5, 180: calls}, talk={30: 0, 90: 0, 180: talk}, newest=newest)
        return Row(person, number, table)

    tied = [row(0, "+862", 5, 10, 7), row(1, "+861", 5, 10, 7), row(2, "+863", 5, 10, 8), row(3, "+864", 5, 11, 1),
            row(4, "+865", 6, 0, 0)]
    assert [one.person for one in ordered(tied, PLAYBOOKS["count_90"])] == [4, 3, 2, 1, 0]
    assert [one.person for one in ordered(tied[::-1], PLAYBOOKS["count_90"])] == [4, 3, 2, 1, 0]


def test_only_people_with_a_call_in_the_window_have_a_place() -> None:
    silent = Row(7, "+867", ChannelTable())
    result = places([*rows(), silent], MODEL)
    assert 7 not in result
    assert result[0] == {
        "count_180": 1, "duration_180": 7, "top5_then_duration": 5, "count_90": 6, "count_30": 5, "duration_30": 2
    }
