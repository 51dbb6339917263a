"""An invented person of any size: the same cards and calls at every run."""

import random
from datetime import UTC, datetime

_SYLLABLES = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉红建国文辉力海波峰斌鹏飞宇浩"
_FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_SPECIAL = ("妈妈", "老公", "李经理", "爸", "二姨", "同事小张", "大学同学老王", "人事小刘", "顺丰快递", "公司前台")
LAST_MS = int(datetime(2026, 5, 31, 13, 40, tzinfo=UTC).timestamp() * 1000)
DAY_MS = 86_400_000


def names(count: int) -> list[str]:
    """Names of the contacts; the first ones give a relation away."""
    draw = random.Random(5)
    made = [draw.choice(_FAMILY) + "".join(draw.choices(_SYLLABLES, k=draw.randint(1, 2))) for _ in range(count)]
    return [*_SPECIAL, *made][:count]


def number(index: int) -> str:
    """The mobile of contact ``index``."""
    return f"138{index:08d}"


def book(cards: int) -> bytes:
    """An address book as an iPhone exports it, one mobile a card."""
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:;{name};;;\r\nFN:{name}\r\nTEL;type=CELL:+86 {number(index)}\r\nEND:VCARD\r\n"
        for index, name in enumerate(names(cards))
    ).encode()


def call_rows(calls: int, contacts: int, days: int = 365) -> list[tuple[int, int, int, int]]:
    """Contact, milliseconds, seconds and provider type of each call; few contacts take most of the calls."""
    draw = random.Random(7)
    weights = [1 / (index + 1) for index in range(contacts)]
    chosen = draw.choices(range(contacts), weights, k=calls)
    return [
        (contact, LAST_MS - int(draw.random() * days * DAY_MS), int(draw.lognormvariate(4, 1.2)),
         draw.choices((1, 2, 3), (4, 5, 1))[0])
        for contact in chosen
    ]


def calls_xml(calls: int, contacts: int) -> bytes:
    """The same calls as an SMS Backup & Restore file."""
    known = names(contacts)
    rows = "\n".join(
        f'<call number="{number(contact)}" duration="{seconds}" date="{moment}" type="{kind}" presentation="1" '
        f'subscription_id="1" readable_date="2026年5月31日 21:40:00" contact_name="{known[contact]}" />'
        for contact, moment, seconds, kind in call_rows(calls, contacts)
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<calls count="{calls}">\n{rows}\n</calls>\n'.encode()
