"""Cards beside the list of apps: what changed, special access, and what the owner's answers could take over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.assessment import Channel
from core.owner import Answers, AppHistory, Grant
from core.permissions.lender_answers import LenderAccess
from core.permissions.phone_audit import PhoneAudit
from core.permissions.records import Special
from gui.widgets.bullet_line import BulletLine
from gui.widgets.card import Card
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.words import texts
from gui.words.audit_texts import AuditTexts

#: Lines shown one by one; what changed between two phones' worth of apps can be thousands.
_MOST_SHOWN = 30


class _ListCard(Card):
    """A title, a sentence, lines, and a sentence after them."""

    def __init__(self, words: AuditTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._before = PlainLabel(wrap=True)
        self.lines = QVBoxLayout()
        self._after = PlainLabel(role="muted", wrap=True)
        self.body.addWidget(self._before)
        self.body.addLayout(self.lines)
        self.body.addWidget(self._after)

    def _write(self, before: str, lines: list[str], after: str) -> None:
        clear(self.lines)
        if len(lines) > _MOST_SHOWN:
            rest = len(lines) - _MOST_SHOWN
            lines = [*lines[:_MOST_SHOWN], self.tr("and %Ln more", "", rest)]
        for line in lines:
            self.lines.addWidget(BulletLine(line))
        for label, text in ((self._before, before), (self._after, after)):
            label.setText(text)
            label.setVisible(bool(text))


class AppChangesCard(_ListCard):
    """What became different since the files before."""

    def show_phone(self, phone: PhoneAudit | None) -> None:
        """Show the changes; nothing where there are no earlier files."""
        changes = phone.changes if phone is not None else None
        self.setVisible(changes is not None)
        if phone is None or changes is None:
            return
        self.set_title(self.tr("What changed since the files before"))
        apps = {(app.package, app.user): app for app in (*phone.audit.listed, *phone.audit.others)}
        lines = []
        for change in changes:
            app = apps.get((change.package, change.user))
            if line := self._words.change(change, self._words.name(app) if app else change.package):
                lines.append(line)
        self._write("" if lines else self.tr("Nothing that both files tell of."), lines,
                    self.tr("Closing stops later readings; it takes back nothing."))


class SpecialAccessCard(_ListCard):
    """Access outside the list of permissions: notifications, the screen, the app for texts or calls."""

    def show_phone(self, phone: PhoneAudit | None) -> None:
        """Show who holds special access, and which lists nobody has loaded."""
        self.setVisible(phone is not None)
        if phone is None:
            return
        self.set_title(self.tr("Special access"))
        told = phone.audit.special_told
        lines = []
        for special in Special:
            holders = [app for app in (*phone.audit.listed, *phone.audit.others) if special in app.special]
            names = self.tr(", ", "between names of apps").join(self._words.name(app) for app in holders)
            if holders:
                lines.append(self.tr("{what}: {apps}").format(what=self._words.special(special), apps=names))
            elif special in told:
                lines.append(self.tr("{what}: no app").format(what=self._words.special(special)))
        missing = len([special for special in Special if special not in told])
        after = self.tr("%Ln list(s) of this kind are not in your files.", "", missing) if missing else ""
        self._write(self.tr("These are not permissions. Watches, messengers and help for the blind need them too; a "
                            "loan app needs none of them."), lines, after)


class TakeOverCard(_ListCard):
    """Where the apps tell more than the owner's answers, or something else: an offer, never done by itself."""

    take_over_requested = Signal()
    questions_requested = Signal()

    def __init__(self, words: AuditTexts, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setProperty("role", "notice")
        self.take_over = QPushButton()
        self.questions = QPushButton()
        self.questions.setProperty("role", "link")
        for button in (self.take_over, self.questions):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.take_over.clicked.connect(self.take_over_requested)
        self.questions.clicked.connect(self.questions_requested)

    def show_access(self, access: LenderAccess, answers: Answers) -> None:
        """Show what would be taken over; nothing where apps and answers agree."""
        self.setVisible(access.differs(answers))
        if not access.differs(answers):
            return
        self.set_title(self.tr("Your answers say something else") if access.contradicts(answers)
                       else self.tr("This can go into your answers"))
        names = [self._words.name(app) for app in access.apps]
        lines = [self._line(channel, answers) for channel in access.differing(answers)]
        if answers.apps is not AppHistory.INSTALLED:
            lines.insert(0, self.tr("A lender’s app is on the phone"))
        shown = self.tr(", ", "between names of apps").join(names[:_MOST_SHOWN])
        self._write(
            self.tr("These look like lenders’ apps, and may read or have read: {apps}. If they are, take this over "
                    "into your answers:").format(apps=shown), lines,
            self.tr("Nothing is changed until you press the button. You can change every answer again."))
        self.take_over.setText(self.tr("Take this over into your answers"))
        self.questions.setText(self.tr("See your answers"))

    def _line(self, channel: Channel, answers: Answers) -> str:
        name = texts.channel_name(channel)
        if answers.grant(channel) is Grant.NEVER:
            return self.tr("{way}: given (you said: never)").format(way=name)
        return self.tr("{way}: given").format(way=name)
