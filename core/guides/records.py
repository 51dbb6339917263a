"""The records of the export guides: what each gives, for whom, what to do and what to undo afterwards."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.own_data.texts import Text
from core.records import FileKind


class Gift(StrEnum):
    """What a guide brings home."""

    CONTACTS = "contacts"
    CALLS = "calls"


class Need(StrEnum):
    """What has to be at hand."""

    CABLE = "cable"
    #: An app from the phone's own store that has to be installed for it.
    APP = "app"
    #: A program on the computer.
    PROGRAM = "program"
    #: Signing in to an account of one's own.
    ACCOUNT = "account"
    #: The phone company's service password or codes.
    CARRIER_PASSWORD = "carrier_password"  # noqa: S105  # a word of the data files
    #: A password chosen for the backup.
    BACKUP_PASSWORD = "backup_password"  # noqa: S105  # a word of the data files
    #: Room on the computer for all the phone holds, and time.
    SPACE = "space"
    USB_DEBUGGING = "usb_debugging"


@dataclass(frozen=True, slots=True)
class GuideStep:
    """One numbered line; ``command`` is a line to copy, "" where there is none."""

    text: Text
    command: str


@dataclass(frozen=True, slots=True)
class Guide:
    """One way to a file this program reads."""

    id: str
    gives: tuple[Gift, ...]
    #: Kinds the files turn out to be, and how their names look, e.g. "calls-….xml"; "" where a folder is opened.
    kinds: tuple[FileKind, ...]
    files: str
    #: Phones it holds for; empty means all.
    phones: tuple[str, ...]
    #: Countries whose people it is for; empty means all.
    countries: tuple[str, ...]
    #: Countries where it comes before every other way.
    first_in: tuple[str, ...]
    #: Place among the ways; small comes first.
    place: int
    #: For few people, or for those who know the tool; shown behind the others.
    rare: bool
    title: Text
    #: The phone company it is about; None where it is about none.
    carrier: Text | None
    needs: tuple[Need, ...]
    steps: tuple[GuideStep, ...]
    after: tuple[Text, ...]
    #: What holds on one phone in addition, by phone.
    notes: Mapping[str, Text]
    #: Word to look for where a phone or page names it otherwise.
    search: Text | None
    #: What the file can never hold.
    lacks: Text | None
    #: Languages in which a source confirms the words, and what has to be said of the others.
    verified: tuple[str, ...]
    reserve: Text | None
    sources: tuple[str, ...]
    checked_on: date

    def fits(self, phone: str) -> bool:
        """Say whether it is for this phone; "" is a phone nobody named yet."""
        return not self.phones or phone in self.phones

    def texts(self) -> Iterator[Text]:
        """Yield every sentence of the guide."""
        yield self.title
        yield from (step.text for step in self.steps)
        yield from self.after
        yield from self.notes.values()
        yield from (text for text in (self.lacks, self.reserve) if text is not None)
