import gc
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Slot

from core.assessment import Channel, CorrectionKind, Harm, Person
from core.owner import Answers, Correction, mark_of
from core.readers.source import ReadOptions
from core.reading.files import ReadResult
from core.records import FileRefused
from core.what_if.scenarios import Plan
from gui import loading_work
from gui.jobs import Jobs
from gui.session import Session
from tests.gui.files import BOSS, FRIEND, MUM, write_book, write_calls, write_messages


class Changes(QObject):
    """Counts the changes of a session."""

    def __init__(self, session):
        super().__init__()
        self.count = 0
        self.errors = []
        session.changed.connect(self.on_change)
        session.failed.connect(self.on_failure)

    @Slot()
    def on_change(self):
        self.count += 1

    @Slot(object)
    def on_failure(self, error):
        self.errors.append(error)


@pytest.fixture
def calls(tmp_path):
    return write_calls(tmp_path / "calls.xml")


def files(session):
    return [content.file for content in session.contents]


def people_in_memory():
    return sum(type(one) is Person for one in gc.get_objects())


def names(session):
    return sorted(one.person.name for one in session.assessment.exposures)


def test_a_session_begins_empty(session):
    assert (session.contents, session.refusals, session.assessment) == ((), (), None)
    assert not session.is_sample
    assert not session.busy


def test_files_are_read_and_evaluated_together(session, book, calls):
    changes = Changes(session)
    session.open_files([book, calls])
    assert files(session) == ["book.vcf", "calls.xml"]
    assert session.assessment.coverage.contacts == 2
    assert session.assessment.coverage.calls == 4
    assert names(session) == ["", "妈妈", "李经理"]
    assert changes.count == 1


def test_a_second_import_adds(session, book, calls):
    session.open_files([book])
    session.open_files([calls])
    assert files(session) == ["book.vcf", "calls.xml"]
    assert session.assessment.coverage.calls == 4


def test_the_same_file_twice_changes_nothing(session, book, calls, tmp_path):
    session.open_files([book, calls])
    before = session.assessment
    session.open_files([calls])
    (tmp_path / "copy.xml").write_bytes(calls.read_bytes())
    session.open_files([tmp_path / "copy.xml"])
    assert files(session) == ["book.vcf", "calls.xml"]
    assert session.assessment.exposures == before.exposures
    assert session.assessment.coverage == before.coverage


def test_a_file_that_changed_on_disk_is_read_again(session, calls):
    session.open_files([calls])
    write_calls(calls, [MUM] * 9)
    session.open_files([calls])
    assert files(session) == ["calls.xml"]
    assert session.assessment.coverage.calls == 9


def test_two_files_of_one_name_stay_apart(session, book, tmp_path):
    (tmp_path / "old").mkdir()
    other = write_book(tmp_path / "old" / "book.vcf", [("Zhang", FRIEND)])
    session.open_files([book, other])
    assert files(session) == ["book.vcf", "book.vcf (2)"]
    session.remove_file("book.vcf (2)")
    assert names(session) == ["妈妈", "李经理"]


def test_a_refused_file_is_told_and_the_others_are_used(session, book, tmp_path):
    session.open_files([book, write_messages(tmp_path / "sms.xml"), tmp_path / "absent.vcf"])
    assert files(session) == ["book.vcf"]
    assert sorted((one.file, one.code) for one in session.refusals) == [
        ("absent.vcf", "not_readable"), ("sms.xml", "messages_not_calls"),
    ]
    session.remove_file("sms.xml")
    assert [one.file for one in session.refusals] == ["absent.vcf"]


def test_removing_the_last_file_leaves_nothing(session, book, calls):
    session.open_files([book, calls])
    session.remove_file("book.vcf")
    assert files(session) == ["calls.xml"]
    assert session.assessment.coverage.contacts == 0
    session.remove_file("calls.xml")
    assert session.assessment is None
    session.open_files([book])
    assert files(session) == ["book.vcf"]


def test_the_country_decides_about_numbers_without_a_code(session, tmp_path):
    session.open_files([write_book(tmp_path / "b.vcf", [("Mum", "13800000001")])])
    session.set_country("CN")
    assert session.country == session.assessment.coverage.country == "CN"
    assert [number.full for one in session.assessment.exposures for number in one.person.numbers] == [
        "+86 138 0000 0001"]
    session.set_country("")
    assert session.country == ""


