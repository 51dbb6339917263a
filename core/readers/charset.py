"""Which character encoding a file's bytes are in: marks and NULs first, UTF-8 next, else one guess.

The guess is a small scoring rule, right from the first names on where general detectors need a page of prose:
each candidate decodes the sample, and its characters are weighed by how likely they are in an address book.
"""

import codecs
import re
from collections import Counter

#: Bytes of text that are enough to guess from.
SAMPLE_BYTES = 65536
#: Encodings a guess may name, in order of preference when the evidence is equal.
CANDIDATES = ("gb18030", "cp950", "cp932", "cp949", "cp1251", "cp1252")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16 LE
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_ALIASES = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "cp936", "windows-936", "x-gbk", "euc-cn"), "gb18030"),
    **dict.fromkeys(("big5", "cp950", "x-x-big5", "windows-950"), "cp950"),
    "big5-hkscs": "big5hkscs",
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "cp932", "windows-31j", "ms932"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "cp949", "uhc", "windows-949"), "cp949"),
    **dict.fromkeys(("euc-jp", "x-euc-jp"), "euc_jp"),
    "iso-2022-jp": "iso2022_jp",
    "hz-gb-2312": "hz",
    **dict.fromkeys(("utf-8", "utf8", "us-ascii", "ascii"), "utf-8"),
    **dict.fromkeys(("utf-7", "utf7"), "utf-7"),
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "iso8859-1", "windows-1252", "cp1252", "ansi"), "cp1252"),
    **{f"iso-8859-{part}": f"iso8859-{part}" for part in (*range(2, 12), 13, 14, 15, 16)},
    **{f"windows-{page}": f"cp{page}" for page in (874, *range(1250, 1259)) if page != 1252},
    **{f"cp{page}": f"cp{page}" for page in (437, 850, 852, 855, 866, 874, *range(1250, 1259)) if page != 1252},
    "tis-620": "cp874",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "macintosh": "mac-roman",
}

# Characters frequent in names, kinship words and organisations; they break ties between scripts.
_COMMON = {
    "gb18030": frozenset(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
        "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤"
        "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉红建国文辉力海波峰斌鹏飞宇浩凯晓小春梅雪琴云玲燕"
        "爸妈哥姐弟妹叔姨姑舅爷奶公婆老师同事学总经理房东家店行快递医院银客服电话司机物业阿大二三一的中国上北京"),
    "cp950": frozenset(
        "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘蔣蔡余杜葉程蘇魏呂丁任沈姚盧"
        "姜鍾譚陸汪范金石廖賈夏方白江邱侯莊賴洪簡游施柯翁溫連紀童詹歐顏"
        "志明美玲淑芬雅婷怡君俊傑家豪宗翰建宏文華玉珍麗秀英國榮雄惠慧娟芳佳欣小婉如宜靜"
        "爸媽哥姐弟妹叔姨姑舅爺奶公婆老師同事學經理房東店行醫院銀電話司機阿大二三一的中台灣臺北市政府"),
    "cp932": frozenset(
        "佐藤鈴木高橋田中伊渡辺山本村小林加吉松井上斎清野口森池原石川前岡長谷近坂後遠青西福太三浦金子大和島崎内"
        "一二郎美子恵由香奈健誠隆浩之明真優翔結衣愛花父母兄弟姉妹祖会社先生病院銀行店東京阪電話自宅携帯様課部"),
    "cp949": frozenset(
        "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지나"
        "영수철현준호민지은혜미숙희경자순옥정아연선화상재동원기석훈태용인규엄마아빠누나오빠언니형동생"
        "할머니아버지어머니이모고모삼촌사장님부장과장대리팀선생님회사집친구은행병원택배"),
}
#: How likely a character of the candidate's everyday set is, where it is not one of the common ones.
_PLAUSIBLE = 0.6
_HALF_WIDTH_KANA = 0.3
_WELL_FORMED = 0.8

_CYRILLIC_WORD = re.compile(r"[А-ЯЁІЇЄ][а-яёіїє]+|[а-яёіїє]{2,}|[А-ЯЁІЇЄ]{2,}")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŠŽšžŒœŸ]+")


def encoding_named(name: str) -> str | None:
    """Return the decoder for a charset's name as written in files, or None for an unknown one.

    Only text encodings of known cost are in the list: a file must not choose an arbitrary codec.
    """
    return _ALIASES.get(name.strip().strip("\"'").lower())


