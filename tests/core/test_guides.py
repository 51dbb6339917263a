"""Export guides: checked field by field, a way for everybody, the way out of every refusal."""

import shutil
from pathlib import Path

import pytest

from core.assessment import Coverage
from core.checklist.steps import load_checklist
from core.guides.choice import (
    CALLS_OF_PHONE,
    CARRIER_LIST,
    CONTACTS_OF_PHONE,
    START,
    guide_for_missing,
    guide_for_refusal,
    load_guides,
)
from core.guides.records import Gift, Guide, Need
from core.records import FileKind
from resources import resource

FOLDER = Path(str(resource("guides")))
GUIDES = load_guides()
PHONES = [phone.id for phone in load_checklist().phones]
CHINA = ["calls_china_mobile", "calls_china_unicom", "calls_china_telecom"]


def ids(guides: tuple[Guide, ...]) -> list[str]:
    return [guide.id for guide in guides]


def changed(tmp_path: Path, file: str, old: str, new: str) -> Path:
    folder = tmp_path / "guides"
    shutil.copytree(FOLDER, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_every_guide_is_read() -> None:
    assert GUIDES.problems == ()
    assert len(GUIDES.guides) == 26
    written = sum(file.read_text(encoding="utf-8").count("[[guide]]") for file in FOLDER.glob("*.toml"))
    assert written == len(GUIDES.guides)


#: Other parts of the program and its texts call guides by these names.
KEPT = {
    "calls_sms_backup_restore", "calls_carrier_list", "calls_iphone_backup", "calls_google_voice", "calls_super_backup",
    "calls_oppo_backup", "calls_open_source_apps", "calls_imazing", "calls_fritzbox", "calls_adb", "calls_termux",
    "calls_t_mobile_us", "calls_att_us", *CHINA, "contacts_samsung", "contacts_xiaomi", "contacts_huawei",
    "contacts_oppo", "contacts_vivo", "contacts_android", "contacts_iphone", "contacts_icloud", "contacts_google",
    "contacts_outlook",
}


def test_ids_stay_what_they_are() -> None:
    assert KEPT.issubset(ids(GUIDES.guides))
    assert {CONTACTS_OF_PHONE, CALLS_OF_PHONE, START}.isdisjoint(ids(GUIDES.guides))


@pytest.mark.parametrize("country", ["CN", "IN", "US", ""])
@pytest.mark.parametrize("phone", PHONES)
def test_every_phone_has_a_way_to_each_file(phone: str, country: str) -> None:
    for gift in Gift:
        ways = GUIDES.ways(gift, phone, country)
        assert not ways[0].rare
        # Two at least: what is recommended is not to be had by everybody.
        assert len([way for way in ways if not way.rare]) >= 2
        assert [way.rare for way in ways] == sorted(way.rare for way in ways)
    assert GUIDES.find(CONTACTS_OF_PHONE, phone, country) == GUIDES.ways(Gift.CONTACTS, phone, country)[0]
    assert GUIDES.find(CALLS_OF_PHONE, phone, country) == GUIDES.ways(Gift.CALLS, phone, country)[0]


def test_each_phone_begins_with_its_own_address_book() -> None:
    first = {phone: GUIDES.ways(Gift.CONTACTS, phone, "KE")[0].id for phone in PHONES}
    assert first == {phone: f"contacts_{phone}" for phone in PHONES}


def test_calls_begin_with_the_app_the_backup_and_in_china_with_the_phone_company() -> None:
    for phone in PHONES:
        first = GUIDES.ways(Gift.CALLS, phone, "KE")[0].id
        assert first == ("calls_iphone_backup" if phone == "iphone" else "calls_sms_backup_restore")
        assert GUIDES.ways(Gift.CALLS, phone, "CN")[0].id == CARRIER_LIST


def test_guides_of_one_phone_are_for_no_other() -> None:
    assert "calls_iphone_backup" not in ids(GUIDES.ways(Gift.CALLS, "samsung", "CN"))
    assert "calls_adb" not in ids(GUIDES.ways(Gift.CALLS, "iphone", "CN"))
    assert "calls_oppo_backup" in ids(GUIDES.ways(Gift.CALLS, "oppo", "CN"))
    assert "calls_oppo_backup" not in ids(GUIDES.ways(Gift.CALLS, "vivo", "CN"))
    assert set(ids(GUIDES.ways(Gift.CALLS, "", "CN"))) == {CARRIER_LIST, "calls_google_voice", "calls_fritzbox"}


def test_phone_companies_of_the_country_come_first() -> None:
    assert ids(GUIDES.carriers("CN")) == [*CHINA, CARRIER_LIST, "calls_t_mobile_us", "calls_att_us"]
    assert ids(GUIDES.carriers("US"))[:3] == ["calls_t_mobile_us", "calls_att_us", CARRIER_LIST]
    assert ids(GUIDES.carriers("KE"))[0] == ids(GUIDES.carriers(""))[0] == CARRIER_LIST


def test_before_the_phone_is_known_its_first_way_is_not() -> None:
    assert GUIDES.find(CALLS_OF_PHONE) is None
    assert GUIDES.find(START) is None
    assert GUIDES.find("calls_of_nobody", "samsung", "CN") is None
    found = GUIDES.find("calls_google_voice")
    assert found is not None
    assert found.kinds == (FileKind.GOOGLE_VOICE,)


def test_files_of_guides_are_files_some_reader_reads() -> None:
    """Databases of a phone come from no guide alone; Telegram, jCard and LDIF hold no call and are no phone's own."""
    told = {kind for guide in GUIDES.guides for kind in guide.kinds}
    assert set(FileKind) - told == {
        FileKind.TELEGRAM, FileKind.JCARD, FileKind.LDIF, FileKind.ANDROID_DATABASE, FileKind.SAMSUNG_LOGS,
        FileKind.HUAWEI_CALLS,
    }
    book = {FileKind.VCARD, FileKind.CONTACTS_CSV, FileKind.IPHONE_CONTACTS}
    for guide in GUIDES.guides:
        assert (Gift.CONTACTS in guide.gives) == bool(book & set(guide.kinds)), guide.id
        assert (Gift.CALLS in guide.gives) == bool(set(guide.kinds) - book), guide.id


def test_what_is_said_to_be_needed_is_what_the_steps_use() -> None:
    for guide in GUIDES.guides:
        text = " ".join(step.text.text("en") for step in guide.steps).lower()
        assert (Need.CABLE in guide.needs) == ("cable" in text or "connect the" in text), guide.id
        assert (Need.USB_DEBUGGING in guide.needs) == ("usb debugging" in text), guide.id
        if Need.BACKUP_PASSWORD in guide.needs:
            assert "encrypt" in text, guide.id


@pytest.mark.parametrize("code", ["ofd", "pdf", "html_page", "no_calls_in_table", "columns_unclear"])
def test_a_list_that_is_no_list_leads_to_the_phone_company(code: str) -> None:
    assert guide_for_refusal(code) == CARRIER_LIST


def test_refusals_lead_to_the_way_out() -> None:
    assert guide_for_refusal("messages_not_calls") == "calls_sms_backup_restore"
    assert guide_for_refusal("iphone_backup_unencrypted") == "calls_iphone_backup"
    assert guide_for_refusal("iphone_backup_part") == "calls_iphone_backup"
    assert guide_for_refusal("whatsapp_database") == guide_for_refusal("wechat_database") == CALLS_OF_PHONE
    assert guide_for_refusal("phone_backup") == guide_for_refusal("encrypted") == CALLS_OF_PHONE
    assert guide_for_refusal("calendar") == "calls_open_source_apps"
    assert guide_for_refusal("no_cards") == CONTACTS_OF_PHONE
    assert guide_for_refusal("unknown_format") == guide_for_refusal("picture") == START
    for code in ("archive_encrypted", "iphone_backup_password", "not_readable", "owner_file_broken", "no_such_code"):
        assert guide_for_refusal(code) == ""


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("others.toml", 'id = "calls_adb"', 'id = "Calls!"', "others.toml: guide 3.id: not_an_id"),
        ("others.toml", 'id = "calls_termux"', 'id = "calls_adb"', "others.toml: guide 4 (calls_adb).id: given_twice"),
        ("others.toml", 'kinds = ["termux"]', 'kinds = ["tremux"]',
         "others.toml: guide 4 (calls_termux).kinds: unknown_word"),
        ("others.toml", 'kinds = ["termux"]', "kinds = []", "others.toml: guide 4 (calls_termux).kinds: missing"),
        ("others.toml", 'sources = ["termux"]', "", "others.toml: guide 4 (calls_termux).sources: "
         "verified_without_source"),
        ("others.toml", 'verified = ["en", "zh"]', 'verified = ["en"]',
         "others.toml: guide 4 (calls_termux).reserve: missing"),
        ("others.toml", 'sources = ["termux"]', 'sources = ["tremux"]',
         "others.toml: guide 4 (calls_termux).sources: unknown_word"),
        ("others.toml", 'countries = ["DE"]', 'countries = ["Germany"]',
         "others.toml: guide 2 (calls_fritzbox).countries: unknown_word"),
        ("others.toml", 'use = "debugging_off"', 'use = "debugging_of"',
         "others.toml: guide 3 (calls_adb).after 2.use: unknown_word"),
        ("others.toml", 'command = "pkg', 'comand = "pkg',
         "others.toml: guide 4 (calls_termux).step 1.comand: unknown_language"),
        ("others.toml", 'command = "pkg install termux-api"', 'command = "pkg\\u202e"',
         "others.toml: guide 4 (calls_termux).step 1.command: control_character"),
        ("calls.toml", "notes.vivo.en", "notes.nokia.en", "calls.toml: guide 1 (calls_sms_backup_restore).notes."
         "nokia.zh: missing"),
        ("sources.toml", 'name.en = "Logger', 'nam.en = "Logger', "sources.toml: logger.name.en: missing"),
        ("shared.toml", "[sign_out]\nen = ", "[sign_out]\nen_ = ", "shared.toml: sign_out.en: missing"),
    ],
)
def test_a_broken_guide_is_listed_and_the_others_stay(
    tmp_path: Path, file: str, old: str, new: str, problem: str
) -> None:
    guides = load_guides(changed(tmp_path, file, old, new))
    assert str(guides.problems[0]) == problem
    if file == "others.toml":
        assert len(guides.problems) == 1
        assert len(guides.guides) == len(GUIDES.guides) - 1
    assert len(guides.guides) >= 10


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[[guide", b"guide = 3", b"checked_on = 2026-01-01", b"a" * 2**21]
)
@pytest.mark.parametrize("file", ["calls.toml", "shared.toml", "sources.toml", "carriers.toml"])
def test_damaged_files_are_told_and_never_raise(tmp_path: Path, file: str, content: bytes) -> None:
    folder = tmp_path / "guides"
    shutil.copytree(FOLDER, folder)
    (folder / file).write_bytes(content)
    guides = load_guides(folder)
    empty_lists = (file, content) in {(name, b"checked_on = 2026-01-01") for name in ("shared.toml", "sources.toml")}
    assert empty_lists or file in {problem.file for problem in guides.problems}
    assert guides.problems
    for phone in ("", *PHONES):
        for gift in Gift:
            guides.ways(gift, phone, "CN")
        guides.find(CALLS_OF_PHONE, phone, "CN")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    guides = load_guides(tmp_path / "nothing")
    assert guides.guides == ()
    assert {problem.code for problem in guides.problems} == {"missing"}
    assert guides.find(CONTACTS_OF_PHONE, "samsung", "CN") is None


@pytest.mark.parametrize(("contacts", "calls", "guide"), [
    (3, 5, ""), (3, 0, CALLS_OF_PHONE), (0, 5, CONTACTS_OF_PHONE), (0, 0, CALLS_OF_PHONE)])
def test_the_guide_leads_to_the_file_that_is_not_there(contacts: int, calls: int, guide: str) -> None:
    assert guide_for_missing(Coverage("CN", "Asia/Shanghai", (), contacts, calls, 3, None, None, ())) == guide