def test_another_encoding_reads_that_file_again(session, tmp_path, calls):
    session.open_files([write_book(tmp_path / "b.vcf", [("妈妈", MUM), ("王芳", BOSS)], "gb18030"), calls])
    assert "妈妈" in names(session)
    session.set_encoding("b.vcf", "cp1252")
    assert "妈妈" not in names(session)
    assert files(session) == ["b.vcf", "calls.xml"]
    session.set_encoding("b.vcf", "gb18030")
    assert "妈妈" in names(session)


def test_own_data_replaces_the_sample_and_the_sample_own_data(session, book, samples):
    session.load_sample("en")
    assert session.is_sample
    assert names(session) == ["Invented Ida"]
    session.open_files([book])
    assert not session.is_sample
    assert names(session) == ["妈妈", "李经理"]
    session.load_sample("en")
    assert session.is_sample
    assert names(session) == ["Invented Ida"]


def test_forgetting_leaves_nothing(session, book, tmp_path):
    session.open_files([book, tmp_path / "absent.vcf"])
    session.set_country("CN")
    changes = Changes(session)
    session.forget()
    assert (session.contents, session.refusals, session.assessment, session.country) == ((), (), None, "")
    assert changes.count == 1


def test_forgetting_waits_for_no_collector(session, calls, tmp_path):
    """With much data, what the cycle collector would have to find is set aside and stays for good."""
    gc.collect()
    before = people_in_memory()
    gc.disable()
    try:
        session.open_files([calls, tmp_path / "absent.vcf"])
        loaded = people_in_memory()
        session.forget()
        left = people_in_memory()
    finally:
        gc.enable()
    assert loaded > before
    assert left == before


def test_an_unexpected_failure_keeps_what_was_loaded(session, book, calls, monkeypatch):
    session.open_files([book])
    before = session.assessment

    def broken(*_):
        raise RuntimeError("broken")

    monkeypatch.setattr(loading_work, "read_files", broken)
    changes = Changes(session)
    session.open_files([calls])
    assert [type(error) for error in changes.errors] == [RuntimeError]
    assert session.assessment is before
    assert not session.busy


@pytest.fixture
def slow(monkeypatch):
    """Reading waits, off the UI thread, until the test lets it go on."""
    monkeypatch.setattr(Jobs, "inline", False)
    reading, go_on = threading.Event(), threading.Event()
    original = loading_work.read_files

    def read_files(paths, options, report):
        reading.set()
        while not go_on.wait(0.01):
            report(0, 1)
        return original(paths, options, report)

    monkeypatch.setattr(loading_work, "read_files", read_files)
    return reading, go_on


def test_cancelling_keeps_what_was_loaded(session, book, calls, slow, qtbot):
    reading, go_on = slow
    go_on.set()
    with qtbot.waitSignal(session.changed, timeout=5000):
        session.open_files([book])
    go_on.clear()
    reading.clear()
    before = session.assessment
    session.open_files([calls])
    assert reading.wait(5)
    assert session.busy
    session.cancel()
    go_on.set()
    assert not session.busy
    assert session.assessment is before
    assert files(session) == ["book.vcf"]


def test_a_second_import_during_the_first_loses_neither(session, book, calls, slow, qtbot):
    reading, go_on = slow
    session.open_files([book])
    assert reading.wait(5)
    session.open_files([calls])
    go_on.set()
    with qtbot.waitSignal(session.changed, timeout=5000):
        pass
    assert files(session) == ["book.vcf", "calls.xml"]


def test_what_is_said_during_work_holds_at_once_and_outlasts_a_stop(session, book, calls, slow, qtbot):
    reading, go_on = slow
    go_on.set()
    with qtbot.waitSignal(session.changed, timeout=5000):
        session.open_files([book])
    mum = harm(session, "妈妈")
    go_on.clear()
    reading.clear()
    session.open_files([calls])
    assert reading.wait(5)
    session.set_answers(Answers(typed_contacts=(FRIEND,)))
    session.correct(mum)
    assert session.answers == Answers(typed_contacts=(FRIEND,))
    assert session.corrections.present == (mum,)
    with qtbot.waitSignal(session.changed, timeout=5000):
        session.cancel()
    assert files(session) == ["book.vcf"]
    assert session.answers == Answers(typed_contacts=(FRIEND,))
    assert harms(session) == {"妈妈": Harm.MUCH}
    assert not session.busy
    go_on.set()