def detect_unicode(head: bytes) -> tuple[str | None, int]:
    """Say which Unicode encoding a file's first bytes show, and how long its byte-order mark is.

    UTF-16 and UTF-32 without a mark are known by where the NULs of their ASCII characters stand. (None, 0)
    means neither: an ASCII-compatible encoding.
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    head = head[:400]
    quarter = len(head) // 4
    if quarter >= 1 and not len(head) % 4:
        columns = [head[place::4].count(0) for place in range(4)]
        if columns[0] < quarter / 2 and min(columns[2:]) > 0.9 * quarter:
            return "utf-32-le", 0
        if columns[3] < quarter / 2 and min(columns[:2]) > 0.9 * quarter:
            return "utf-32-be", 0
    even, odd, half = head[::2].count(0), head[1::2].count(0), len(head) // 2
    if half >= 2 and max(even, odd) > 0.3 * half and min(even, odd) <= 0.05 * half:
        return ("utf-16-le" if odd > even else "utf-16-be"), 0
    return None, 0


def decode(data: bytes) -> tuple[str, str, bool]:
    """Return ``(text, encoding, guessed)`` of a whole text file; never fails.

    ``guessed`` is True where neither a mark nor valid UTF-8 settled it; bytes the encoding does not know
    come out as U+FFFD. A byte-order mark is not part of the text.
    """
    encoding, mark = detect_unicode(data[:400])
    if encoding is not None:
        return data[mark:].decode(encoding, "replace"), encoding, False
    try:
        return data.decode(), "utf-8", False
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    # One damaged byte must not turn a whole UTF-8 file into another script.
    damaged = text.count("\ufffd")
    if sum(character > "\x7f" for character in text[:SAMPLE_BYTES]) > 5 * damaged:
        return text, "utf-8", True
    encoding = guess(data)
    return data.decode(encoding, "replace"), encoding, True


def guess(sample: bytes) -> str:
    """Return the most likely of ``CANDIDATES`` for text that is not UTF-8. Only non-ASCII lines count."""
    lines = [line for line in sample[:SAMPLE_BYTES].split(b"\n") if not line.isascii()]
    text = b"\n".join(lines)
    scores = {encoding: _score(text, encoding) for encoding in CANDIDATES}
    best = max(scores.values())
    if best <= 0:
        return "cp1252"
    return next(encoding for encoding in CANDIDATES if scores[encoding] == best)


def _score(data: bytes, encoding: str) -> float:
    """Mean likelihood (at most 1) of the non-ASCII characters that ``encoding`` makes of ``data``."""
    text = data.decode(encoding, "replace")
    total = sum(character > "\x7f" for character in text)
    if not total:
        return 0.0
    undecodable = text.count("\ufffd")
    if encoding == "cp1251":
        fitting = sum(len(word.group()) for word in _CYRILLIC_WORD.finditer(text) if _whole_word(text, word))
        return (_WELL_FORMED * fitting - undecodable) / total
    if encoding == "cp1252":
        fitting = sum(_accents(word) for word in _LATIN_WORD.findall(text))
        return (_WELL_FORMED * fitting - undecodable) / total
    common = _COMMON[encoding]
    weight = 0.0
    for character, count in Counter(text).items():
        if character > "\x7f":
            weight += count * (1.0 if character in common else _likelihood(character, encoding))
    return weight / total


def _whole_word(text: str, word: re.Match[str]) -> bool:
    """Whether a run of Cyrillic stands alone, not inside a longer muddle of letters."""
    before, after = text[word.start() - 1 : word.start()], text[word.end() : word.end() + 1]
    return not (before.isalpha() or after.isalpha())


def _accents(word: str) -> int:
    """Count the accented letters of a word that has more plain letters than accented ones."""
    accented = sum(character > "\x7f" for character in word)
    return accented if 2 * accented <= len(word) else 0


def _likelihood(character: str, encoding: str) -> float:
    if character == "\ufffd":
        return -1.0
    if encoding == "cp932" and "\uff61" <= character <= "\uff9f":
        return _HALF_WIDTH_KANA
    code = character.encode(encoding, "replace")
    if len(code) != 2:
        return 0.0
    lead, trail = code
    everyday = {
        "gb18030": 0xB0 <= lead <= 0xD7 and trail >= 0xA1,  # GB 2312 level 1
        "cp950": 0xA4 <= lead <= 0xC6,  # Big5's frequently used characters
        "cp932": 0x88 <= lead <= 0x97 or (lead in (0x82, 0x83) and character > "\u3040"),  # JIS level 1 and kana
        "cp949": 0xB0 <= lead <= 0xC8 and trail >= 0xA1,  # KS X 1001 syllables
    }
    return _PLAUSIBLE if everyday[encoding] else 0.0
