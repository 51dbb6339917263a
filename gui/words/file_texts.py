"""The words for what can be wrong with a file or a record: problems, refusals and what to do instead."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from core.assessment import FileNote
from core.guides.choice import guide_for_refusal
from core.records import FileRefused, Problem

_PROBLEMS: Mapping[str, object] = {
    "access_unreadable": QT_TRANSLATE_NOOP(
        "FileTexts", "This note of a reading by an app cannot be read; it is left out."),
    "backup_file_unreadable": QT_TRANSLATE_NOOP(
        "FileTexts", "A part of this backup cannot be read. If calls or contacts are missing, back up again."),
    "bad_date": QT_TRANSLATE_NOOP("FileTexts", "The date of this call cannot be read; the call is left out."),
    "bad_duration": QT_TRANSLATE_NOOP("FileTexts", "The length of this call cannot be read; it counts as unknown."),
    "bad_encoding": QT_TRANSLATE_NOOP("FileTexts", "Some characters here cannot be read; they show as question marks."),
    "bad_number": QT_TRANSLATE_NOOP("FileTexts", "This is not a phone number."),
    "bad_property_name": QT_TRANSLATE_NOOP("FileTexts", "This line is no field of a contact; it is left out."),
    "bad_row": QT_TRANSLATE_NOOP("FileTexts", "This row cannot be read; it is left out."),
    "bad_time": QT_TRANSLATE_NOOP("FileTexts", "The time of this call cannot be read; the call is left out."),
    "calls_need_encrypted_backup": QT_TRANSLATE_NOOP(
        "FileTexts", "This backup has no password, and an iPhone puts its calls only into backups with one. "
                     "Turn on “Encrypt local backup” and back up again."),
    "card_damaged": QT_TRANSLATE_NOOP("FileTexts", "This contact is damaged; it is left out."),
    "card_too_long": QT_TRANSLATE_NOOP("FileTexts", "This contact holds far more than usual; only a part is used."),
    "card_without_end": QT_TRANSLATE_NOOP("FileTexts", "This contact has no end mark; it is used as it is."),
    "database_damaged": QT_TRANSLATE_NOOP(
        "FileTexts", "A part of this database is damaged; what could be read is used."),
    "date_order_guessed": QT_TRANSLATE_NOOP(
        "FileTexts", "Day and month could be either way round in this table. The usual order was taken."),
    "date_order_mixed": QT_TRANSLATE_NOOP(
        "FileTexts", "Day and month are written in different orders in this table. Check some dates."),
    "default_limit": QT_TRANSLATE_NOOP(
        "FileTexts", "Termux prints the newest {detail} calls unless told otherwise; older ones may be missing."),
    "digits_lost": QT_TRANSLATE_NOOP("FileTexts", "A spreadsheet rounded this number; its last digits are lost."),
    "entry_unreadable": QT_TRANSLATE_NOOP(
        "FileTexts", "This entry of the list of apps cannot be read; it is left out."),
    "internet_calls_skipped": QT_TRANSLATE_NOOP(
        "FileTexts", "Calls over the internet, which no phone company lists, are passed over: {detail}"),
    "json_broken": QT_TRANSLATE_NOOP("FileTexts", "The file is damaged here; what can be read after it is used."),
    "line_too_long": QT_TRANSLATE_NOOP("FileTexts", "This line is far too long; only its beginning is used."),
    "line_without_colon": QT_TRANSLATE_NOOP("FileTexts", "This line is no field of a contact; it is left out."),
    "messages_skipped": QT_TRANSLATE_NOOP("FileTexts", "Text messages in this list are passed over: {detail}"),
    "more_problems": QT_TRANSLATE_NOOP("FileTexts", "Further places, not listed here: {detail}"),
    "not_a_call": QT_TRANSLATE_NOOP("FileTexts", "Rows that are no calls (data, fees) are passed over: {detail}"),
    "not_a_contact": QT_TRANSLATE_NOOP(
        "FileTexts", "Rows without a name or a number are passed over: {detail}"),
    "package_from_file_name": QT_TRANSLATE_NOOP(
        "FileTexts", "The file does not say which app it is about; the name was taken from the file’s name."),
    "package_not_named": QT_TRANSLATE_NOOP(
        "FileTexts", "These lines do not say which app they are about; they are left out."),
    "package_twice": QT_TRANSLATE_NOOP("FileTexts", "This app stands in the list twice; the first entry is used."),
    "package_unreadable": QT_TRANSLATE_NOOP("FileTexts", "This app’s name cannot be read; the app is left out."),
    "permission_unreadable": QT_TRANSLATE_NOOP(
        "FileTexts", "This permission of an app cannot be read; it is left out."),
    "pieces_unread": QT_TRANSLATE_NOOP("FileTexts", "Pages of single calls that cannot be read: {detail}"),
    "record_unreadable": QT_TRANSLATE_NOOP("FileTexts", "This line of the report cannot be read; it is left out."),
    "row_unreadable": QT_TRANSLATE_NOOP("FileTexts", "This row of the database cannot be read; it is left out."),
    "setting_not_named": QT_TRANSLATE_NOOP(
        "FileTexts", "These lines do not say which setting they are; they are left out."),
    "sheet_broken": QT_TRANSLATE_NOOP("FileTexts", "This sheet is damaged; what stands before is used."),
    "sheets_skipped": QT_TRANSLATE_NOOP("FileTexts", "Sheets that hold no calls are passed over: {detail}"),
    "stray_quote": QT_TRANSLATE_NOOP(
        "FileTexts", "A quotation mark is not closed here; the rows behind it were taken one by one."),
    "text_outside_cards": QT_TRANSLATE_NOOP("FileTexts", "There is text between the contacts; it is left out."),
    "too_many_apps": QT_TRANSLATE_NOOP(
        "FileTexts", "The file holds more apps than the program takes; the rest is left out."),
    "too_many_calls": QT_TRANSLATE_NOOP(
        "FileTexts", "The file holds more calls than the program takes; the rest is left out."),
    "too_many_cards": QT_TRANSLATE_NOOP(
        "FileTexts", "The file holds more contacts than the program takes; the rest is left out."),
    "too_many_lines": QT_TRANSLATE_NOOP(
        "FileTexts", "The file holds more lines than the program takes; the rest is left out."),
    "truncated": QT_TRANSLATE_NOOP("FileTexts", "The file breaks off here; copy it from the phone again if you can."),
    "uid_unreadable": QT_TRANSLATE_NOOP(
        "FileTexts", "For these lines it cannot be read whose they are; they are left out."),
    "unknown_call_type": QT_TRANSLATE_NOOP(
        "FileTexts", "Some calls have a type this program does not know; their direction counts as unknown."),
    "unknown_direction": QT_TRANSLATE_NOOP(
        "FileTexts", "For some calls the list does not say who called whom."),
    "value_too_long": QT_TRANSLATE_NOOP("FileTexts", "This text is far too long; only its beginning is used."),
    "xml_broken": QT_TRANSLATE_NOOP("FileTexts", "The file is damaged here; what can still be read is used."),
}
_OTHER_PROBLEM = QT_TRANSLATE_NOOP("FileTexts", "This place could not be read.")
_IN_LINE = QT_TRANSLATE_NOOP("FileTexts", "Line {line}: {problem}")

_EXPORT_AGAIN = QT_TRANSLATE_NOOP("FileTexts", "Export the contacts and the call history instead; the steps are below.")
_SAVE_AS_TABLE = QT_TRANSLATE_NOOP("FileTexts", "Open it in a spreadsheet and save it as .xlsx or .csv.")
_ASK_FOR_TABLE = QT_TRANSLATE_NOOP(
    "FileTexts", "Ask the phone company for the list as a table (Excel or CSV).")
_UNPACK = QT_TRANSLATE_NOOP("FileTexts", "Unpack it yourself and open the files that are in it.")
_COPY_AGAIN = QT_TRANSLATE_NOOP("FileTexts", "Copy it from the phone again.")
_CALL_LOGS_ONLY = QT_TRANSLATE_NOOP(
    "FileTexts", "In the backup app tick “Call logs” only. The file is then called calls-….xml.")
_MESSENGER = QT_TRANSLATE_NOOP(
    "FileTexts", "Its calls are in no phone company’s list. Export the phone’s own call history and contacts instead.")

_LIST_AGAIN = QT_TRANSLATE_NOOP(
    "FileTexts", "Make the list again as the page “App permissions” says, or tick the apps by hand there.")

#: By code: what the file is, and what to do instead.
_REFUSALS: Mapping[str, tuple[object, object]] = {
    "archive_bomb": (QT_TRANSLATE_NOOP(
        "FileTexts", "This archive would unpack to far more than any export holds; it is not opened."), _EXPORT_AGAIN),
    "archive_broken": (QT_TRANSLATE_NOOP("FileTexts", "This archive is damaged."), _COPY_AGAIN),
    "archive_encrypted": (QT_TRANSLATE_NOOP("FileTexts", "This archive needs a password."), _UNPACK),
    "archive_method": (QT_TRANSLATE_NOOP(
        "FileTexts", "This archive is packed in a way the program does not know."), _UNPACK),
    "archive_too_many": (QT_TRANSLATE_NOOP("FileTexts", "This archive holds too many files."), _UNPACK),
    "archive_without_dumps": (
        QT_TRANSLATE_NOOP("FileTexts", "This archive holds no list of what apps may read."), _LIST_AGAIN),
    "archive_without_records": (QT_TRANSLATE_NOOP(
        "FileTexts", "This archive holds no address book and no call history."), _EXPORT_AGAIN),
    "bad_mapping": (QT_TRANSLATE_NOOP("FileTexts", "The chosen columns do not fit this table."), _SAVE_AS_TABLE),
    "calendar": (
        QT_TRANSLATE_NOOP("FileTexts", "This is a calendar, not a call history."),
        QT_TRANSLATE_NOOP("FileTexts", "If the app Logger made it, export there as CSV or JSON instead."),
    ),
    "columns_unclear": (
        QT_TRANSLATE_NOOP("FileTexts", "It is not clear which columns of this table hold number, time and length."),
        QT_TRANSLATE_NOOP("FileTexts", "Say which column is which; you see at once what would be read."),
    ),
    "database_broken": (QT_TRANSLATE_NOOP("FileTexts", "This database is damaged."), _COPY_AGAIN),
    "database_empty": (
        QT_TRANSLATE_NOOP("FileTexts", "This database of a phone holds no calls and no contacts."), _EXPORT_AGAIN),
    "database_part": (
        QT_TRANSLATE_NOOP("FileTexts", "This is a part of a database."),
        QT_TRANSLATE_NOOP(
            "FileTexts", "Keep it in the folder of the database and open the file without -wal or -shm at the end."),
    ),
    "empty": (QT_TRANSLATE_NOOP("FileTexts", "This file is empty."), _COPY_AGAIN),
    "encrypted": (QT_TRANSLATE_NOOP(
        "FileTexts", "This looks encrypted, as backups of phone makers and messengers are. Nothing in it can be read."),
        _EXPORT_AGAIN),
    "excel_xml": (QT_TRANSLATE_NOOP("FileTexts", "This is an old form of Excel table."), _SAVE_AS_TABLE),
    "folder_too_many": (
        QT_TRANSLATE_NOOP("FileTexts", "This folder holds too many files; those found first are used."),
        QT_TRANSLATE_NOOP("FileTexts", "Open the folder that holds the export, not the whole disk."),
    ),
    "folder_without_dumps": (
        QT_TRANSLATE_NOOP("FileTexts", "This folder holds no list of what apps may read."), _LIST_AGAIN),
    "folder_without_records": (QT_TRANSLATE_NOOP(
        "FileTexts", "This folder holds no address book and no call history."), _EXPORT_AGAIN),
    "html_page": (QT_TRANSLATE_NOOP("FileTexts", "This is a web page without a list of calls."), _SAVE_AS_TABLE),
    "json_broken": (QT_TRANSLATE_NOOP("FileTexts", "This file is damaged."), _COPY_AGAIN),
    "internet_calls_only": (
        QT_TRANSLATE_NOOP("FileTexts", "The calls in this file went over the internet; no call log of a phone company "
                                       "shows them."),
        QT_TRANSLATE_NOOP("FileTexts", "Export the call history of the phone itself; the steps are below."),
    ),
    "iphone_backup_broken": (QT_TRANSLATE_NOOP("FileTexts", "This iPhone backup is damaged or not complete."),
                             QT_TRANSLATE_NOOP("FileTexts", "Back up the iPhone again.")),
    "iphone_backup_empty": (
        QT_TRANSLATE_NOOP("FileTexts", "This iPhone backup holds no calls and no contacts."), _EXPORT_AGAIN),
    "iphone_backup_package": (
        QT_TRANSLATE_NOOP("FileTexts", "This iPhone backup is encrypted; a part of the program for that is missing."),
        QT_TRANSLATE_NOOP("FileTexts", "Install the package iphone-backup-decrypt and start the program again."),
    ),
    "iphone_backup_part": (
        QT_TRANSLATE_NOOP("FileTexts", "This looks like one file of an iPhone backup."),
        QT_TRANSLATE_NOOP("FileTexts", "Open the whole folder it lies in; if it is packed, unpack it first."),
    ),
    "iphone_backup_password": (
        QT_TRANSLATE_NOOP("FileTexts", "This iPhone backup is encrypted."),
        QT_TRANSLATE_NOOP("FileTexts", "Its password is needed: the one you set when you turned encryption on."),
    ),
    "iphone_backup_unencrypted": (
        QT_TRANSLATE_NOOP("FileTexts", "This iPhone backup has no password, so the phone left its calls out."),
        QT_TRANSLATE_NOOP("FileTexts", "Turn on “Encrypt local backup”, back up again and open the new backup."),
    ),
    "iphone_backup_wrong_password": (
        QT_TRANSLATE_NOOP("FileTexts", "This password does not open the iPhone backup."),
        QT_TRANSLATE_NOOP("FileTexts", "It is the backup’s own password, often another one than the phone’s code."),
    ),
    "json_file": (QT_TRANSLATE_NOOP("FileTexts", "This is a file of another program."), _EXPORT_AGAIN),
    "messages_not_calls": (
        QT_TRANSLATE_NOOP("FileTexts", "This holds text messages, not calls."), _CALL_LOGS_ONLY),
    "nested_archive": (QT_TRANSLATE_NOOP("FileTexts", "This archive holds another archive."), _UNPACK),
    "no_calls_in_table": (
        QT_TRANSLATE_NOOP("FileTexts", "This table holds no calls."),
        QT_TRANSLATE_NOOP("FileTexts", "Ask for the list of single calls, not for the sums of the bill."),
    ),
    "no_calls_read": (QT_TRANSLATE_NOOP("FileTexts", "None of the calls in this file can be read."), _COPY_AGAIN),
    "no_cards": (QT_TRANSLATE_NOOP("FileTexts", "There is no contact in this file."), _EXPORT_AGAIN),
    "no_permission_dump": (
        QT_TRANSLATE_NOOP("FileTexts", "This is no list of what apps may read."), _LIST_AGAIN),
    "no_permission_records": (
        QT_TRANSLATE_NOOP("FileTexts", "This looks like a list of what apps may read, but there is nothing in it."),
        _LIST_AGAIN),
    "not_readable": (
        QT_TRANSLATE_NOOP("FileTexts", "This cannot be opened: it is gone, or not yours to read."),
        QT_TRANSLATE_NOOP("FileTexts", "Copy the file to your own folder and try again."),
    ),
    "office_document": (
        QT_TRANSLATE_NOOP("FileTexts", "This is an office document that holds no table."), _EXPORT_AGAIN),
    "ofd": (QT_TRANSLATE_NOOP("FileTexts", "This is an OFD document; its pages cannot be read as a list."),
            _ASK_FOR_TABLE),
    "old_excel": (QT_TRANSLATE_NOOP("FileTexts", "This is an office document that holds no table."), _EXPORT_AGAIN),
    "other_archive": (QT_TRANSLATE_NOOP("FileTexts", "This is an archive of another kind."), _UNPACK),
    "other_spreadsheet": (QT_TRANSLATE_NOOP(
        "FileTexts", "This is a spreadsheet in a form the program does not read."), _SAVE_AS_TABLE),
    "other_xml": (QT_TRANSLATE_NOOP("FileTexts", "This is an XML file of another program."), _EXPORT_AGAIN),
    "owner_file_broken": (
        QT_TRANSLATE_NOOP("FileTexts", "These saved answers and corrections are damaged; nothing of them is used."),
        QT_TRANSLATE_NOOP("FileTexts", "Open another copy of this file, or answer and correct anew."),
    ),
    "package_not_named": (
        QT_TRANSLATE_NOOP("FileTexts", "This answer of the phone does not say which app it is about."),
        QT_TRANSLATE_NOOP("FileTexts", "Write the app’s name into the file’s name, or make the list of all apps.")),
    "pdf": (
        QT_TRANSLATE_NOOP("FileTexts", "This is a PDF; its pages cannot be read as a list."), _ASK_FOR_TABLE),
    "phone_backup": (QT_TRANSLATE_NOOP(
        "FileTexts", "This is a phone maker’s own backup; only such a phone can open it."), _EXPORT_AGAIN),
    "picture": (QT_TRANSLATE_NOOP(
        "FileTexts", "This is a picture or a recording; a photographed list cannot be read."), _EXPORT_AGAIN),
    "setting_not_named": (
        QT_TRANSLATE_NOOP("FileTexts", "This answer of the phone does not say which setting it is."),
        QT_TRANSLATE_NOOP("FileTexts", "Save it again under the name that stands beside the line you copied.")),
    "sqlite_database": (QT_TRANSLATE_NOOP("FileTexts", "This is a database of an app."), _EXPORT_AGAIN),
    "too_large": (QT_TRANSLATE_NOOP(
        "FileTexts", "This file is far larger than any address book or call history."), _EXPORT_AGAIN),
    "unknown_format": (QT_TRANSLATE_NOOP(
        "FileTexts", "This is neither an address book nor a call history."), _EXPORT_AGAIN),
    "wechat_database": (
        QT_TRANSLATE_NOOP("FileTexts", "This is a database of WeChat."), _MESSENGER),
    "whatsapp_database": (
        QT_TRANSLATE_NOOP("FileTexts", "This is a database of WhatsApp."), _MESSENGER),
    "workbook_broken": (QT_TRANSLATE_NOOP("FileTexts", "This workbook is damaged."), _SAVE_AS_TABLE),
    "workbook_encrypted": (
        QT_TRANSLATE_NOOP("FileTexts", "This workbook needs a password."),
        QT_TRANSLATE_NOOP("FileTexts", "Save it again without a password."),
    ),
    "xml_entities": (QT_TRANSLATE_NOOP(
        "FileTexts", "This XML file holds commands that no export has; it is not opened."), _EXPORT_AGAIN),
}
_OTHER_REFUSAL = (QT_TRANSLATE_NOOP("FileTexts", "This file cannot be used."), _EXPORT_AGAIN)

#: By note: what one file of calls can never contain, or had to be guessed of it.
_NOTES: Mapping[str, object] = {
    FileNote.NO_MISSED_CALLS: QT_TRANSLATE_NOOP(
        "FileTexts", "A phone company’s list: connected calls only, no missed ones."),
    FileNote.NO_NAMES: QT_TRANSLATE_NOOP("FileTexts", "It holds numbers only; names come from the address book."),
    FileNote.OUTGOING_ONLY: QT_TRANSLATE_NOOP("FileTexts", "It lists the calls you made, none that you received."),
    FileNote.LIKELY_CUT_OFF: QT_TRANSLATE_NOOP(
        "FileTexts", "It ends at a round number of calls, where phones and tools cut off; older ones may be missing."),
    FileNote.WHOLE_MINUTES: QT_TRANSLATE_NOOP("FileTexts", "Some lengths are in whole minutes."),
    FileNote.YEAR_GUESSED: QT_TRANSLATE_NOOP(
        "FileTexts", "Guessed: the year. The file does not say it; the latest that fits was taken."),
    FileNote.ZONE_GUESSED: QT_TRANSLATE_NOOP(
        "FileTexts", "Guessed: the time zone. The file does not say it; times are taken as those of your country."),
}

#: Refusals of tables that the owner can read by naming the columns, and of backups that need a password.
_COLUMNS_HELP = frozenset({"columns_unclear", "no_calls_in_table", "bad_mapping"})
WRONG_PASSWORD = "iphone_backup_wrong_password"  # noqa: S105  # a refusal's code
_PASSWORD_HELPS = frozenset({"iphone_backup_password", WRONG_PASSWORD})

PROBLEM_CODES = frozenset(_PROBLEMS)
REFUSAL_CODES = frozenset(_REFUSALS)


def problem_line(problem: Problem) -> str:
    """Return one line: where in the file, and what could not be read there."""
    text = _say(_PROBLEMS.get(problem.code, _OTHER_PROBLEM)).format(detail=problem.detail)
    if problem.line is None:
        return text
    return _say(_IN_LINE).format(line=QLocale().toString(problem.line), problem=text)


def refusal_texts(refusal: FileRefused) -> tuple[str, str]:
    """Return what the file is and what to do instead, one sentence each."""
    what, instead = _REFUSALS.get(refusal.code, _OTHER_REFUSAL)
    return _say(what), _say(instead)


def columns_help(refusal: FileRefused) -> bool:
    """Say whether the file can be read once somebody says which column is which."""
    return refusal.code in _COLUMNS_HELP


def password_helps(refusal: FileRefused) -> bool:
    """Say whether the file can be read with its password."""
    return refusal.code in _PASSWORD_HELPS


def guide_of(refusal: FileRefused) -> str | None:
    """Return what to show of the export guides , None where another export would change nothing."""
    return guide_for_refusal(refusal.code) or None


def note_line(note: FileNote) -> str:
    """Return what a note of a file means, one sentence; "" for one that goes without saying."""
    return _say(_NOTES[note]) if note in _NOTES else ""


def _say(source: object) -> str:
    return QCoreApplication.translate("FileTexts", str(source))
