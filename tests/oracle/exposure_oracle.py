"""A second, independent reading of the exposure model and of the answer of `assess`.

Written from the contract of the command line and the description of the model alone, plain and slow, so that a mistake
in `core` and a mistake here are unlikely to be the same one. It takes records that are already clean: numbers in E.164
or a service's short number, times in milliseconds since 1970, call types of SMS Backup & Restore, all in one zone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")

CLOSABLE = ("address_book", "call_log", "carrier_records", "sms", "shopping_account")
ALL_CHANNELS = ("typed_contacts", "workplace", *CLOSABLE)

LEVERAGE = {
    "partner": 1.0,
    "parent": 1.0,
    "child": 1.0,
    "boss": 0.9,
    "hr": 0.9,
    "company": 0.9,
    "sibling": 0.7,
    "kin": 0.7,
    "colleague": 0.6,
    "classmate": 0.5,
    "friend": 0.5,
    "named": 0.3,
    "service": 0.0,
    "unknown": 0.0,
}

BANDS = ((70.0, "first_wave"), (45.0, "second_wave"), (20.0, "wide_list"), (10.0, "mass_message"), (0.0, "not_visible"))


@dataclass(frozen=True)
class Card:
    """One card of the address book: its names (full name first, then nicknames) and its numbers."""

    names: tuple[str, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class Call:
    """One row of the phone's call log. `number` is empty for a hidden caller, `cached_name` where none was stored."""

    number: str
    milliseconds: int
    duration: int
    type: int
    cached_name: str = ""

    @property
    def when(self) -> datetime:
        """Local time, whole seconds."""
        return datetime.fromtimestamp(self.milliseconds // 1000, ZONE)

    @property
    def incoming(self) -> bool:
        return self.type in (1, 3, 4, 5, 6, 7, 100)

    @property
    def outgoing(self) -> bool:
        return self.type in (2, 101)

    @property
    def answered(self) -> bool:
        """Talk took place: taken on another device, or a call of no told outcome that lasted."""
        return self.type == 7 or (self.type not in (3, 4, 5, 6) and self.duration > 0)

    @property
    def missed(self) -> bool:
        return self.incoming and not self.answered

    @property
    def talk(self) -> int:
        return max(self.duration, 0) if self.answered else 0


@dataclass(frozen=True)
class Options:
    """What the owner said on the command line."""

    closed: frozenset[str] = frozenset()
    typed: frozenset[str] = frozenset()
    workplaces: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    reference: date | None = None


@dataclass(frozen=True)
class Said:
    """What the owner corrected, by any number of the person; at most one of `relations` and `services` a person."""

    relations: Mapping[str, str] = field(default_factory=dict)
    services: Mapping[str, bool] = field(default_factory=dict)
    together: tuple[tuple[str, str], ...] = ()
    left_out: frozenset[str] = frozenset()
    #: Numbers of the only people the address book still shows; None for the whole book.
    picked: frozenset[str] | None = None


@dataclass
class Person:
    """One line of the answer, before it is scored."""

    #: Of each card: the full name first, then nicknames.
    names: list[tuple[str, ...]] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    cached_names: list[str] = field(default_factory=list)
    in_book: bool = False
    calls: list[Call] = field(default_factory=list)
    said: Said = Said()

    def told(self, words: Mapping[str, Any]) -> Any:
        """What was said of one of the numbers, or None."""
        return next((words[number] for number in self.numbers if number in words), None)


def is_service(number: str) -> bool:
    """True for the short numbers of carriers, banks and hotlines."""
    return not number.startswith("+") and (
        (len(number) == 5 and number.startswith(("100", "95"))) or number.startswith(("400", "12", "106"))
    )


def people_of(cards: list[Card], calls: list[Call], options: Options, said: Said | None = None) -> list[Person]:
    """Cards that share a number are one person; a number without a card is a person of its own. Nobody is the owner."""
    people: list[Person] = []
    for card in cards:
        same = [person for person in people if set(person.numbers) & set(card.numbers)]
        merged = Person(in_book=True)
        for part in [*same, Person(names=[card.names], numbers=list(card.numbers))]:
            merged.names += part.names
            merged.numbers += [number for number in part.numbers if number not in merged.numbers]
        people = [person for person in people if not any(person is one for one in same)]
        people.append(merged)
    people = [person for person in people if not person.numbers or set(person.numbers) - options.own]
    for person in people:
        person.numbers = [number for number in person.numbers if number not in options.own]
    for number in [*(call.number for call in calls), *sorted(options.typed | options.workplaces)]:
        if number and number not in options.own and not any(number in person.numbers for person in people):
            people.append(Person(numbers=[number]))
    for pair in (said or Said()).together:
        met = [person for person in people if set(pair) & set(person.numbers)]
        if not all(any(number in person.numbers for person in met) for number in pair):
            continue
        people = [person for person in people if not any(person is one for one in met)]
        people.append(Person(
            [card for person in met for card in person.names], [number for person in met for number in person.numbers],
            in_book=any(person.in_book for person in met),
        ))
    for person in people:
        person.calls = sorted((c for c in calls if c.number in person.numbers), key=lambda c: c.milliseconds)
        person.cached_names = [c.cached_name for c in person.calls if c.cached_name]
        person.said = said or Said()
    return people


def age(call: Call, today: date) -> int:
    return (today - call.when.date()).days


def within(calls: list[Call], days: int, today: date) -> list[Call]:
    """Calls of the last `days` days; what lies after the day of the assessment has not happened yet."""
    return [call for call in calls if 0 <= age(call, today) < days]


def talk(calls: list[Call]) -> int:
    return sum(call.talk for call in calls)


def channel_calls(calls: list[Call], channel: str) -> list[Call]:
    """The phone's log shows every call, the carrier's bill only those that were connected."""
    return calls if channel == "call_log" else [call for call in calls if call.answered]


def playbook_places(
    rows: Mapping[str, list[Call]], already_listed: frozenset[str], today: date
) -> dict[str, dict[str, int]]:
    """playbook -> row -> place from 1, for one channel's table (a person's smallest number -> the person's calls).

    Whoever is `already_listed`, because typed into the form, takes none of the five places by count.
    """
    table = {number: within(calls, 180, today) for number, calls in rows.items()}
    table = {number: calls for number, calls in table.items() if calls}

    def count(number: str, days: int) -> int:
        return len(within(table[number], days, today))

    def seconds(number: str, days: int) -> int:
        return talk(within(table[number], days, today))

    def ties(number: str) -> tuple[Any, ...]:
        newest = max(call.milliseconds for call in table[number])
        return (-count(number, 180), -seconds(number, 180), -newest, number)

    def order(most: Callable[[str], int]) -> list[str]:
        return sorted(table, key=lambda number: (-most(number), *ties(number)))

    by_count = order(lambda n: count(n, 180))
    by_talk = order(lambda n: seconds(n, 180))
    top = [number for number in by_count if number not in already_listed][:5]
    orders = {
        "count_180": by_count,
        "duration_180": by_talk,
        "top5_then_duration": [n for n in by_talk if n in top] + [n for n in by_talk if n not in top],
        "count_90": order(lambda n: count(n, 90)),
        "count_30": order(lambda n: count(n, 30)),
        "duration_30": order(lambda n: seconds(n, 30)),
    }
    return {name: {number: place for place, number in enumerate(listed, 1)} for name, listed in orders.items()}


def weight_of_place(place: int) -> float:
    for limit, weight in ((5, 1.0), (10, 0.8), (20, 0.5), (50, 0.2)):
        if place <= limit:
            return weight
    return 0.0


def tie_strength(calls: list[Call], today: date) -> float:
    """T of the model for one table's calls of one person."""
    recent = within(calls, 180, today)
    if not recent:
        return 0.0
    decayed = math.fsum(2 ** (-age(call, today) / 90) for call in recent)
    minutes = sum(min(call.talk, 3600) for call in recent) / 60
    weeks = {call.when.isocalendar()[:2] for call in recent}
    parts = (
        min(1.0, math.log(1 + decayed) / math.log(41)),
        min(1.0, math.log(1 + minutes) / math.log(241)),
        min(1.0, len(weeks) / 13),
        math.exp(-min(age(call, today) for call in recent) / 30),
    )
    return math.fsum(parts) / 4


def band_of(score: float) -> str:
    return next(name for least, name in BANDS if score >= least)


def at_least(band: str, floor: str) -> str:
    names = [name for _, name in BANDS]
    return min(band, floor, key=names.index)


def iso(call: Call | None) -> str | None:
    return call.when.isoformat() if call else None


def at_night(call: Call) -> bool:
    return call.when.hour >= 22 or call.when.hour < 7


def warnings_of(calls: list[Call], cards: list[Card], called_numbers: int) -> set[str]:
    found = set()
    if calls:
        days = (max(c.when for c in calls).date() - min(c.when for c in calls).date()).days + 1
        found |= {"short_history"} if days < 30 else set()
        found |= {"few_calls"} if len(calls) < 60 else set()
        found |= {"few_numbers"} if called_numbers < 20 else set()
    else:
        found.add("no_calls")
    return found if cards else found | {"no_contacts"}


def assess(
    cards: list[Card], calls: list[Call], options: Options, relation_classes: Mapping[str, str],
    said: Said | None = None,
) -> dict[str, Any]:
    """The answer of `assess --format json --full-numbers --full-names`, less files, keys, problems and versions.

    `relation_classes` tells the class of every name used. Each contact holds its place in the order, as far as it
    does not depend on the key, under `order`.
    """
    today = options.reference or (max(c.when for c in calls).date() if calls else date.max)
    people = people_of(cards, calls, options, said)
    ranked = [person for person in people if person.numbers and not is_service_person(person)]
    listed = frozenset(min(p.numbers) for p in ranked if set(p.numbers) & (options.typed | options.workplaces))
    places = {
        channel: playbook_places({min(p.numbers): channel_calls(p.calls, channel) for p in ranked}, listed, today)
        for channel in ("call_log", "carrier_records")
        if channel not in options.closed
    }
    # Whoever is left out keeps the places, for a lender knows nothing of it.
    shown = [person for person in people if not person.said.left_out & set(person.numbers)]
    contacts = [describe(person, places, options, relation_classes, today) for person in shown]
    called = {c.number for c in calls if c.number and c.number not in options.own}
    return {
        "reference_date": today.isoformat() if calls or options.reference else None,
        "coverage": {
            "contacts": sum(person.in_book for person in people),
            "calls": len(calls),
            "numbers": len((called | {number for card in cards for number in card.numbers}) - options.own),
            "first_call": iso(min(calls, key=lambda c: c.milliseconds, default=None)),
            "last_call": iso(max(calls, key=lambda c: c.milliseconds, default=None)),
            "warnings": warnings_of(calls, cards, len(called)),
        },
        "channels": {channel: channel not in options.closed for channel in ALL_CHANNELS},
        "contacts": sorted(contacts, key=lambda contact: contact["order"]),
    }


def is_service_person(person: Person) -> bool:
    """The owner's word, else what all the numbers are."""
    if person.told(person.said.relations) is not None:
        return bool(person.told(person.said.relations) == "service")
    if person.told(person.said.services) is not None:
        return bool(person.told(person.said.services))
    return by_numbers_a_service(person)


def by_numbers_a_service(person: Person) -> bool:
    return bool(person.numbers) and all(is_service(number) for number in person.numbers)


def revealing_channels(person: Person, options: Options, today: date) -> list[str]:
    """Open channels that show a number of this person: the carrier keeps 180 days, the phone what it still holds."""
    shows = {
        "typed_contacts": bool(options.typed & set(person.numbers)),
        "workplace": bool(options.workplaces & set(person.numbers)),
        "address_book": person.in_book and bool(person.numbers) and in_shown_book(person),
        "call_log": bool(person.calls),
        "carrier_records": bool(within(channel_calls(person.calls, "carrier_records"), 180, today)),
    }
    return [channel for channel, shown in shows.items() if shown and channel not in options.closed]


def in_shown_book(person: Person) -> bool:
    return person.said.picked is None or bool(person.said.picked & set(person.numbers))


def strongest(classes: list[str]) -> set[str]:
    """The classes worth most; which of several equal ones is shown, the model leaves open."""
    most = max((LEVERAGE[name] for name in classes), default=0.0)
    return {name for name in classes if LEVERAGE[name] == most} or {"unknown"}


def worth(classes: set[str]) -> float:
    return max((LEVERAGE[name] for name in classes), default=0.0)


def relation_of(person: Person, options: Options, relation_classes: Mapping[str, str]) -> set[str]:
    """The class shown: the strongest that cards or cached names say, and never less than the form gives away."""
    names = [name for card in person.names for name in card] + list(person.cached_names)
    relation = strongest([relation_classes[name] for name in names])
    own_word = person.told(person.said.relations)
    if own_word is not None and own_word not in ("named", "unknown"):
        return {own_word}
    if own_word is not None:
        return {"named"} if names or options.typed & set(person.numbers) else {"unknown"}
    if person.told(person.said.services):
        return {"service"}
    freed = person.told(person.said.services) is False
    if by_numbers_a_service(person) and worth(relation) <= LEVERAGE["named"] and freed:
        if options.workplaces & set(person.numbers):
            return {"company"}
        return {"named"} if names or options.typed & set(person.numbers) else {"unknown"}
    if by_numbers_a_service(person) and worth(relation) <= LEVERAGE["named"]:
        typed_in = bool(options.workplaces & set(person.numbers))
        return {"company"} if typed_in else {"service"}
    if options.workplaces & set(person.numbers) and worth(relation) < LEVERAGE["company"]:
        return {"company"}
    if options.typed & set(person.numbers) and worth(relation) < LEVERAGE["named"]:
        return {"named"}
    return relation


def describe(
    person: Person,
    places: Mapping[str, Mapping[str, Mapping[str, int]]],
    options: Options,
    relation_classes: Mapping[str, str],
    today: date,
) -> dict[str, Any]:
    """One entry of `contacts`, with its place in the order under `order`."""
    typed = bool(options.typed & set(person.numbers))
    workplace = bool(options.workplaces & set(person.numbers))
    service = is_service_person(person)
    channels = revealing_channels(person, options, today)
    relation = relation_of(person, options, relation_classes)

    ranks: dict[str, int] = {}
    for table in places.values():
        for playbook, order in table.items():
            place = order.get(min(person.numbers, default=""))
            if place is not None:
                ranks[playbook] = min(place, ranks.get(playbook, place))
    visible = set(relation) if typed or workplace else set()
    if "address_book" in channels:
        visible |= {relation_classes[name] for card in person.names for name in card}
    if "call_log" in channels:
        visible |= {relation_classes[name] for name in person.cached_names}
    if visible and person.told(person.said.relations) is not None:
        visible = set(relation)
    tie = max((tie_strength(channel_calls(person.calls, table), today) for table in places), default=0.0)
    points = {
        "playbooks": 45 * sum(weight_of_place(place) for place in ranks.values()) / 6,
        "tie": 25 * tie,
        "relation": 30 * worth(visible),
    }
    if service:
        points = dict.fromkeys(points, 0.0)
    base = sum(points.values())
    pin = 90.0 if typed else 75.0 if workplace else 10.0 if channels else 0.0
    score = max(base, pin)
    points["pin"] = score - base

    band = band_of(score)
    if sum(place <= 5 for place in ranks.values()) >= 4:
        band = at_least(band, "first_wave")
    if sum(place <= 10 for place in ranks.values()) >= 3:
        band = at_least(band, "second_wave")

    calls = person.calls
    last = calls[-1] if calls else None
    return {
        "order": (
            -score,
            -len(within(calls, 180, today)),
            -talk(within(calls, 180, today)),
            -last.milliseconds if last else 0,
        ),
        "names": {card[0] for card in person.names} or set(person.cached_names),
        "numbers": set(person.numbers),
        "score": score,
        "band": band,
        "points": points,
        "playbook_ranks": ranks,
        "playbooks_top10": sum(place <= 10 for place in ranks.values()),
        "relations": relation,
        "calls": len(calls),
        "answered": sum(c.answered for c in calls),
        "outgoing": sum(c.outgoing for c in calls),
        "incoming": sum(c.incoming for c in calls),
        "missed": sum(c.missed for c in calls),
        "talk_seconds": talk(calls),
        "active_days": len({c.when.date() for c in calls}),
        "active_weeks": len({c.when.isocalendar()[:2] for c in calls}),
        "first_call": iso(calls[0] if calls else None),
        "last_call": iso(last),
        **{f"calls_{w}": len(within(calls, w, today)) for w in (30, 90, 180)},
        **{f"talk_seconds_{w}": talk(within(calls, w, today)) for w in (30, 90, 180)},
        "night_calls": sum(map(at_night, calls)),
        "weekend_calls": sum(c.when.weekday() >= 5 for c in calls),
        "channels": channels,
        "in_address_book": person.in_book,
        "service_number": service,
        "typed_contact": typed,
        "workplace": workplace,
    }