def test_one_work_after_another_is_busy_all_the_time(session, book, calls, slow, qtbot):
    reading, go_on = slow
    told = []
    session.busy_changed.connect(told.append)
    session.open_files([book])
    assert reading.wait(5)
    session.set_answers(Answers(typed_contacts=(FRIEND,)))
    session.open_files([calls])
    go_on.set()
    with qtbot.waitSignal(session.changed, timeout=5000):
        pass
    qtbot.waitUntil(lambda: not session.busy)
    assert told[-1] is False
    assert set(told[:-1]) == {True}


def test_what_is_said_outlasts_work_that_fails(session, book, calls, slow, qtbot, monkeypatch):
    _, go_on = slow
    go_on.set()
    with qtbot.waitSignal(session.changed, timeout=5000):
        session.open_files([book])
    go_on.clear()
    session.open_files([calls])
    session.set_answers(Answers(typed_contacts=(FRIEND,)))

    def broken(*_):
        raise RuntimeError("broken")

    monkeypatch.setattr(loading_work, "read_files", broken)
    with qtbot.waitSignal(session.failed, timeout=5000), qtbot.waitSignal(session.changed, timeout=5000):
        session.set_answers(Answers(typed_contacts=(FRIEND, BOSS)))
    assert files(session) == ["book.vcf"]
    assert session.answers == Answers(typed_contacts=(FRIEND, BOSS))


def test_progress_goes_up_to_the_whole(qapp, book, calls):
    told = []
    loading_work.LoadWork(loading_work.LoadPlan(paths=(book, calls)))(lambda done, total: told.append((done, total)))
    assert {total for _, total in told} == {3000}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] <= 3000


def test_sessions_share_nothing(qapp, book):
    first, second = Session(Jobs()), Session(Jobs())
    first.open_files([book])
    assert second.assessment is None


def harm(session, name, value=Harm.MUCH):
    (person,) = [one.person for one in session.assessment.exposures if one.person.name == name]
    return Correction(CorrectionKind.HARM, mark_of(person), value)


def harms(session):
    return {one.person.name: one.person.harm for one in session.assessment.exposures if one.person.harm}


def test_a_correction_holds_when_files_are_read_again_and_can_be_undone(session, book, calls):
    session.open_files([book])
    before = session.assessment.exposures
    session.correct(harm(session, "妈妈"))
    assert harms(session) == {"妈妈": Harm.MUCH}
    session.open_files([calls, book])
    assert harms(session) == {"妈妈": Harm.MUCH}
    session.remove_file("calls.xml")
    session.undo()
    assert session.assessment.exposures == before
    session.redo()
    assert harms(session) == {"妈妈": Harm.MUCH}


def test_a_correction_reads_and_joins_nothing_again(session, book, calls, monkeypatch):
    session.open_files([book, calls])
    laid = session.evidence.groundwork
    monkeypatch.setattr(loading_work, "read_files", None)
    session.correct(harm(session, "妈妈"))
    assert session.evidence.groundwork is laid
    session.set_answers(Answers(typed_contacts=(FRIEND,)))
    assert session.evidence.groundwork is not laid


def test_the_owners_words_are_kept_in_a_file_and_opened_beside_the_others(session, book, calls, tmp_path):
    session.open_files([book, calls])
    session.set_answers(Answers(typed_contacts=(FRIEND,)))
    session.correct(harm(session, "妈妈"))
    expected = session.assessment.exposures
    session.save_owner_words(tmp_path / "words.json")
    session.forget()
    assert session.answers == Answers()
    session.open_files([tmp_path / "words.json", book, calls])
    assert session.refusals == ()
    assert files(session) == ["book.vcf", "calls.xml"]
    assert session.answers.typed_contacts == (FRIEND,)
    assert session.assessment.exposures == expected
    session.undo()
    assert harms(session) == {}


def test_named_switches_travel_in_the_owners_file(session, book, calls, tmp_path):
    session.open_files([book, calls])
    assert not session.has_owner_words
    (mum,) = [one.person for one in session.assessment.exposures if one.person.name == "妈妈"]
    night = Plan("夜里", frozenset({Channel.CALL_LOG}), (mark_of(mum),))
    session.keep_closing_plans((night,))
    assert session.has_owner_words
    session.save_owner_words(tmp_path / "words.json")
    session.forget()
    assert session.closing_plans == ()
    other = Plan("夜里", frozenset())
    session.keep_closing_plans((other, Plan("b", frozenset())))
    session.open_files([tmp_path / "words.json"])
    assert session.closing_plans == (night, Plan("b", frozenset()))
    session.open_files([book])
    assert session.closing_plans == (night, Plan("b", frozenset()))


