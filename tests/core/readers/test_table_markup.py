import random
import time

import pytest

from core.calls import Direction
from core.progress import silent
from core.readers.source import ReadOptions
from core.readers.table import READER
from core.records import FileRefused

from .sources import codes, read_bytes, source_of
from .test_table import refused, starts

IN, OUT = Direction.IN, Direction.OUT

PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=%s"><title>详单</title>
<style>td {mso-number-format:"\\@"}</style></head><body><table><tr><td colspan=6>本机号码：13900009999</td></tr>
<tr><th>序号</th><th>通话起始时间</th><th>通话时长</th><th>呼叫类型</th><th>对方号码</th><th>通话费</th></tr>
<tr><td>1<td>2018-06-30 21:04:11<td>1分24秒<td>主叫<td>&#49;3800001111<td>0.00</tr>
<TR><TD>2</TD><TD>2018-06-29 09:14:11</TD><TD>15秒</TD><TD>被叫</TD><TD><b>0086</b>13800002222</TD><TD>0&nbsp;</TD></TR>
<tr><td>合计</td><td></td><td></td><td></td><td></td><td>0.00</td></tr></table>%s</body></html>"""


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "utf-8-sig", "utf-16"])
def test_a_page_named_xls(encoding: str):
    data = (PAGE % (encoding, "")).encode(encoding)
    assert READER.recognises(source_of(data))
    content = read_bytes(READER, data)
    assert (content.own_numbers, content.zone, codes(content)) == (("13900009999",), "Asia/Shanghai", ["not_a_call"])
    assert starts(content) == ["2018-06-30 21:04:11", "2018-06-29 09:14:11"]
    assert [(call.peer, call.duration, call.direction) for call in content.calls] == [
        ("13800001111", 84, OUT), ("008613800002222", 15, IN)]


def test_header_in_a_table_of_its_own_and_a_layout_around():
    page = ("<html><table><tr><td>menu<table><tr><th>Date<th>Number<th>Duration<th>Direction</table>"
            "<table><tr><td>2020-01-01 10:00:00<td>+12025550143<td>5<td>in<tr><td>2020-01-02 10:00:00<td>+12025550144"
            "<td>6<td>out</table><table><tr><td>a<td>b</table></table>")
    content = read_bytes(READER, page.encode())
    assert (list(content.calls.durations), content.calls.peers) == ([5, 6], ["+12025550143", "+12025550144"])


def test_scripts_are_text_nobody_runs_and_cells_are_cut():
    page = PAGE % ("utf-8", "<script>if (a<b) document.write('<tr><td>x</td></tr>')</script>" + "<td>" + "x" * 50_000)
    assert len(read_bytes(READER, page.encode()).calls) == 2


@pytest.mark.parametrize("page", [
    "<html><table><tr><td>weather</td></tr></table></html>", "<html><tr><td>a<td>b<td>c<tr><td>1<td>2<td>3</html>",
])
def test_a_page_without_calls_is_a_page(page: str):
    assert refused(page.encode()) == ("html_page", "")


@pytest.mark.parametrize("piece", ["<!--", "<a ", "<a b='", "<![CDATA[", "<td", "&#", "<?", "</", "<table><tr><td>",
                                   "<td colspan=999>", "<script>", "<a<"])
def test_markup_without_end_neither_hangs_nor_fills_memory(piece: str):
    begin = time.process_time()
    data = ("<html><table><tr><td>x</td></tr>" + piece * (2_000_000 // len(piece))).encode()
    assert refused(data)[0] == "html_page"
    assert time.process_time() - begin < 20


SHEET = """<?xml version="1.0" encoding="%s"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="2020年3月"><Table><Row><Cell><Data ss:Type="String">序号</Data></Cell>
<Cell><Data ss:Type="String">起始时间</Data></Cell><Cell><Data ss:Type="String">通信方式</Data></Cell>
<Cell><Data ss:Type="String">对方号码</Data></Cell><Cell><Data ss:Type="String">通信时长</Data></Cell></Row>
<Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="DateTime">2020-03-01T21:49:51.000</Data></Cell>
<Cell><Data ss:Type="String">主叫</Data></Cell><Cell><Data ss:Type="Number">1.3800001111E10</Data></Cell>
<Cell><Data ss:Type="DateTime">1899-12-31T00:01:24.000</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="2020年4月"><Table><Row><Cell><Data ss:Type="String">起始时间</Data></Cell>
<Cell><Data ss:Type="String">通信方式</Data></Cell><Cell><Data ss:Type="String">对方号码</Data></Cell>
<Cell><Data ss:Type="String">通信时长</Data></Cell></Row><Row><Cell><Data ss:Type="String">04-02 08:00:00</Data></Cell>
<Cell><Data ss:Type="String">被叫</Data></Cell><Cell><Data ss:Type="String">138 &amp; Co</Data></Cell>
<Cell><Data ss:Type="Number">12</Data></Cell></Row></Table></Worksheet></Workbook>%s"""


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312", "utf-16"])
def test_excel_xml_with_a_sheet_a_month(encoding: str):
    data = (SHEET % (encoding, "")).encode(encoding)
    assert READER.recognises(source_of(data))
    content = read_bytes(READER, data)
    assert starts(content) == ["2020-03-01 21:49:51", "2020-04-02 08:00:00"]
    assert [(call.peer, call.duration, call.direction) for call in content.calls] == [
        ("13800001111", 84, OUT), ("138 & Co", 12, IN)]
    assert codes(content) == []


def test_damaged_excel_xml_keeps_what_stands_before():
    text = SHEET % ("utf-8", "")
    content = read_bytes(READER, text[:text.index("<Worksheet ss:Name=\"2020年4月")].encode())
    assert (len(content.calls), codes(content)) == (1, ["sheet_broken"])


def test_entities_and_endless_tags_are_refused():
    entity = SHEET.replace("<?mso", '<!DOCTYPE x [<!ENTITY a "aaaa">]><?mso') % ("utf-8", "")
    assert refused(entity.encode())[0] == "xml_entities"
    head = (SHEET % ("utf-8", ""))[:(SHEET % ("utf-8", "")).index("<Row ss:Index")]
    for more in ("<Row " + "a" * (3 << 20), "<Row>" * 200_000):
        assert refused((head + more).encode())[0] in {"columns_unclear", "no_calls_in_table"}


@pytest.mark.parametrize("text", [PAGE % ("utf-8", ""), SHEET % ("utf-8", "")], ids=["page", "excel-xml"])
def test_damaged_markup_gives_calls_or_a_refusal(text: str):
    made = random.Random(1)
    read, refusals = 0, set()
    whole = text.encode()
    pieces = [b"<tr>", b"</table>",
              b"<td>", b"&", b"\0", b"<!--", b"\xff", b"<", b">", b"'", b"<Cell>", b"</Row>", b"<Data>"]
    for _ in range(1500):
        data = whole[:made.randrange(len(whole))] if made.random() < 0.3 else whole
        for _ in range(made.randrange(1, 8)):
            at = made.randrange(len(data) + 1)
            data = data[:at] + made.choice(pieces) + data[at + made.randrange(4):]
        source = source_of(data)
        if not READER.recognises(source):
            continue
        try:
            content = READER.read(source, ReadOptions(), silent)
        except FileRefused as refusal:
            refusals.add(refusal.code)
        else:
            read += 1
            assert len(content.calls) > 0
    # Both ways out are taken, so the check above is not idle.
    assert read > 50
    assert refusals
