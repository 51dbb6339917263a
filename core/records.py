"""The records that travel from the files to the join: cards, problems, and what a file held."""

from dataclasses import dataclass, field
from enum import StrEnum

from core.calls import CallTable


class FileKind(StrEnum):
    """What a file turned out to be; the value is printed as ``kind`` by ``assess``."""

    VCARD = "vcard"
    SMS_BACKUP_RESTORE = "sms_backup_restore"
    SUPER_BACKUP = "super_backup"
    OPPO_BACKUP = "oppo_backup"
    SMS_IMPORT_EXPORT = "sms_import_export"
    LOGGER_JSON = "logger_json"
    TERMUX = "termux"
    ADB_CONTENT = "adb_content"
    TELEGRAM = "telegram"
    GOOGLE_VOICE = "google_voice"
    CALL_TABLE = "call_table"
    CONTACTS_CSV = "contacts_csv"
    LDIF = "ldif"
    JCARD = "jcard"
    ANDROID_DATABASE = "android_database"
    SAMSUNG_LOGS = "samsung_logs"
    HUAWEI_CALLS = "huawei_calls"
    IPHONE_CALLS = "iphone_calls"
    IPHONE_CONTACTS = "iphone_contacts"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that could not be read, and where. ``detail`` never holds a name or a number."""

    file: str
    line: int | None
    code: str
    detail: str = ""


class FileRefused(Exception):
    """A whole file cannot be used. ``code`` says why; ``detail`` holds no content of the file."""

    def __init__(self, file: str, code: str, detail: str = "") -> None:
        super().__init__(f"{file}: {code}" + (f" ({detail})" if detail else ""))
        self.file = file
        self.code = code
        self.detail = detail

    def kept(self) -> "FileRefused":
        """Return this refusal as a result to keep: without its way here, which would hold everything read so far."""
        self.__traceback__ = self.__cause__ = self.__context__ = None
        return self


@dataclass(frozen=True, slots=True)
class CardPhone:
    """One telephone value of a card, cleaned of blanks and punctuation, and how the card calls it."""

    value: str
    types: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class RelatedPerson:
    """Somebody a card names as related: ``relation`` is a lower-case word or the owner's own label."""

    name: str
    relation: str


@dataclass(frozen=True, slots=True)
class Card:
    """What is kept of one address-book entry; photos, addresses and unknown fields are dropped on read."""

    name: str
    family: str = ""
    given: str = ""
    readings: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    phones: tuple[CardPhone, ...] = ()
    emails: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    title: str = ""
    role: str = ""
    related: tuple[RelatedPerson, ...] = ()
    categories: tuple[str, ...] = ()
    localities: tuple[str, ...] = ()
    note: str = ""
    birthday: str = ""
    anniversary: str = ""
    services: tuple[str, ...] = ()
    has_photo: bool = False
    uid: str = ""
    revision: str = ""
    version: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class FileContent:
    """Everything one file gave. ``digest`` is the SHA-256 of its bytes: the same file twice is one file."""

    file: str
    kind: FileKind
    digest: str
    cards: tuple[Card, ...] = ()
    calls: CallTable = field(default_factory=CallTable)
    problems: tuple[Problem, ...] = ()
    #: Text encoding used, and whether it was a guess the owner may override.
    encoding: str = "utf-8"
    encoding_guessed: bool = False
    #: The owner's own numbers where the file holds them.
    own_numbers: tuple[str, ...] = ()
    #: A carrier's list: connected calls only, so no missed call can be in it.
    connected_only: bool = False
    #: IANA zone of wall-clock times where the source fixes it (a Chinese carrier's list); "" otherwise.
    zone: str = ""

    @property
    def records(self) -> int:
        """Cards and calls read."""
        return len(self.cards) + len(self.calls)
