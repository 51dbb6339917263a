"""Findings equal what their parts say, counted once."""

from core.assessment import Channel
from core.summary.circles import circles
from core.summary.concentration import concentration
from core.summary.figures import headline, ranking
from core.summary.findings import findings
from core.summary.playbook_ranking import Measure
from core.summary.scatter import scatter
from core.summary.stages import timelines
from tests.core.builders import assessed, book, call, card, log

RESULT = assessed(
    book(card("妈妈", "13800000001"), card("王芳", "13800000002"), card("无号码")),
    log(call("13800000001", "2026-05-30T12:00:00"), call("13900000003", "2026-05-30T12:00:00", 0)),
)


def test_findings_are_those_of_the_parts() -> None:
    found = findings(RESULT)
    assert found.headline == headline(RESULT)
    assert found.ranking == ranking(RESULT.exposures)
    assert found.circles == circles(RESULT.exposures)


def test_people_are_counted_once_over_several_channels() -> None:
    found = findings(RESULT)
    assert found.revealed_by([Channel.ADDRESS_BOOK]) == 2
    assert found.revealed_by([Channel.CALL_LOG]) == 2
    assert found.revealed_by([Channel.CARRIER_RECORDS]) == 1
    assert found.revealed_by([Channel.ADDRESS_BOOK, Channel.CALL_LOG]) == 3
    assert found.revealed_by([Channel.SMS]) == 0
    assert found.revealed_by([]) == 0


def test_pictures_are_those_of_the_parts() -> None:
    found = findings(RESULT)
    assert found.scatter == scatter(RESULT.exposures)
    assert found.concentration == {measure: concentration(RESULT.exposures, measure) for measure in Measure}
    assert found.timelines == timelines(RESULT.exposures)
