"""The owner's words survive the way to a file and back; nothing else is taken for such a file."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.assessment import CLOSABLE, Channel, CorrectionKind, Harm, RelationClass
from core.owner import Answers, AppHistory, Correction, Grant, PersonMark
from core.records import FileRefused
from core.safe_text import clean
from core.saving import owner_file
from core.what_if.scenarios import MAX_NAME, Plan

MUM = PersonMark(frozenset({"+8613800000001"}), frozenset({"妈妈"}))
ANSWERS = Answers(
    typed_contacts=("138 0000 0001",), own_numbers=("13900000000",), apps=AppHistory.REMOVED, app_names=("借钱快",),
    grants={Channel.CARRIER_RECORDS: Grant.NEVER, Channel.ADDRESS_BOOK: Grant.GIVEN},
)
CORRECTIONS = (
    Correction(CorrectionKind.RELATION, MUM, RelationClass.PARENT),
    Correction(CorrectionKind.SERVICE, MUM, "no"),
    Correction(CorrectionKind.HARM, MUM, Harm.MUCH),
    Correction(CorrectionKind.LEAVE_OUT, PersonMark(frozenset(), frozenset({"王芳"}))),
    Correction(CorrectionKind.SAME_PERSON, MUM, other=PersonMark(frozenset({"+8613800000002"}))),
    Correction(CorrectionKind.SPLIT_OFF, MUM),
)

PLANS = (
    Plan("夜里", frozenset({Channel.CALL_LOG, Channel.SMS})),
    Plan("Few people", frozenset(), (MUM, PersonMark(frozenset(), frozenset({"王芳"})))),
    Plan("nobody", frozenset({Channel.CALL_LOG}), ()),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "words.json"


def test_answers_and_corrections_come_back_as_they_were(path: Path) -> None:
    owner_file.save(path, ANSWERS, CORRECTIONS, PLANS)
    assert owner_file.recognises(path.read_bytes()[:64])
    assert owner_file.load(path) == (ANSWERS, CORRECTIONS, PLANS)
    owner_file.save(path, Answers(), ())
    assert owner_file.load(path) == (Answers(), (), ())


def test_a_file_of_the_first_schema_has_no_plans(path: Path) -> None:
    owner_file.save(path, ANSWERS, CORRECTIONS, PLANS)
    old = json.loads(path.read_text(encoding="utf-8")) | {"contact_exposure_owner": 1}
    del old["plans"]
    path.write_text(json.dumps(old), encoding="utf-8")
    assert owner_file.load(path) == (ANSWERS, CORRECTIONS, ())


def test_what_could_not_be_read_again_is_not_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owner_file.save(path, ANSWERS, ())
    before = path.read_bytes()
    monkeypatch.setattr(owner_file, "MAX_PICKED", 1)
    with pytest.raises(OSError, match="more than could be read again"):
        owner_file.save(path, ANSWERS, (), PLANS)
    monkeypatch.setattr(owner_file, "MAX_BYTES", 100)
    with pytest.raises(OSError, match="more than could be read again"):
        owner_file.save(path, ANSWERS, ())
    assert path.read_bytes() == before


def test_values_come_back_as_codes(path: Path) -> None:
    owner_file.save(path, ANSWERS, CORRECTIONS)
    corrections = owner_file.load(path).corrections
    assert type(corrections[0].value) is RelationClass
    assert type(corrections[2].value) is Harm


texts = st.text(max_size=40).map(clean)
keys = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40)
marks = st.builds(
    PersonMark, st.frozensets(keys, max_size=4), st.frozensets(texts, max_size=4)
).filter(lambda mark: bool(mark.numbers or mark.names))
answers = st.builds(
    Answers,
    *(st.lists(texts, max_size=4).map(tuple) for _ in range(3)),
    st.sampled_from(AppHistory),
    st.lists(texts, max_size=3).map(tuple),
    st.dictionaries(st.sampled_from(CLOSABLE), st.sampled_from(Grant)),
)
kinds = {
    CorrectionKind.RELATION: tuple(RelationClass), CorrectionKind.SERVICE: ("yes", "no"),
    CorrectionKind.HARM: tuple(Harm), CorrectionKind.LEAVE_OUT: ("",), CorrectionKind.SPLIT_OFF: ("",),
}
corrections = st.sampled_from(tuple(kinds)).flatmap(
    lambda kind: st.builds(Correction, st.just(kind), marks, st.sampled_from(kinds[kind]))
) | st.builds(Correction, st.just(CorrectionKind.SAME_PERSON), marks, other=marks)


plan_names = st.text(min_size=1, max_size=MAX_NAME).map(lambda text: clean(text, MAX_NAME).strip()).filter(bool)
plans = st.builds(
    Plan, plan_names, st.frozensets(st.sampled_from(CLOSABLE)), st.none() | st.lists(marks, max_size=3).map(tuple))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=answers, words=st.lists(corrections, max_size=5, unique=True).map(tuple),
       named=st.lists(plans, max_size=3).map(tuple))
def test_any_words_come_back_as_they_were(
    path: Path, said: Answers, words: tuple[Correction, ...], named: tuple[Plan, ...]
) -> None:
    owner_file.save(path, said, words, named)
    assert owner_file.recognises(path.read_bytes())
    assert owner_file.load(path) == (said, words, named)


def test_text_that_no_file_can_hold_is_made_harmless(path: Path) -> None:
    owner_file.save(path, Answers(app_names=("a\ud800b\u202ec\n",)), ())
    assert owner_file.load(path)[0].app_names == ("a\ufffdbc",)


def test_a_mark_of_very_many_numbers_keeps_some(path: Path) -> None:
    many = PersonMark(frozenset(f"+86138{index:08d}" for index in range(owner_file.MAX_MARKS + 50)))
    owner_file.save(path, Answers(), (Correction(CorrectionKind.LEAVE_OUT, many),))
    ((kept,),) = (owner_file.load(path)[1],)
    assert len(kept.person.numbers) == owner_file.MAX_MARKS
    assert kept.person.meets(many)


@pytest.mark.parametrize("head", [
    b"", b"{}", b'{"schema": 1}', b"BEGIN:VCARD", b'[{"contact_exposure_owner": 1}]',
    b'{"x": "contact_exposure_owner"}', b'{"contact_exposure_owner', b"\x00" * 64,
])
def test_nothing_else_is_taken_for_it(head: bytes) -> None:
    assert not owner_file.recognises(head)


def test_it_is_recognised_however_it_is_laid_out() -> None:
    assert owner_file.recognises(b'\xef\xbb\xbf \r\n{\n\t"contact_exposure_owner" : 1,')


def document(**changes: Any) -> dict[str, Any]:
    good: dict[str, Any] = {
        "contact_exposure_owner": 2,
        "answers": {"typed_contacts": [], "workplaces": [], "own_numbers": [], "apps": "", "app_names": [],
                    "grants": {}},
        "corrections": [],
        "plans": [],
    }
    return good | changes


def answer(**changes: Any) -> dict[str, Any]:
    return document(answers=document()["answers"] | changes)


def correction(**changes: Any) -> dict[str, Any]:
    good = {"kind": "leave_out", "person": {"numbers": ["+8613800000001"], "names": []}}
    return document(corrections=[good | changes])


def plan(**changes: Any) -> dict[str, Any]:
    return document(plans=[{"name": "a", "closed": ["sms"]} | changes])


BROKEN = [
    [], "text", None, 1,
    {"contact_exposure_owner": 1},
    document(contact_exposure_owner=1),
    document(contact_exposure_owner=3),
    document(contact_exposure_owner=True),
    document(contact_exposure_owner="1"),
    document(more=1),
    document(corrections={}),
    document(corrections=[[]]),
    document(answers=[]),
    answer(more=[]),
    answer(typed_contacts="138"),
    answer(typed_contacts=[138]),
    answer(typed_contacts=["1" * (owner_file.MAX_TEXT + 1)]),
    answer(typed_contacts=["1"] * (owner_file.MAX_ANSWERS + 1)),
    answer(typed_contacts=["\ud800"]),
    answer(apps="sometimes"),
    answer(apps=None),
    answer(grants=[]),
    answer(grants={"typed_contacts": "never"}),
    answer(grants={"radio": "never"}),
    answer(grants={"sms": "maybe"}),
    answer(grants={"sms": []}),
    correction(kind="praise"),
    correction(kind=["leave_out"]),
    correction(value="yes"),
    correction(kind="service"),
    correction(kind="service", value="maybe"),
    correction(kind="relation", value="enemy"),
    correction(kind="harm", value=["much"]),
    correction(other={"numbers": ["1"], "names": []}),
    correction(kind="same_person"),
    correction(kind="same_person", other={"numbers": [], "names": []}),
    correction(person={"numbers": [], "names": []}),
    correction(person={"numbers": [1], "names": []}),
    correction(person={"numbers": ["1"]}),
    correction(person={"numbers": ["1"], "names": ["x"] * (owner_file.MAX_MARKS + 1)}),
    correction(more=1),
    {key: value for key, value in document().items() if key != "plans"},
    document(plans=None),
    document(plans=[plan()["plans"][0]] * (owner_file.MAX_PLANS + 1)),
    plan(more=1),
    plan(name=""),
    plan(name="\n"),
    plan(name=1),
    plan(closed="sms"),
    plan(closed=["typed_contacts"]),
    plan(closed=["radio"]),
    plan(picked=None),
    plan(picked=[{"numbers": [], "names": []}]),
]


@pytest.mark.parametrize("index", range(len(BROKEN)))
def test_a_document_that_is_not_ours_is_refused_whole(path: Path, index: int) -> None:
    path.write_text(json.dumps(BROKEN[index]), encoding="utf-8")
    with pytest.raises(FileRefused) as refused:
        owner_file.load(path)
    assert (refused.value.file, refused.value.code, refused.value.detail) == ("words.json", "owner_file_broken", "")


def test_the_good_ones_beside_the_broken_are_read(path: Path) -> None:
    held = []
    for good in (document(), answer(typed_contacts=["138"]), correction(), plan(picked=[])):
        path.write_text(json.dumps(good), encoding="utf-8")
        words = owner_file.load(path)
        held.append((words.answers.typed_contacts, len(words.corrections), len(words.plans)))
    assert held == [((), 0, 0), (("138",), 0, 0), ((), 1, 0), ((), 0, 1)]


@pytest.mark.parametrize("raw", [
    b'{"contact_exposure_owner": 1',
    b'{"contact_exposure_owner": ' + b"[" * 200_000,
    b'{"contact_exposure_owner": ' + b"9" * 10_000 + b"}",
    b'{"contact_exposure_owner": 1, "answers": "\xff"}',
    b'{"contact_exposure_owner": 1}' + b" " * owner_file.MAX_BYTES,
    json.dumps(document(corrections=[correction()["corrections"][0]] * (owner_file.MAX_CORRECTIONS + 1))).encode(),
], ids=["cut off", "deep", "endless number", "not UTF-8", "huge", "too many"])
def test_hostile_bytes_are_refused(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    with pytest.raises(FileRefused, match="owner_file_broken"):
        owner_file.load(path)


def test_a_file_that_cannot_be_opened_is_told_as_such(path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        owner_file.load(path)
    assert (refused.value.code, refused.value.detail) == ("not_readable", "missing")


def test_one_said_twice_counts_once(path: Path) -> None:
    path.write_text(json.dumps(document(corrections=correction()["corrections"] * 2)), encoding="utf-8")
    assert len(owner_file.load(path)[1]) == 1
