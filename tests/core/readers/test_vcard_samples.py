"""Files of other projects, from the folder beside the checkout; nothing of them is kept here."""

import io
import re
from pathlib import Path

import pytest
import vobject

from core.readers.charset import decode
from core.records import FileRefused
from tests.core.readers.vcard_books import SHARED_SAMPLES, read

pytestmark = pytest.mark.skipif(not SHARED_SAMPLES.is_dir(), reason="no shared samples beside the checkout")

_LISTED = re.compile(r"- `(?P<file>[^`]+)` <- .*\(cards (?P<cards>\d+),")
_SECTION = re.compile(r"### .*/(?P<project>\S+)")
_FOLDERS = {"releases-comm-central": "comm-central", "VCards": "folkerkinzel-vcards", "vobject": "py-vobject",
            "platform_packages_apps_contacts": "aosp-contacts", "vCard-parser": "nuovo-vcard-parser"}


def listed() -> list[tuple[Path, int]]:
    """The files the samples' own list names, with the number of cards it gives for each."""
    found = []
    folder = ""
    seen_vobject = False
    for line in (SHARED_SAMPLES / "README.md").read_text(encoding="utf-8").splitlines():
        if section := _SECTION.match(line):
            folder = _FOLDERS.get(section["project"], section["project"])
            if folder == "py-vobject" and seen_vobject:
                folder = "sabre-vobject"
            seen_vobject = seen_vobject or folder == "py-vobject"
        elif row := _LISTED.match(line):
            found.append((SHARED_SAMPLES / folder / row["file"], int(row["cards"])))
    return found


SAMPLES = listed() if SHARED_SAMPLES.is_dir() else []


@pytest.mark.parametrize(("path", "cards"), SAMPLES, ids=[f"{path.parent.name}/{path.name}" for path, _ in SAMPLES])
def test_every_card_is_there(path: Path, cards: int) -> None:
    if not cards:
        with pytest.raises(FileRefused, match="no_cards"):
            read(path.read_bytes())
        return
    assert len(read(path.read_bytes()).cards) == cards


def naive_values(text: str, name: str) -> list[str]:
    """Values of a property, found line by line without regard to anything but nested agents."""
    text = re.sub(r"\r\n?", "\n", text)
    text = re.sub(r"(?m)^AGENT:\s*\nBEGIN:VCARD.*?^END:VCARD", "", text, flags=re.DOTALL)
    text = re.sub(r"\n[ \t]", "", text)
    rows = re.findall(rf"(?im)^(?:[\w-]+\.)?{name}((?:;[^:\n]*)?):(.*)$", text)
    return [value for parameters, value in rows if "QUOTED-PRINTABLE" not in parameters.upper() and value.strip()]


@pytest.mark.parametrize("path", [path for path, cards in SAMPLES if cards], ids=lambda path: path.name)
def test_every_number_and_name_is_there(path: Path) -> None:
    data = path.read_bytes()
    content = read(data)
    text = decode(data)[0] if content.encoding_guessed is False else data.decode(content.encoding, "replace")
    numbers = {re.sub(r"\D", "", phone.value) for card in content.cards for phone in card.phones}
    texts = {phone.value for card in content.cards for phone in card.phones}
    for value in naive_values(text, "TEL"):
        digits = re.sub(r"\D", "", value)
        assert digits in numbers if digits else value.strip() in texts
    names = {name for card in content.cards for name in (card.name, *card.nicknames)}
    if content.encoding_guessed and "CHARSET" in text.upper():
        return
    for value in naive_values(text, "FN"):
        assert re.sub(r"\\([,;:\\])", r"\1", value.replace("\\n", "\n")).strip() in names


def digits_of(numbers: list[str]) -> list[str]:
    return [digits for number in numbers if (digits := re.sub(r"\D", "", number))]


def second_opinion(path: Path) -> list[tuple[str, list[str]]] | None:
    """Names and numbers as vobject reads them, or None where it cannot, or cuts a name without a word."""
    text = decode(path.read_bytes())[0]
    if "," in "".join(naive_values(text, "FN")):
        return None
    try:
        return [(card.fn.value.strip(), digits_of([tel.value for tel in card.contents.get("tel", [])]))
                for card in vobject.readComponents(io.StringIO(text), allowQP=True)]
    except Exception:
        return None


def test_vobject_agrees_on_the_files_it_can_read() -> None:
    agreed = 0
    for path, _cards in SAMPLES:
        opinion = second_opinion(path) if path.stat().st_size < 300_000 else None
        if not opinion:
            continue
        cards = read(path.read_bytes()).cards
        assert [digits_of([phone.value for phone in card.phones]) for card in cards] == [
            numbers for _, numbers in opinion], path.name
        # Without an FN ours takes the name from N.
        assert all(card.name == name for card, (name, _) in zip(cards, opinion, strict=True) if name), path.name
        agreed += 1
    assert agreed >= 60
