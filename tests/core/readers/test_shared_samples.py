"""Call logs of other projects, read where their collection lies beside the checkout; they are not ours to ship."""

from pathlib import Path

import pytest

from core.readers.source import ReadOptions
from core.reading.files import read_files

CALLS = Path(__file__).parents[4] / "shared" / "data" / "calls"
pytestmark = pytest.mark.skipif(not CALLS.is_dir(), reason="the shared samples do not lie beside this checkout")


@pytest.mark.parametrize(("path", "records"), [
    ("sms-backup-restore/calls-v8.50-2016.xml", 7),
    ("sms-backup-restore/calls-minimal-2011.xml", 8),
    ("sms-backup-restore/calls-de-at-2017.xml", 4),
    ("sms-backup-restore/calls-converted-from-oppo.xml", 3),
    ("iphone-desktop-tools/iexplorer.csv", 2),
    ("iphone-desktop-tools/imazing2-no-header.csv", 2),
    ("generic-cdr-csv/bandicoot-manual-A.csv", 2),
    ("generic-cdr-csv/bandicoot-network-ego.csv", 4),
    ("generic-cdr-csv/nokia-symbian-logexport.csv", 3),
    ("android-sqlite/plaso-contacts2.db", 3),
])
def test_every_call_is_read(path: str, records: int):
    result = read_files([CALLS / path], ReadOptions(country="AT"))
    assert result.refusals == ()
    [content] = result.contents
    assert content.records == records
    assert {problem.code for problem in content.problems} <= {"messages_skipped"}


@pytest.mark.parametrize(("path", "code"), [
    # Its publisher took the column of numbers out.
    ("cn-unicom/2015-05-nine-columns-no-number.xls", "columns_unclear"),
    ("generic-cdr-csv/bandicoot-u_test.csv", "columns_unclear"),
    ("copenhagen/calls.csv", "columns_unclear"),
    ("copenhagen/sms.csv", "columns_unclear"),
])
def test_what_is_not_read_yet_is_refused_by_its_kind(path: str, code: str):
    result = read_files([CALLS / path])
    assert (result.contents, [refusal.code for refusal in result.refusals]) == ((), [code])


@pytest.mark.parametrize(("path", "outgoing", "incoming", "seconds", "peers"), [
    ("cn-mobile/redacted-2020-03-shanghai.xls", 6, 17, 4422, 18),
    ("cn-unicom/masked-2015-01-tianjin-seconds.xls", 40, 66, 12861, 1),
    ("cn-unicom/masked-2017-03-ten-columns.xls", 3, 2, 686, 1),
    ("cn-unicom/masked-2018-06-twelve-columns.xls", 7, 39, 3623, 1),
    ("cn-unicom/redacted-2015-11-jxl-cp1252.xls", 10, 15, 3074, 9),
    ("cn-unicom/redacted-2016-01-jxl-cp1252.xls", 8, 39, 4113, 15),
])
def test_lists_of_chinese_carriers(path: str, outgoing: int, incoming: int, seconds: int, peers: int):
    [content] = read_files([CALLS / path]).contents
    directions = [call.direction for call in content.calls]
    assert (directions.count(2), directions.count(1)) == (outgoing, incoming)
    assert (sum(content.calls.durations), len(content.calls.peers)) == (seconds, peers)
    assert (content.zone, content.connected_only, content.problems) == ("Asia/Shanghai", True, ())
