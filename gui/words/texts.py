"""The words for the engine's codes, in the language of the moment: the one place that names them."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from core.assessment import Band, Channel, Harm, RelationClass
from core.records import FileKind

_CONTEXT = "Texts"

_BANDS: Mapping[str, object] = {
    Band.FIRST_WAVE: QT_TRANSLATE_NOOP("Texts", "First wave"),
    Band.SECOND_WAVE: QT_TRANSLATE_NOOP("Texts", "Second wave"),
    Band.WIDE_LIST: QT_TRANSLATE_NOOP("Texts", "Wide list"),
    Band.MASS_MESSAGE: QT_TRANSLATE_NOOP("Texts", "Mass message"),
    Band.NOT_VISIBLE: QT_TRANSLATE_NOOP("Texts", "Not visible"),
}
_BAND_MEANINGS: Mapping[str, object] = {
    Band.FIRST_WAVE: QT_TRANSLATE_NOOP("Texts", "Among the first people they would call."),
    Band.SECOND_WAVE: QT_TRANSLATE_NOOP("Texts", "They would call here next, when the first calls bring nothing."),
    Band.WIDE_LIST: QT_TRANSLATE_NOOP("Texts", "On the long list that is worked through later, if at all."),
    Band.MASS_MESSAGE: QT_TRANSLATE_NOOP("Texts", "Could get a message that is sent to many people at once."),
    Band.NOT_VISIBLE: QT_TRANSLATE_NOOP("Texts", "Not seen through any open channel in your files."),
}
_RELATIONS: Mapping[str, object] = {
    RelationClass.PARTNER: QT_TRANSLATE_NOOP("Texts", "Partner"),
    RelationClass.PARENT: QT_TRANSLATE_NOOP("Texts", "Parent"),
    RelationClass.CHILD: QT_TRANSLATE_NOOP("Texts", "Child"),
    RelationClass.BOSS: QT_TRANSLATE_NOOP("Texts", "Boss"),
    RelationClass.HR: QT_TRANSLATE_NOOP("Texts", "HR"),
    RelationClass.COMPANY: QT_TRANSLATE_NOOP("Texts", "Company"),
    RelationClass.SIBLING: QT_TRANSLATE_NOOP("Texts", "Sibling"),
    RelationClass.KIN: QT_TRANSLATE_NOOP("Texts", "Relative"),
    RelationClass.COLLEAGUE: QT_TRANSLATE_NOOP("Texts", "Colleague"),
    RelationClass.CLASSMATE: QT_TRANSLATE_NOOP("Texts", "Classmate"),
    RelationClass.FRIEND: QT_TRANSLATE_NOOP("Texts", "Friend"),
    RelationClass.NAMED: QT_TRANSLATE_NOOP("Texts", "Has a name"),
    RelationClass.SERVICE: QT_TRANSLATE_NOOP("Texts", "Service number"),
    RelationClass.UNKNOWN: QT_TRANSLATE_NOOP("Texts", "Unknown"),
}
_HARMS: Mapping[str, object] = {
    Harm.UNSAID: QT_TRANSLATE_NOOP("Texts", "Not said"),
    Harm.LITTLE: QT_TRANSLATE_NOOP("Texts", "A little bad"),
    Harm.SOME: QT_TRANSLATE_NOOP("Texts", "Bad"),
    Harm.MUCH: QT_TRANSLATE_NOOP("Texts", "Very bad"),
}
_CHANNELS: Mapping[str, object] = {
    Channel.TYPED_CONTACTS: QT_TRANSLATE_NOOP("Texts", "Emergency contacts on the form"),
    Channel.WORKPLACE: QT_TRANSLATE_NOOP("Texts", "Workplace on the form"),
    Channel.ADDRESS_BOOK: QT_TRANSLATE_NOOP("Texts", "Address book"),
    Channel.CALL_LOG: QT_TRANSLATE_NOOP("Texts", "Call log of the phone"),
    Channel.CARRIER_RECORDS: QT_TRANSLATE_NOOP("Texts", "Call list of the phone company"),
    Channel.SMS: QT_TRANSLATE_NOOP("Texts", "Text messages"),
    Channel.SHOPPING_ACCOUNT: QT_TRANSLATE_NOOP("Texts", "Shopping account"),
}

_FILE_KINDS: Mapping[str, object] = {
    FileKind.VCARD: QT_TRANSLATE_NOOP("Texts", "Address book"),
    FileKind.SMS_BACKUP_RESTORE: QT_TRANSLATE_NOOP("Texts", "Call log of an Android phone"),
    FileKind.SUPER_BACKUP: QT_TRANSLATE_NOOP("Texts", "Call log from Super Backup"),
    FileKind.OPPO_BACKUP: QT_TRANSLATE_NOOP("Texts", "Call log of an OPPO, realme or OnePlus backup"),
    FileKind.SMS_IMPORT_EXPORT: QT_TRANSLATE_NOOP("Texts", "Call log from SMS Import / Export"),
    FileKind.LOGGER_JSON: QT_TRANSLATE_NOOP("Texts", "Call log from the app Logger"),
    FileKind.TERMUX: QT_TRANSLATE_NOOP("Texts", "Call log from Termux"),
    FileKind.ADB_CONTENT: QT_TRANSLATE_NOOP("Texts", "Call log printed by adb"),
    FileKind.GOOGLE_VOICE: QT_TRANSLATE_NOOP("Texts", "Calls of Google Voice"),
    FileKind.TELEGRAM: QT_TRANSLATE_NOOP("Texts", "Contacts from Telegram"),
    FileKind.CALL_TABLE: QT_TRANSLATE_NOOP("Texts", "Call list as a table"),
    FileKind.ANDROID_DATABASE: QT_TRANSLATE_NOOP("Texts", "Database of an Android phone"),
    FileKind.SAMSUNG_LOGS: QT_TRANSLATE_NOOP("Texts", "Call log database of a Samsung phone"),
    FileKind.HUAWEI_CALLS: QT_TRANSLATE_NOOP("Texts", "Call log database of a Huawei or Honor backup"),
    FileKind.IPHONE_CALLS: QT_TRANSLATE_NOOP("Texts", "Call history of an iPhone"),
    FileKind.IPHONE_CONTACTS: QT_TRANSLATE_NOOP("Texts", "Address book of an iPhone"),
    FileKind.CONTACTS_CSV: QT_TRANSLATE_NOOP("Texts", "Address book as a table"),
    FileKind.LDIF: QT_TRANSLATE_NOOP("Texts", "Address book of a mail program (LDIF)"),
    FileKind.JCARD: QT_TRANSLATE_NOOP("Texts", "Address book (jCard)"),
}
_WARNINGS: Mapping[str, object] = {
    "short_history": QT_TRANSLATE_NOOP(
        "Texts", "The calls cover less than 30 days. People you call rarely cannot show up yet."),
    "few_calls": QT_TRANSLATE_NOOP(
        "Texts", "There are fewer than 60 calls. The order of people rests on little and can change with more."),
    "few_numbers": QT_TRANSLATE_NOOP(
        "Texts", "There are fewer than 20 numbers. A lender who reads the phone may see more than these files."),
    "no_calls": QT_TRANSLATE_NOOP(
        "Texts", "No call history is loaded. Only names can be judged; whom you call most is unknown."),
    "no_contacts": QT_TRANSLATE_NOOP(
        "Texts", "No address book is loaded. Only names that stand beside the calls are known, and nobody you never "
                 "call."),
    "no_missed_calls": QT_TRANSLATE_NOOP(
        "Texts", "A phone company lists connected calls only. Missed calls are not in it."),
    "year_guessed": QT_TRANSLATE_NOOP(
        "Texts", "Some calls have no year in the file. The latest year that fits was taken."),
    "zone_guessed": QT_TRANSLATE_NOOP(
        "Texts", "The country has several time zones. Times of day can be off by some hours."),
}

#: Text encodings offered when a file's own was guessed.
ENCODINGS = ("utf-8", "gb18030", "cp950", "cp932", "cp949", "cp1251", "cp1252")
_ENCODINGS: Mapping[str, object] = {
    "utf-8": QT_TRANSLATE_NOOP("Texts", "Unicode (UTF-8)"),
    "gb18030": QT_TRANSLATE_NOOP("Texts", "Simplified Chinese (GBK)"),
    "cp950": QT_TRANSLATE_NOOP("Texts", "Traditional Chinese (Big5)"),
    "cp932": QT_TRANSLATE_NOOP("Texts", "Japanese (Shift JIS)"),
    "cp949": QT_TRANSLATE_NOOP("Texts", "Korean (EUC-KR)"),
    "cp1251": QT_TRANSLATE_NOOP("Texts", "Cyrillic (Windows-1251)"),
    "cp1252": QT_TRANSLATE_NOOP("Texts", "Western European (Windows-1252)"),
}
_ALL_LEFT_OUT = QT_TRANSLATE_NOOP("Texts", "You left out everybody.")
_DAY = QT_TRANSLATE_NOOP("Texts", "d MMM yyyy")


def band_name(band: Band) -> str:
    """Return the band's name, two words."""
    return _say(_BANDS[band])


