"""The words around an export guide: what it needs, and the words to look for where a phone says it otherwise."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.guides.choice import CALLS_OF_PHONE, CONTACTS_OF_PHONE
from core.guides.records import Guide, Need
from core.own_data.texts import Text

_NEEDS: Mapping[Need, object] = {
    Need.CABLE: QT_TRANSLATE_NOOP("GuideTexts", "the phone’s cable"),
    Need.APP: QT_TRANSLATE_NOOP("GuideTexts", "an app on the phone"),
    Need.PROGRAM: QT_TRANSLATE_NOOP("GuideTexts", "a program on the computer"),
    Need.ACCOUNT: QT_TRANSLATE_NOOP("GuideTexts", "your own account and its password"),
    Need.CARRIER_PASSWORD: QT_TRANSLATE_NOOP("GuideTexts", "your own account at the phone company"),
    Need.BACKUP_PASSWORD: QT_TRANSLATE_NOOP("GuideTexts", "a password you choose for the backup"),
    Need.SPACE: QT_TRANSLATE_NOOP("GuideTexts", "room on the computer for all the phone holds, and an hour or more"),
    Need.USB_DEBUGGING: QT_TRANSLATE_NOOP("GuideTexts", "USB debugging for a while"),
}
_WAYS: Mapping[str, object] = {
    CALLS_OF_PHONE: QT_TRANSLATE_NOOP("GuideTexts", "How to get the call history"),
    CONTACTS_OF_PHONE: QT_TRANSLATE_NOOP("GuideTexts", "How to get the address book"),
}
_YOU_GET = QT_TRANSLATE_NOOP("GuideTexts", "You get: {files}")
_NEEDED = QT_TRANSLATE_NOOP("GuideTexts", "Needed: {needs}")
_BETWEEN = QT_TRANSLATE_NOOP("GuideTexts", "; ")
_OTHERWISE = QT_TRANSLATE_NOOP(
    "GuideTexts", "Named otherwise? Look for “{word}”, or in the other language for “{other_word}”.")
_OTHERWISE_ONE = QT_TRANSLATE_NOOP("GuideTexts", "Named otherwise? Look for “{word}”.")


def way_to_missing(guide: str) -> str:
    """Return the words of a link to what :func:`core.guides.choice.guide_for_missing` found; "" where it is ""."""
    return _say(_WAYS[guide]) if guide else ""


def guide_facts(guide: Guide) -> str:
    """Return short lines: the file it leads to, and what is needed for it; "" where there is nothing to say."""
    lines = [_say(_YOU_GET).format(files=guide.files)] if guide.files else []
    if guide.needs:
        needs = _say(_BETWEEN).join(_say(_NEEDS[need]) for need in guide.needs)
        lines.append(_say(_NEEDED).format(needs=needs))
    return "\n".join(lines)


def search_line(search: Text, language: str) -> str:
    """Return what to look for, in this text language and the other one: a phone may speak either."""
    word, other = search.text(language), search.text("en" if language == "zh" else "zh")
    if word == other:
        return _say(_OTHERWISE_ONE).format(word=word)
    return _say(_OTHERWISE).format(word=word, other_word=other)


def _say(source: object) -> str:
    return QCoreApplication.translate("GuideTexts", str(source))
