"""What the permission audit says, in the language of the moment: verdicts, flags with their doubt, changes, users."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from PySide6.QtCore import QLocale, QObject, QTime

from core.permissions.commands import CommandAim, CommandLimit
from core.permissions.people_touched import reaches_more
from core.permissions.records import (
    Access,
    AccessFinding,
    AppFinding,
    Change,
    ChangeKind,
    Doubt,
    Flag,
    FlagKind,
    InstallerClass,
    Note,
    PeopleTouched,
    Special,
    UserKind,
    Verdict,
)
from gui.words import texts


class AuditTexts(QObject):
    """Turns the audit's codes into sentences; a class because plural forms need a translation context."""

    def access_name(self, access: Access) -> str:
        """Return the name of what an app can reach, as it stands inside a sentence."""
        return {
            Access.CONTACTS: self.tr("contacts"),
            Access.CALL_LOG: self.tr("call log"),
            Access.SMS: self.tr("text messages"),
            Access.NOTIFICATIONS: self.tr("notifications"),
            Access.ACCESSIBILITY: self.tr("the screen"),
            Access.FILES: self.tr("photos and files"),
            Access.ACCOUNTS: self.tr("accounts"),
            Access.INSTALLED_APPS: self.tr("list of apps"),
            Access.LOCATION: self.tr("location"),
            Access.PHONE_STATE: self.tr("phone number and state"),
            Access.CAMERA: self.tr("camera"),
            Access.MICROPHONE: self.tr("microphone"),
            Access.CALENDAR: self.tr("calendar"),
        }[access]

    def verdict(self, found: AccessFinding) -> str:
        """Return what the files prove of one access, one sentence."""
        when = self._when(found)
        if found.last_read_age is not None and found.verdict in (Verdict.READ_ON_RECORD, Verdict.REVOKED_HAD_READ):
            return (self.tr("Could and did read, {age}. Treat it as copied.")
                    if found.verdict is Verdict.READ_ON_RECORD
                    else self.tr("Taken away, but it had read, {age}. Ask for deletion.")).format(age=when)
        if found.verdict is Verdict.READ_ON_RECORD:
            if found.background:
                return self.tr("Could and did read, last on {day}, also while it was not on the screen. "
                               "Treat it as copied.").format(day=when)
            return self.tr("Could and did read, last on {day}. Treat it as copied.").format(day=when) if when else (
                self.tr("Could and did read; when is not in the file. Treat it as copied."))
        if found.verdict is Verdict.REVOKED_HAD_READ:
            return self.tr("Taken away, but it had read on {day}. Ask for deletion.").format(day=when) if when else (
                self.tr("Taken away, but it had read before. Ask for deletion."))
        if Note.TICKED in found.notes:
            return self.tr("You ticked that it may read. Whether it did is not known.")
        return {
            Verdict.COULD_READ: self.tr("Could read; no reading recorded. This is no proof that it did not."),
            Verdict.EMPTY_DATA: self.tr("Allowed on paper, gets empty data."),
            Verdict.DENIED_FOR_GOOD: self.tr("Denied for good: it cannot ask again."),
            Verdict.REFUSED: self.tr("Refused."),
            Verdict.AUTO_REVOKED: self.tr("Taken away by the phone because the app was not used."),
            Verdict.ONE_TIME: self.tr("Allowed for one time only.") if found.open else (
                self.tr("Was allowed for one time; closed now.")),
            Verdict.LIMITED: self.tr("May read only what you picked."),
            Verdict.POLICY_FIXED: self.tr("Set by whoever manages the phone; you cannot change it."),
            Verdict.NOT_ASKED: self.tr("Not allowed; it has not asked yet."),
            Verdict.UNKNOWN: self.tr("The files do not say."),
        }[found.verdict]

    def states(self, found: AccessFinding) -> str:
        """Return the three states side by side: allowed now, read, sent on."""
        if found.open is None:
            allowed = self.tr("not known")
        else:
            allowed = self.tr("yes", "an app is allowed to read") if found.open else (
                self.tr("no", "an app is allowed to read"))
        return self.tr("Allowed now: {allowed} · Read: {read} · Sent on: no file can show this").format(
            allowed=allowed, read=self._read(found))

    def _read(self, found: AccessFinding) -> str:
        when = self._when(found)
        if when:
            return when
        read = found.verdict in (Verdict.READ_ON_RECORD, Verdict.REVOKED_HAD_READ)
        return self.tr("yes, time not known") if read else self.tr("no entry")

    def _when(self, found: AccessFinding) -> str:
        if found.last_read is not None:
            return self.moment(found.last_read)
        return self._age(found.last_read_age) if found.last_read_age is not None else ""

    def _age(self, age: timedelta) -> str:
        """Return how long before the file was made, in the largest unit that says more than none."""
        hours = int(age.total_seconds()) // 3600
        if age.days:
            return self.tr("%Ln day(s) before the file was made", "", age.days)
        if hours:
            return self.tr("%Ln hour(s) before the file was made", "", hours)
        return self.tr("less than an hour before the file was made")

    def moment(self, when: datetime) -> str:
        """Return day and time of the phone's clock."""
        return self.tr("{day}, {time}", "a day and a time of day").format(
            day=texts.day(when), time=QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat))

    def notes(self, found: AccessFinding) -> list[str]:
        """Return what has to be said beside the verdict."""
        said = {
            Note.SHARED_USER: self.tr("Apps of the same maker share this permission."),
            Note.LEGACY: self.tr("Made for an old Android: it was allowed by installing it. That our reading holds on "
                                 "every maker’s phone is not confirmed."),
            Note.SYSTEM_FIXED: self.tr("Built in; it cannot be changed."),
            Note.GRANTED_BY_DEFAULT: self.tr("Allowed by the phone without asking."),
            Note.BY_ROLE: self.tr("Comes with being the app for texts or calls."),
            Note.FOREGROUND_ONLY: self.tr("Only while the app is on the screen."),
            Note.BACKGROUND_ALLOWED: self.tr("Also while the app is not on the screen."),
            Note.INSTALL_TIME: self.tr("Came with the installation; it goes only with the app."),
            Note.READ_FOR_THE_APP_BY_ANOTHER: self.tr("Another app read it on this one’s behalf."),
            Note.TRIED_AND_REJECTED: self.tr("It tried to read and was turned away."),
            Note.HAD_READ_BEFORE: self.tr("It had read before that."),
        }
        return [text for note, text in said.items() if note in found.notes]

    def mark(self, found: AccessFinding) -> str:
        """Return the sign before an access in the list: read, open, closed after a reading, not known."""
        if found.verdict in (Verdict.READ_ON_RECORD, Verdict.REVOKED_HAD_READ):
            return "●"
        return "○" if found.open else "–" if found.open is False else "?"

    def short(self, found: AccessFinding) -> str:
        """Return mark, access and state in a few words, for the list."""
        what = self.access_name(found.access)
        words = self.tr("{what}: not known")
        if found.verdict is Verdict.READ_ON_RECORD:
            words = self.tr("{what}: did read")
        elif found.verdict is Verdict.REVOKED_HAD_READ:
            words = self.tr("{what}: closed, had read")
        elif found.verdict is Verdict.EMPTY_DATA:
            words = self.tr("{what}: gets empty data")
        elif found.verdict is Verdict.LIMITED and found.open:
            words = self.tr("{what}: only what you picked")
        elif found.open:
            words = self.tr("{what}: may read")
        elif found.open is False:
            words = self.tr("{what}: closed")
        return f"{self.mark(found)} {words.format(what=what)}"

    def user(self, app: AppFinding) -> str:
        """Return whose copy of the app it is; "" for the owner's own."""
        if app.user_kind is UserKind.SECOND_SPACE:
            return self.tr("second space {number}").format(number=app.user)
        if app.user_kind is UserKind.CLONE:
            return self.tr("clone {number}").format(number=app.user)
        return ""

    def installer(self, app: AppFinding) -> str:
        """Return where the app came from; "" where nothing says it."""
        return {
            InstallerClass.PLAY_STORE: self.tr("from Google Play"),
            InstallerClass.VENDOR_STORE: self.tr("from the phone maker’s store"),
            InstallerClass.OTHER_STORE: self.tr("from another store"),
            InstallerClass.BY_HAND: self.tr("installed by hand from a file"),
            InstallerClass.NONE_RECORDED: self.tr("the phone noted no store"),
            InstallerClass.OTHER_APP: self.tr("installed by another app"),
            InstallerClass.UNKNOWN: "",
        }[app.installer_class]

    def flag(self, flag: Flag) -> str:
        """Return why an app is worth a look, a few words."""
        return {
            FlagKind.PUBLISHED_LIST: self.tr("on a published list"),
            FlagKind.NAMED_BY_REGULATOR: self.tr("named by an authority"),
            FlagKind.STORE_RULE: self.tr("holds what the store forbids loan apps"),
            FlagKind.NAME_HINT: self.tr("its name sounds like a loan app: please check"),
            FlagKind.ALSO_LENDS: self.tr("a large app that also lends"),
            FlagKind.HARVESTING_PAIR: self.tr("contacts and texts together"),
            FlagKind.SPECIAL_ACCESS: self.tr("special access"),
        }[flag.kind]

    def doubt(self, doubt: Doubt) -> str:
        """Return why a flag may be wrong, one sentence."""
        return {
            Doubt.LIST_IS_OLD: self.tr("The list is old: names are used again, and apps get corrected."),
            Doubt.SPELLING_UNSURE: self.tr("The name was read in a copy that may hold typing errors."),
            Doubt.NAMED_NOT_FOUND_GUILTY: self.tr("Being named there is no verdict; licensed lenders are among them."),
            Doubt.NAME_ONLY: self.tr("Only the name says so; banks, wallets and shops use such words too."),
            Doubt.LOAN_APP_BY_NAME: self.tr("The rule is for loan apps; that this is one only its name says."),
            Doubt.OTHER_USES: self.tr("Messengers, backup tools and watches need the same."),
        }[doubt]

    def special(self, special: Special) -> str:
        """Return what a special access lets an app do."""
        return {
            Special.NOTIFICATION_LISTENER: self.tr("Reads notifications: names and text of chats, codes"),
            Special.ACCESSIBILITY_SERVICE: self.tr("Reads any screen and can press buttons"),
            Special.SMS_ROLE: self.tr("Is the app for text messages"),
            Special.DIALER_ROLE: self.tr("Is the app for calls"),
        }[special]

    def people(self, reached: PeopleTouched | None, app: AppFinding) -> str:
        """Return how many of the owner's people an app reaches."""
        if reached is None:
            return ""
        if not reached.people:
            return self.tr("whom it reaches is not in your files") if reaches_more(app) else (
                self.tr("nobody in your files"))
        return self.tr("{people}, {first} of the first wave").format(
            people=self.tr("%Ln people", "", reached.people), first=texts.number(reached.first_wave))

    def aim(self, aim: CommandAim) -> str:
        """Return what a command does."""
        return {
            CommandAim.REVOKE: self.tr("Takes the permission away"),
            CommandAim.STOP_ASKING: self.tr("Keeps the app from asking again"),
            CommandAim.EMPTY_ANSWER: self.tr("Lets the app get an empty answer"),
            CommandAim.FREEZE: self.tr("Switches the app off without removing it"),
        }[aim]

    def limit(self, limit: CommandLimit) -> str:
        """Return what a command cannot do, or needs."""
        return {
            CommandLimit.TAKES_NOTHING_BACK: self.tr("It stops later readings and takes back nothing."),
            CommandLimit.CLOSES_THE_APP: self.tr("The app is closed by it."),
            CommandLimit.CAN_ASK_AGAIN: self.tr("The app can ask again."),
            CommandLimit.STILL_SHOWN_AS_GRANTED: self.tr("The settings still show it as allowed."),
            CommandLimit.NOT_ON_EVERY_PHONE: self.tr("Not confirmed for every phone."),
            CommandLimit.FIXED: self.tr("It is fixed on this phone: the command does nothing."),
            CommandLimit.OTHER_APPS_TOO: self.tr("Apps of the same maker lose it too."),
            CommandLimit.XIAOMI_SWITCH: self.tr("On Xiaomi, first turn on “USB debugging (Security settings)”."),
            CommandLimit.EVIDENCE_FIRST: self.tr("Save screenshots and receipts first."),
            CommandLimit.DEBT_REMAINS: self.tr("Account and contract go on."),
        }[limit]

    def change(self, change: Change, name: str) -> str:
        """Return what became different, e.g. "Name: contacts: allowed → denied"; "" where words show no difference."""
        if change.kind is ChangeKind.APP_ADDED:
            return self.tr("{app}: new on the phone").format(app=name)
        if change.kind is ChangeKind.APP_REMOVED:
            return self.tr("{app}: gone from the phone. What it had copied stays copied.").format(app=name)
        what = self.access_name(change.access) if change.access else ""
        if change.kind is ChangeKind.READ_AGAIN:
            return self.tr("{app}: {what}: has read again since").format(app=name, what=what)
        before, after = self._state(change.before, change.was_open), self._state(change.after, change.is_open)
        if before == after:
            return ""
        return self.tr("{app}: {what}: {before} → {after}").format(
            app=name, what=what, before=before, after=after)

    def _state(self, verdict: Verdict | None, is_open: bool | None) -> str:
        if verdict in (Verdict.ONE_TIME, Verdict.POLICY_FIXED):
            return self.tr("allowed") if is_open else self.tr("denied")
        if verdict in (Verdict.READ_ON_RECORD, Verdict.COULD_READ):
            return self.tr("allowed")
        if verdict in (Verdict.DENIED_FOR_GOOD, Verdict.REFUSED, Verdict.REVOKED_HAD_READ, Verdict.AUTO_REVOKED):
            return self.tr("denied")
        return {
            Verdict.EMPTY_DATA: self.tr("empty data"), Verdict.LIMITED: self.tr("only what you picked"),
            Verdict.NOT_ASKED: self.tr("not asked"),
        }.get(verdict or Verdict.UNKNOWN, self.tr("not known"))

    def name(self, app: AppFinding) -> str:
        """Return what an app is called: its name where one is known, with its id; whose copy it is."""
        name = f"{app.label} ({app.package})" if app.label and app.package else app.label or app.package
        user = self.user(app)
        return self.tr("{app}, {user}").format(app=name, user=user) if user else name

    def in_a_row(self, sentences: Iterable[str]) -> str:
        """Return sentences one after the other, as the language sets them."""
        whole = ""
        for following in sentences:
            whole = self.tr("{first} {second}", "two sentences in a row").format(
                first=whole, second=following) if whole else following
        return whole
