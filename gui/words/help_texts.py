"""What the help page says around a country pack: what may be done, on what ground, how old, from where."""

import re
from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import QObject

from core.countries.pack import CountryPack, Fact, HelpKind, HelpLine, Permission
from core.own_data.texts import DataSource
from gui.words import texts

#: What separates several numbers of one place of help in a pack.
_BETWEEN = " · "
_COPYABLE = re.compile(r"\d{3}|@|://|\w\.\w")


def contact_parts(contact: str) -> tuple[str, ...]:
    """Return the numbers and addresses a pack gives for one place, each by itself; empty where it gives none."""
    return tuple(part.strip() for part in contact.split(_BETWEEN) if part.strip())


def copyable(part: str) -> bool:
    """Tell a number, a mail address or a web address from an office's name."""
    return _COPYABLE.search(part) is not None


class CountryOrigin(Enum):
    """Why a country is shown."""

    CHOSEN = auto()
    FILES = auto()
    COMPUTER = auto()
    NOTHING = auto()


class HelpTexts(QObject):
    """Turns a pack's records into sentences; ``language`` is the key of its texts, "zh" or "en"."""

    def permission(self, may: Permission) -> str:
        """Return whether a thing is allowed, a few words."""
        return {
            Permission.NO: self.tr("not allowed"),
            Permission.CONDITIONS: self.tr("only under conditions"),
            Permission.YES: self.tr("allowed"),
            Permission.UNKNOWN: self.tr("not known"),
        }[may]

    def hours(self, line: HelpLine, language: str) -> str:
        """Return when somebody is there; "" where that goes without saying."""
        if line.hours is not None:
            return self.tr("Hours: {hours}").format(hours=line.hours.text(language))
        if line.kind is HelpKind.EMERGENCY or not line.contact:
            return ""
        return self.tr("Hours: we do not know them")

    def reserve(self, fact: Fact) -> str:
        """Return the reserve for what no source says; "" where one does."""
        return "" if fact.verified else self.tr("Not confirmed: ask before you rely on it.")

    def ground(self, fact: Fact, pack: CountryPack, language: str) -> str:
        """Return the sources of a statement, a line each, and the day they were looked at."""
        named = [self.source(pack.sources[key], language) for key in fact.sources]
        day = texts.day(pack.checked_on)
        when = self.tr("checked on {day}") if fact.verified else self.tr("as of {day}")
        return texts.joined(["\n".join(named), when.format(day=day)] if named else [when.format(day=day)])

    def source(self, source: DataSource, language: str) -> str:
        """Return a source as somebody can look it up; what was read in a report only says so."""
        form = self.tr("Source, read in a report: {name}") if source.secondary else self.tr("Source: {name}")
        line = form.format(name=source.name.text(language))
        if source.as_of:
            line = self.tr("{source}, as of {date}").format(source=line, date=source.as_of)
        return texts.joined(part for part in (line, source.address) if part)

    def origin(self, origin: CountryOrigin) -> str:
        """Return why this country is shown; "" where the owner chose it."""
        return {
            CountryOrigin.CHOSEN: "",
            CountryOrigin.FILES: self.tr("The country is that of your files."),
            CountryOrigin.COMPUTER: self.tr("The country is the one this computer is set to."),
            CountryOrigin.NOTHING: self.tr("Choose your country to see its numbers."),
        }[origin]

    def pack_state(self, pack: CountryPack, expired: bool) -> str:
        """Return how old the pack is and, where it is not the program's own, where it came from."""
        day = texts.day(pack.checked_on)
        if expired:
            line = self.tr("Checked on {day}, more than a year ago. Numbers and rules may have changed; "
                           "ask before you rely on one.").format(day=day)
        else:
            line = self.tr("Checked on {day}.").format(day=day)
        if pack.replaced:
            origin = self.tr("These facts come from a file on this computer, in place of the program's own.")
            line = self.tr("{first} {second}", "two sentences in a row").format(first=line, second=origin)
        return line

    def danger(self) -> tuple[str, ...]:
        """Return what to do now, in the order of need."""
        return (
            self.tr("Somebody threatens you, stands at your door or follows you: stay near other people and call "
                    "the police."),
            self.tr("You think of hurting yourself: do not stay alone with it. Call somebody you trust, or the line "
                    "below."),
            self.tr("You need not pick up every call, and you need not decide anything today."),
        )

    def cannot(self) -> tuple[str, ...]:
        """Return what nobody should expect of the program."""
        return (
            self.tr("It cannot call, write or open anything. You copy a number and call it yourself."),
            self.tr("It cannot stop calls, and it takes back nothing that was copied."),
            self.tr("It is no lawyer and no doctor. Laws and numbers change; an office in your country knows better."),
            self.tr("It sees only the files you open. It does not know what happens on your phone now."),
        )

    def help_titles(self) -> Mapping[str, str]:
        """Return the titles of the cards, by what they hold."""
        return {
            "danger": self.tr("If you are in danger now"),
            "help": self.tr("Free help"),
            "reading": self.tr("What lenders may read"),
            "calling": self.tr("When and how they may call"),
            "registers": self.tr("Whether a lender has a licence"),
            "complaints": self.tr("Where to complain, in this order"),
            "laws": self.tr("What the law says"),
            "recording": self.tr("Recording calls"),
            "cannot": self.tr("What this program cannot do"),
            "problems": self.tr("Files of facts on this computer that could not be used"),
        }
