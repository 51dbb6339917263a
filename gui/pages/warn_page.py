"""Warn the right people: whom, with which words, and who was told. Nothing is sent from here."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.assessment import Exposure, Person
from core.countries.data import CountryPacks
from core.countries.pack import HelpKind
from core.join.recognition import place_of
from core.saving.profile import ProfileStore
from core.summary.figures import everybody_left_out
from core.warn.messages import WarnMessages, load_warn_messages
from core.warn.notes import WarnMark, WarnNote, WarnNotes
from core.warn.people import harm_is_set, people_to_warn
from gui.country_packs import country_packs
from gui.languages import Languages
from gui.pages.page import Page
from gui.session import Session
from gui.widgets.card import Card
from gui.widgets.empty_state import EmptyState
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.warn.call_script_card import CallScriptCard
from gui.widgets.warn.warn_draft_card import WarnDraftCard
from gui.words import texts
from gui.words.help_texts import contact_parts
from gui.words.warn_texts import WarnTexts

_KEY = Qt.ItemDataRole.UserRole
#: In heights of a line: least width of the list, the page's width below which it stands above the draft, and the
#: heights of the two then.
_LIST_WIDTH = 12
_TWO_COLUMNS = 34
_HEIGHTS = (11, 26)
#: Qt's own "no maximum".
_UNLIMITED = (1 << 24) - 1


class WarnPage(Page):
    """Lists the people of the first two waves; ``data_requested`` asks for the page where files are opened."""

    in_rail: ClassVar[bool] = False
    data_requested = Signal()

    def __init__(
        self, session: Session, store: ProfileStore, languages: Languages, messages: WarnMessages | None = None,
        packs: Callable[[], CountryPacks] = country_packs, parent: QWidget | None = None,
    ) -> None:
        """``messages`` are the program's own unless given; ``packs`` is asked when a draft is shown first."""
        super().__init__(parent)
        self._session = session
        self._store = store
        self._languages = languages
        self._messages = load_warn_messages() if messages is None else messages
        self._packs = packs
        self._words = WarnTexts(self)
        self._notes = WarnNotes()
        self._is_sample = False
        self._people: dict[str, Exposure] = {}
        self._chosen: Person | None = None
        self.empty = EmptyState()
        self._introduction = PlainLabel(role="muted", wrap=True)
        self.progress = PlainLabel(role="title")
        self.worst_first = QCheckBox()
        self.people = QListWidget()
        self.draft = WarnDraftCard(self._messages, self._words)
        self.script = CallScriptCard(self._messages, self._words)
        self._problems = PlainLabel(role="muted", wrap=True)
        self._work = ScrollColumn()
        self._list = Card()
        self._draft_column = ScrollColumn()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self._connect()
        self.fill()

    def _build(self) -> None:
        em = self.fontMetrics().height()
        self.people.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.people.setWordWrap(True)
        self.people.setProperty("role", "offer")
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMinimumWidth(em * _LIST_WIDTH)
        self._list.body.addWidget(self.progress)
        self._list.body.addWidget(self.worst_first)
        self._list.body.addWidget(self.people, 1)
        for widget in (self.draft, self.script, self._problems):
            self._draft_column.column.addWidget(widget)
        self._draft_column.column.addStretch()
        self._sides.setSpacing(round(em * 0.7))
        self._sides.addWidget(self._list, 4)
        self._sides.addWidget(self._draft_column, 9)
        work = self._work.column
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(round(em * 0.5))
        work.addWidget(self._introduction)
        work.addLayout(self._sides, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.empty)
        page.addWidget(self._work, 1)
        page.addStretch()
        self.setFocusProxy(self.people)

    def resizeEvent(self, event: QResizeEvent) -> None:
        em = self.fontMetrics().height()
        narrow = event.size().width() < _TWO_COLUMNS * em
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        of_list, of_draft = (round(em * lines) for lines in _HEIGHTS)
        self._list.setMinimumHeight(of_list if narrow else 0)
        self._list.setMaximumHeight(of_list if narrow else _UNLIMITED)
        self._draft_column.setMinimumHeight(of_draft if narrow else 0)
        super().resizeEvent(event)

    def _connect(self) -> None:
        self._session.changed.connect(self._session_changed)
        self.empty.first_chosen.connect(self.data_requested)
        self.worst_first.clicked.connect(self.fill)
        self.people.currentItemChanged.connect(self._person_chosen)
        self.draft.marked.connect(self._show_marks)
        self.draft.next_wanted.connect(self.go_to_next)

    def rail_name(self) -> str:
        return self.tr("Warn the right people")

    def headline(self) -> str:
        if not self._people:
            return self.rail_name()
        return self.tr("%Ln people to tell first", "", len(self._people))

    def retranslate(self) -> None:
        if self._session.assessment is None:
            self.empty.set_texts(
                self.tr("Nothing is loaded yet"),
                self.tr("Here stand the people who would be called first, each with a message to copy, once your "
                        "address book or your calls are loaded."),
                self.tr("Go to your data"),
            )
        elif everybody_left_out(self._session.assessment):
            self.empty.set_texts(
                texts.everybody_left_out(),
                self.tr("So nobody stands here. On the page “Who is exposed” your corrections can be taken back."),
                self.tr("Go to your data"),
            )
        else:
            self.empty.set_texts(
                self.tr("Nobody stands out as the first to be called"),
                self.tr("So there is nobody to warn by these files. More calls or your address book may change that."),
                self.tr("Go to your data"),
            )
        self._introduction.setText(self._words.introduction())
        self.worst_first.setText(self.tr("Worst calls first"))
        self.worst_first.setToolTip(self.tr("By what you said of each call, within each wave"))
        self.people.setAccessibleName(self.tr("People to warn"))
        self._problems.setText("\n".join((
            self.tr("Some of the proposed words could not be read:"), *map(str, self._messages.problems))))
        self._problems.setVisible(bool(self._messages.problems))
        self.draft.retranslate()
        self.script.show_language(self._languages.text_language)
        self._show_marks()
        self._show_draft()
        self.announce()

    def show_person(self, key: str) -> None:
        """Choose this person; somebody who is not in the list changes nothing."""
        for row in range(self.people.count()):
            if self.people.item(row).data(_KEY) == key:
                self.people.setCurrentRow(row)

    @Slot()
    def go_to_next(self) -> None:
        """Choose the next person, around the end, about whom nothing is noted yet."""
        count = self.people.count()
        for step in range(1, count + 1):
            item = self.people.item((self.people.currentRow() + step) % count)
            if self._notes.mark(self._people[item.data(_KEY)].person) is WarnMark.OPEN:
                self.people.setCurrentItem(item)
                break
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_again(self) -> None:
        # The country may have been chosen on another page.
        self._show_draft()

    @Slot()
    def _session_changed(self) -> None:
        assessment = self._session.assessment
        if assessment is None or self._session.is_sample is not self._is_sample:
            self._notes.clear()
            self._chosen = None
        self._is_sample = self._session.is_sample
        if assessment is not None:
            self._notes.carry(one.person for one in assessment.exposures)
        self.fill_when_seen(at_once=assessment is None)

    @Slot()
    def fill(self) -> None:
        """Fill the list anew; whoever was chosen stays so where they are still in it."""
        assessment = self._session.assessment
        exposures = () if assessment is None else people_to_warn(assessment, self.worst_first.isChecked())
        self._people = {one.person.key: one for one in exposures}
        self.worst_first.setVisible(harm_is_set(exposures))
        self.empty.setVisible(not exposures)
        self._work.setVisible(bool(exposures))
        again = place_of(self._chosen, (one.person for one in exposures)) if self._chosen is not None else None
        row = again or 0
        with QSignalBlocker(self.people):
            self.people.clear()
            for one in exposures:
                item = QListWidgetItem(self._words.row(one, self._notes.mark(one.person)))
                item.setData(_KEY, one.person.key)
                self.people.addItem(item)
            self.people.setCurrentRow(row)
        self._chosen = exposures[row].person if exposures else None
        self.retranslate()

    @Slot()
    def _person_chosen(self) -> None:
        item = self.people.currentItem()
        self._chosen = self._people[item.data(_KEY)].person if item is not None else None
        self._show_draft()

    @Slot()
    def _show_marks(self) -> None:
        for row in range(self.people.count()):
            item = self.people.item(row)
            one = self._people[item.data(_KEY)]
            item.setText(self._words.row(one, self._notes.mark(one.person)))
        progress = self._notes.progress(self._people.values())
        self.progress.setText(self._words.progress(progress))

    def _show_draft(self) -> None:
        language = self._languages.text_language
        if self._chosen is None:
            self.draft.show_person(None, WarnNote(), language, "", "")
            return
        country = self._country()
        self.draft.show_person(
            self._people[self._chosen.key], self._notes.of(self._chosen), language, country,
            self._help_line(country) if self.isVisible() else "")

    def _country(self) -> str:
        assessment = self._session.assessment
        of_files = assessment.coverage.country if assessment is not None else ""
        return self._store.profile.country or self._session.country or of_files

    def _help_line(self, country: str) -> str:
        """Return the first number of the country's line to talk to, where a source confirms it."""
        for line in self._packs().of(country).help_lines:
            if line.kind is HelpKind.CRISIS and line.fact.verified and line.contact:
                return contact_parts(line.contact)[0]
        return ""
