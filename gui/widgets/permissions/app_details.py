"""One app: what the files prove, what can be done on the phone, commands for experts, why it is flagged."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.checklist.records import ANY_PHONE, Menu
from core.checklist.steps import Checklist
from core.own_data.texts import DataSource
from core.permissions.commands import COMMAND_SOURCES, Command, CommandLimit, commands_for, freezing
from core.permissions.phone_audit import PhoneAudit
from core.permissions.records import PEOPLE_ACCESS, Access, AccessFinding, AppFinding, Flag, Note, UserKind, Verdict
from gui.widgets.card import Card
from gui.widgets.command_line import CommandLine
from gui.widgets.disclosure import Disclosure
from gui.widgets.layouts import clear
from gui.widgets.permissions.menu_paths import MenuPaths
from gui.widgets.plain_label import PlainLabel
from gui.words import texts
from gui.words.audit_texts import AuditTexts
from gui.words.source_texts import source_lines

#: The menu each access is closed in; the others are on the app's own page.
_TOPICS = {Access.CONTACTS: "contacts", Access.CALL_LOG: "call_log", Access.SMS: "sms",
           Access.NOTIFICATIONS: "notification_access"}
_ANY = "app_permissions"
_TOLD_FIRST = frozenset({*PEOPLE_ACCESS, Access.NOTIFICATIONS, Access.ACCESSIBILITY})


class AppDetails(Card):
    """Shows one app, or what to do to see one; ``left`` asks for the list."""

    left = Signal()

    def __init__(self, words: AuditTexts, checklist: Checklist, sources: Mapping[str, DataSource],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._checklist = checklist
        self._sources = sources
        self._phone, self._language = ANY_PHONE, "en"
        self.experts: Disclosure | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(self.body.spacing())
        self.body.addLayout(self._column)
        self.body.addStretch()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_app(self, app: AppFinding | None, told: PhoneAudit | None, phone: str, language: str) -> None:
        """Show this app with the menus of this phone, in this text language."""
        self._phone, self._language = phone, language
        self.experts = None
        clear(self._column)
        if app is None or told is None:
            self.set_title(self.tr("One app in detail"))
            self._say(self.tr("Choose an app in the list."), "muted")
            self.setAccessibleDescription("")
            return
        self.set_title(self._words.name(app))
        self._add_facts(app, told)
        chosen = [one for one in app.accesses if one.access in _TOLD_FIRST]
        for found in chosen:
            self._add_access(found)
        # Whoever hears the page is told the verdicts as soon as the keyboard is here.
        self.setAccessibleDescription(self._words.in_a_row(
            self.tr("{what}: {verdict}").format(what=self._words.access_name(one.access),
                                                verdict=self._words.verdict(one)) for one in chosen))
        self._add_others([one for one in app.accesses if one.access not in _TOLD_FIRST])
        self._add_ways(app)
        self._add_commands(app)
        self._add_flags(app)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, text: str, role: str = "") -> None:
        if text:
            label = PlainLabel(text, role=role, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(label)

    def _add_facts(self, app: AppFinding, told: PhoneAudit) -> None:
        reached = told.touched(app)
        if reached is None:
            self._say(self.tr("Load your address book and your calls, and here stands how many of your people this "
                              "app reaches."), "muted")
        elif reached.people:
            self._say(self.tr("It reaches, or has read: {people}.").format(people=self._words.people(reached, app)))
            if app.user_kind is not UserKind.MAIN:
                self._say(self.tr("This copy runs in a space apart. Where that space has contacts of its own, it "
                                  "reaches those instead; the files do not say which."), "muted")
        installed = self.tr("installed on {day}").format(day=texts.day(app.installed_at)) if app.installed_at else ""
        self._say(" · ".join(part for part in (self._words.installer(app), installed) if part), "muted")
        if app.shares_with:
            self._say(self.tr("It shares its permissions with: {apps}").format(apps=", ".join(app.shares_with)),
                      "muted")

    def _add_access(self, found: AccessFinding) -> None:
        name = self._words.access_name(found.access)
        self._say(f"{self._words.mark(found)} {name[:1].upper()}{name[1:]}", "title")
        self._say(self._words.in_a_row([self._words.verdict(found), *self._words.notes(found)]))
        self._say(self._words.states(found), "muted")

    def _add_others(self, others: list[AccessFinding]) -> None:
        if not others:
            return
        fold = Disclosure()
        fold.set_title(self.tr("What else it may read"))
        for found in others:
            line = PlainLabel(self.tr("{what}: {verdict}").format(
                what=self._words.short(found), verdict=self._words.verdict(found)), wrap=True)
            fold.column.addWidget(line)
        self._column.addWidget(fold)

    def _add_ways(self, app: AppFinding) -> None:
        doors = [one for one in app.accesses if one.access in _TOLD_FIRST and one.open is not False]
        if not doors:
            return
        self._say(self.tr("What you can do on the phone"), "title")
        fixed = [one for one in doors if Note.POLICY_FIXED in one.notes or one.verdict is Verdict.POLICY_FIXED]
        if fixed:
            self._say(self.tr("A part of it is set by whoever manages the phone: ask there."))
        topics = dict.fromkeys(_TOPICS.get(one.access, _ANY) for one in doors)
        paths: list[Sequence[Menu]] = []
        for topic in topics:
            menus = self._checklist.menus_for(topic, self._phone) or self._checklist.menus_for(_ANY, self._phone)
            if menus:
                # Older systems keep all of these in one place: to name it once is enough.
                paths.append(menus[:1] if paths else menus)
        if paths:
            self._column.addWidget(MenuPaths(paths, self._checklist.sources, self._language))
        self._say(self.tr("It stops later readings; it takes back nothing."), "title")

    def _add_commands(self, app: AppFinding) -> None:
        commands = [command for access in _TOLD_FIRST & set(Access) for command in commands_for(app, access)]
        commands.sort(key=lambda one: (one.permission, list(type(one.aim)).index(one.aim)))
        frozen = freezing(app)
        if frozen is not None:
            commands.append(frozen)
        if not commands:
            return
        self.experts = Disclosure()
        self.experts.set_title(self.tr("For experts: commands to copy"))
        self.experts.fill_when_opened(partial(self._fill_commands, self.experts.column, commands))
        self._column.addWidget(self.experts)

    def _fill_commands(self, column: QVBoxLayout, commands: Sequence[Command]) -> None:
        column.addWidget(PlainLabel(self.tr(
            "This program runs none of them. They need a computer with adb and “USB debugging”, which has to be turned "
            "off again afterwards."), role="muted", wrap=True))
        for command in commands:
            self._add_command(column, command)
        ground = [self._sources[key] for key in COMMAND_SOURCES]
        column.addWidget(PlainLabel(
            "\n".join(source_lines(ground, ground[0].checked_on, self._language)), role="muted", wrap=True))

    def _add_command(self, column: QVBoxLayout, command: Command) -> None:
        what = self._words.aim(command.aim)
        name = command.permission.rpartition(".")[2]
        title = self.tr("{what}: {permission}").format(what=what, permission=name) if name else what
        column.addWidget(PlainLabel(title, wrap=True))
        column.addWidget(CommandLine(command.text))
        limits = sorted(command.limits, key=list(CommandLimit).index)
        column.addWidget(PlainLabel(self._words.in_a_row(self._words.limit(one) for one in limits), "muted", wrap=True))
        column.addWidget(PlainLabel(self.tr("To undo it:"), "muted"))
        column.addWidget(CommandLine(command.undo))

    def _add_flags(self, app: AppFinding) -> None:
        if not app.flags:
            return
        self._say(self.tr("Why it is worth a look"), "title")
        self._say(self.tr("A hit on a list is a reason to look, not a finding."))
        for flag in app.flags:
            self._say(self._flag_line(flag))
            if flag.source in self._sources:
                source = self._sources[flag.source]
                self._say("\n".join(source_lines([source], source.checked_on, self._language)), "muted")

    def _flag_line(self, flag: Flag) -> str:
        reason = self._words.flag(flag)
        if flag.kind.value == "name_hint" and flag.words:
            reason = self.tr("{reason} ({words})").format(reason=reason, words=", ".join(flag.words))
        doubts = [self._words.doubt(one) for one in flag.doubts]
        return self.tr("• {reason}. {doubts}").format(reason=reason, doubts=self._words.in_a_row(doubts)).strip()
