import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.saving.profile import Profile, ProfileStore, default_path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings" / "settings.json"


def test_nothing_is_written_until_the_owner_chooses_something(path):
    store = ProfileStore(path)
    assert store.update()
    assert store.set_step("deny_contacts", "")
    assert not path.parent.exists()


def test_an_owner_who_says_no_leaves_that_word_alone(path):
    store = ProfileStore(path)
    store.update(language="zh_CN")
    assert store.update(remember=False)
    assert store.set_step("deny_contacts", "done")
    assert store.profile.steps == {"deny_contacts": "done"}
    assert json.loads(path.read_text(encoding="utf-8")) == {"remember": False}
    assert ProfileStore(path).profile == Profile(remember=False)


def test_only_what_differs_from_the_defaults_is_written_and_read_back(path):
    store = ProfileStore(path)
    store.update(language="zh_CN")
    store.set_step("deny_contacts", "done")
    store.set_step("tell_five", "skipped")
    store.set_step("tell_five", "")
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "language": "zh_CN", "steps": {"deny_contacts": "done"},
    }
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]
    assert ProfileStore(path).profile == Profile(language="zh_CN", steps={"deny_contacts": "done"})


def test_forgetting_removes_the_file_and_its_folder(path):
    store = ProfileStore(path)
    store.update(phone="xiaomi")
    assert path.exists()
    assert store.wipe()
    assert store.profile == Profile()
    assert not path.parent.exists()


def test_a_foreign_file_in_the_folder_stays(path):
    store = ProfileStore(path)
    store.update(phone="xiaomi")
    (path.parent / "note.txt").write_text("mine")
    assert store.wipe()
    assert [entry.name for entry in path.parent.iterdir()] == ["note.txt"]


def test_a_place_that_cannot_be_written_is_said_and_the_choice_holds(tmp_path):
    (tmp_path / "file").write_text("")
    store = ProfileStore(tmp_path / "file" / "settings.json")
    assert not store.update(language="en")
    assert store.profile.language == "en"


@pytest.mark.parametrize("text", [
    "", "{", "[]", "null", "7", '{"steps": []}', '{"language": 3}', "[" * 100_000,
    '{"language": "妈妈 +86 138 0000 2207"}', '{"steps": {"a b": "done", "x": 4}}', '{"remember": "yes"}',
])
def test_a_damaged_file_falls_back_to_the_defaults(path, text):
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    assert ProfileStore(path).profile == Profile()


def test_bytes_that_are_no_text_and_a_huge_file_fall_back(path):
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00{")
    assert ProfileStore(path).profile == Profile()
    path.write_text('{"language": "en"}' + " " * (1 << 20), encoding="utf-8")
    assert ProfileStore(path).profile == Profile()


def test_the_sound_part_of_a_half_damaged_file_is_kept(path):
    path.parent.mkdir()
    path.write_text('{"remember": 1, "language": "zh_CN", "phone": 4, "steps": {"a": "done", "b": null}}')
    assert ProfileStore(path).profile == Profile(language="zh_CN", steps={"a": "done"})


CODES = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)


@given(st.builds(
    Profile, remember=st.just(True), language=CODES | st.just(""), situation=CODES, phone=CODES, country=CODES,
    steps=st.dictionaries(CODES, CODES, max_size=8),
))
def test_every_profile_survives_a_restart(tmp_path_factory, profile):
    path = tmp_path_factory.mktemp("profile") / "settings.json"
    store = ProfileStore(path)
    store.update(**{name: getattr(profile, name) for name in Profile.__slots__})
    assert ProfileStore(path).profile == profile


@pytest.mark.parametrize(("platform", "environment", "expected"), [
    ("linux", {"HOME": "/h"}, "/h/.config"),
    ("linux", {"HOME": "/h", "XDG_CONFIG_HOME": "/c"}, "/c"),
    ("linux", {"HOME": "/h", "XDG_CONFIG_HOME": "relative"}, "/h/.config"),
    ("darwin", {"HOME": "/h"}, "/h/Library/Application Support"),
    ("win32", {"APPDATA": "/a"}, "/a"),
    ("win32", {"USERPROFILE": "/u"}, "/u/AppData/Roaming"),
])
def test_the_file_lies_where_the_system_keeps_settings(platform, environment, expected):
    assert default_path(environment, platform) == Path(expected) / "contact-exposure" / "settings.json"
