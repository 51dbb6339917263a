"""What an iPhone lets no app read, and the offer to answer accordingly; nothing is answered by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton

from core.owner import on_iphone_only
from core.saving.profile import ProfileStore
from gui.session import Session
from gui.widgets.card import Card
from gui.widgets.plain_label import PlainLabel

IPHONE = "iphone"


class IphoneCard(Card):
    """Stands where texts and call log are spoken of; shown while an iPhone is chosen and their answer is missing."""

    #: The offer was taken: the new :class:`~core.owner.Answers`.
    answered = Signal(object)

    def __init__(self, session: Session, store: ProfileStore) -> None:
        super().__init__(role="notice")
        self._session = session
        self._store = store
        self._text = PlainLabel(wrap=True)
        self.never = QPushButton()
        self.body.addWidget(self._text)
        self.body.addWidget(self.never, 0, Qt.AlignmentFlag.AlignLeft)
        self.never.clicked.connect(self._answer)
        session.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._text.setText(self.tr(
            "You chose an iPhone. As far as we know, an iPhone lets no app read the call log or the texts. Without "
            "your answer both still count as open here: you may have had another phone. Your phone company's list "
            "shows the same calls, whatever the phone."))
        self.never.setText(self.tr("Count call log and texts as never given"))
        self.never.setToolTip(self.tr("You can change this in the five questions."))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show or hide the offer for the phone and the answers of the moment."""
        answers = self._session.answers
        wanted = self._store.profile.phone == IPHONE and on_iphone_only(answers) != answers
        # Without a parent it would open a window of its own.
        self.setVisible(wanted and self.parentWidget() is not None)

    def changeEvent(self, event: QEvent) -> None:
        parent = self.parentWidget()
        if event.type() == QEvent.Type.ParentChange and parent is not None:
            parent.installEventFilter(self)
            self.refresh()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The phone may have been chosen on another page meanwhile; what is hidden does not hear itself looked at.
        if event.type() == QEvent.Type.Show and watched is self.parentWidget():
            self.refresh()
        return super().eventFilter(watched, event)

    @Slot()
    def _answer(self) -> None:
        self.answered.emit(on_iphone_only(self._session.answers))