def band_meaning(band: Band) -> str:
    """Return one sentence that says what the band means for the person in it."""
    return _say(_BAND_MEANINGS[band])


def relation_name(kind: RelationClass) -> str:
    """Return what somebody is to the owner, one or two words."""
    return _say(_RELATIONS[kind])


def everybody_left_out() -> str:
    """Return the sentence that stands where nobody is shown because the owner left out everybody."""
    return _say(_ALL_LEFT_OUT)


def harm_name(harm: Harm) -> str:
    """Return how bad the owner says a call to somebody would be, a few words."""
    return _say(_HARMS[harm])


def channel_name(channel: Channel) -> str:
    """Return the name of a way by which a lender learns of people."""
    return _say(_CHANNELS[channel])


def file_kind(kind: str) -> str:
    """Return what a file was recognised as."""
    return _say(_FILE_KINDS.get(kind, kind))


def warning(code: str) -> str:
    """Return what one of the coverage's warnings means for the person."""
    return _say(_WARNINGS.get(code, code))


def encoding_name(code: str) -> str:
    """Return a text encoding's name for people, or its code where it has none."""
    return _say(_ENCODINGS.get(code, code))


def day(when: date) -> str:
    """Return a date as the language writes it, the month in words where that avoids confusion."""
    return QLocale().toString(QDate(when.year, when.month, when.day), _say(_DAY))


def number(value: int) -> str:
    """Return a whole number with the separators of the language."""
    return QLocale().toString(value)


def joined(parts: Iterable[str]) -> str:
    """Return short facts in one line, set apart as the language does."""
    return " · ".join(parts)


def _say(source: object) -> str:
    # PySide6 types the marker's result as object; it is the string itself.
    return QCoreApplication.translate(_CONTEXT, str(source))