def test_saved_words_add_to_what_was_said_since(session, book, tmp_path):
    session.open_files([book])
    session.set_answers(Answers(typed_contacts=(FRIEND,), workplaces=(BOSS,)))
    session.correct(harm(session, "妈妈"), harm(session, "李经理"))
    session.save_owner_words(tmp_path / "words.json")
    session.set_answers(Answers(typed_contacts=(MUM,), own_numbers=("13900000000",)))
    session.correct(harm(session, "李经理", Harm.LITTLE))
    session.open_files([tmp_path / "words.json"])
    assert session.answers == Answers(
        typed_contacts=(FRIEND,), workplaces=(BOSS,), own_numbers=("13900000000",))
    assert harms(session) == {"妈妈": Harm.MUCH, "李经理": Harm.MUCH}
    session.undo()
    assert harms(session) == {"妈妈": Harm.MUCH, "李经理": Harm.LITTLE}


def test_the_owners_words_alone_wait_for_the_files(session, book, tmp_path):
    session.open_files([book])
    session.correct(harm(session, "妈妈"))
    session.save_owner_words(tmp_path / "words.json")
    session.forget()
    session.open_files([tmp_path / "words.json"])
    assert session.assessment is None
    assert len(session.corrections.present) == 1
    session.open_files([book])
    assert harms(session) == {"妈妈": Harm.MUCH}


def test_damaged_words_are_refused_and_change_nothing(session, book, tmp_path):
    session.open_files([book])
    session.correct(harm(session, "妈妈"))
    (tmp_path / "words.json").write_bytes(b'{"contact_exposure_owner": 1, "answers"')
    session.open_files([tmp_path / "words.json"])
    assert [(one.file, one.code) for one in session.refusals] == [("words.json", "owner_file_broken")]
    assert harms(session) == {"妈妈": Harm.MUCH}


DIALECT = "wannes,werda,wohi\n2026-05-01 08:00:00,13800000001,naus\n2026-05-02 09:30:00,13800000002,rei\n"
COLUMNS = {"schema": 1, "columns": {"time": "wannes", "peer": "werda", "direction": "wohi"},
           "directions": {"naus": "out", "rei": "in"}}


def test_a_refused_table_is_read_again_with_the_columns_named(session, book, tmp_path):
    table = tmp_path / "list.csv"
    table.write_text(DIALECT, encoding="utf-8")
    session.open_files([book, table])
    assert [refusal.code for refusal in session.refusals] == ["columns_unclear"]
    path, name, options = session.source_of("list.csv")
    assert (path, name, dict(options.mappings)) == (table, "list.csv", {})
    session.set_mapping("list.csv", COLUMNS)
    assert session.refusals == ()
    assert files(session) == ["book.vcf", "list.csv"]
    assert session.assessment.coverage.calls == 2
    assert session.source_of("list.csv")[2].mappings == {"list.csv": COLUMNS}
    session.set_mapping("list.csv", None)
    assert files(session) == ["book.vcf"]
    assert [refusal.file for refusal in session.refusals] == ["list.csv"]
    assert session.source_of("nothing") is None


def test_a_password_is_used_for_one_reading_and_kept_nowhere(session, book, tmp_path, monkeypatch):
    folder = tmp_path / "backup"
    folder.mkdir()
    asked = []
    read_really = loading_work.read_files

    def read(paths, options, report):
        asked.append(dict(options.passwords))
        if paths == [folder] and options.passwords.get("backup") != "right":
            code = "iphone_backup_wrong_password" if options.passwords else "iphone_backup_password"
            return ReadResult(refusals=(FileRefused("backup", code),))
        content = read_really([book], ReadOptions(), report).contents[0]
        return ReadResult((replace(content, file="AddressBook.sqlitedb"),))

    monkeypatch.setattr(loading_work, "read_files", read)
    session.open_files([folder])
    assert [refusal.code for refusal in session.refusals] == ["iphone_backup_password"]
    session.set_password("backup", "left")
    assert [refusal.code for refusal in session.refusals] == ["iphone_backup_wrong_password"]
    assert "left" not in repr(vars(session)) + str(session._plan.passwords)
    session.set_password("backup", "right")
    assert session.refusals == ()
    assert files(session) == ["AddressBook.sqlitedb"]
    assert asked == [{}, {"backup": "left"}, {"backup": "right"}]
    assert session._plan.passwords == {}
    assert session._wanted is None
