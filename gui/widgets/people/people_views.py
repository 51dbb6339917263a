"""The list of people and every picture of them, as tabs over one selection."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from core.answer import masked_name
from core.assessment import Assessment, Exposure
from core.score.evaluate import Evidence
from core.summary.figures import everybody_left_out, hour_grid
from core.summary.findings import Findings
from core.summary.playbook_ranking import Measure, playbook_ranking, playbooks
from core.summary.stages import load_stages
from gui.charts.picture_panel import PicturePanel
from gui.models.plain_table import NO_TABLE
from gui.theme import Theme
from gui.widgets.people.people_list import PeopleList
from gui.widgets.people.stage_panel import StagePanel
from gui.widgets.view_tabs import ViewTabs
from gui.words import texts
from gui.words.exposure_texts import ExposureTexts
from gui.words.picture_texts import PictureTexts
from gui.words.stage_texts import StageTexts


class PeopleViews(QWidget):
    """Shows one assessment; ``person_chosen`` carries a key, ``reasons_wanted`` asks why, ``changed`` gives the tab."""

    person_chosen = Signal(str)
    reasons_wanted = Signal()
    changed = Signal(int)

    def __init__(self, theme: Theme, words: ExposureTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._texts = PictureTexts(words, self)
        self._texts.label, self._texts.masked_label = self._label, self._masked_label
        self._stage_texts = StageTexts(self)
        self._assessment: Assessment | None = None
        self._found: Findings | None = None
        self._evidence: Evidence | None = None
        self._by_key: Mapping[str, Exposure] = {}
        self._selected = ""
        self.people = PeopleList(theme)
        self.ranking = PicturePanel(theme, QComboBox())
        self.circles = PicturePanel(theme)
        self.scatter = PicturePanel(theme)
        self.hours = PicturePanel(theme, QComboBox())
        self.concentration = PicturePanel(theme, QComboBox())
        self.stages = StagePanel(theme)
        self.pictures = (self.ranking, self.circles, self.scatter, self.hours, self.concentration)
        self.tabs = ViewTabs()
        for view in (self.people, *self.pictures, self.stages):
            self.tabs.add_view(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs.chooser)
        column.addWidget(self.tabs, 1)
        self._connect()

    def _connect(self) -> None:
        self.people.person_chosen.connect(self.person_chosen)
        self.people.reasons_wanted.connect(self.reasons_wanted)
        for picture in self.pictures:
            picture.person_chosen.connect(self.person_chosen)
            picture.activated.connect(self.reasons_wanted)
        for picture, write in ((self.ranking, self._write_ranking), (self.hours, self._write_hours),
                               (self.concentration, self._write_concentration)):
            if picture.chooser is not None:
                picture.chooser.activated.connect(write)
        self.tabs.currentChanged.connect(self.changed)

    def show_people(
        self, assessment: Assessment | None, found: Findings | None, evidence: Evidence | None,
        by_key: Mapping[str, Exposure], selected: str,
    ) -> None:
        """Show the people of an assessment, by key, with one of them chosen; None empties everything."""
        self._assessment, self._found, self._evidence = assessment, found, evidence
        self._by_key, self._selected = by_key, selected
        self._texts.left_out = assessment is not None and everybody_left_out(assessment)
        self.people.model.set_assessment(assessment)
        self.people.select(selected)
        self.write()

    def select(self, key: str) -> None:
        """Choose this person in the list and in every picture; "" chooses nobody."""
        self._selected = key
        self.people.select(key)
        for picture in self.pictures:
            picture.select(key)
        if self._hours_of_one():
            self._write_hours()

    def retranslate(self) -> None:
        """Set every text that does not follow from the assessment; :meth:`write` sets the others."""
        self.tabs.set_names(
            [self.tr("List"), self.tr("Ranking"), self.tr("Circles"), self.tr("Calls × talk time"),
             self.tr("When you talk"), self.tr("How few hold most"), self.tr("When they call")],
            self.tr("Views of the same people"))
        self._offer(self.ranking, self.tr("Sorted by"), {
            name: self._texts.order(name) for name in ("", *playbooks())})
        self._offer(self.hours, self.tr("Whose calls"), {
            "": self.tr("Calls with everybody"), "one": self.tr("Calls with the person chosen")})
        self._offer(self.concentration, self.tr("What is counted"), {
            Measure.CALLS: self.tr("Calls"), Measure.TALK: self.tr("Talk time")})
        self.people.retranslate(dict(self._words.group_names()))

    def write(self) -> None:
        """Write every picture for the assessment, the language and what stands for people at the moment."""
        found = self._found
        if found is None:
            for picture in self.pictures:
                picture.forget()
            self.stages.show_systems("", "", (), NO_TABLE)
            return
        counts = self._words.band_counts(found.headline)
        self._write_ranking()
        self.circles.show_content(self._texts.circles(found.circles, self._by_key, counts), self._selected)
        self.scatter.show_content(self._texts.scatter(found.scatter), self._selected)
        self._write_hours()
        self._write_concentration()
        model = load_stages()
        systems = tuple(self._stage_texts.system(line, model, self._label) for line in found.timelines)
        sentence = texts.everybody_left_out() if self._texts.left_out else self._stage_texts.sentence(found.timelines)
        self.stages.show_systems(self._stage_texts.reserve(), sentence, systems,
                                 self._stage_texts.table(found.timelines, self._label))

    def focus_view(self) -> None:
        """Move the keyboard to where people are chosen."""
        views = (self.people.view, *(picture.view for picture in self.pictures), self.stages.view)
        view = views[self.tabs.currentIndex()]
        if view is not None:
            view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_search(self) -> None:
        """Move the keyboard to the search."""
        self.tabs.setCurrentIndex(0)
        self.people.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.people.search.selectAll()

    @Slot()
    def _write_ranking(self) -> None:
        if self._found is None or self._assessment is None:
            return
        playbook = self._choice(self.ranking)
        if playbook:
            content = self._texts.playbook(playbook_ranking(self._assessment, playbook, self._evidence))
        else:
            content = self._texts.ranking(self._found, self._by_key)
        self.ranking.show_content(content, self._selected)

    @Slot()
    def _write_hours(self) -> None:
        if self._found is None or self._assessment is None:
            return
        key = self._selected if self._hours_of_one() else ""
        walked = [point.key for point in self._found.scatter.points]
        content = self._texts.hours(hour_grid(self._assessment, key or None), key, walked)
        self.hours.show_content(content, self._selected)

    @Slot()
    def _write_concentration(self) -> None:
        if self._found is not None:
            data = self._found.concentration[Measure(self._choice(self.concentration) or Measure.CALLS)]
            self.concentration.show_content(self._texts.concentration(data), self._selected)

    def _hours_of_one(self) -> bool:
        return bool(self._choice(self.hours)) and bool(self._selected)

    @staticmethod
    def _choice(picture: PicturePanel) -> str:
        return "" if picture.chooser is None else str(picture.chooser.currentData() or "")

    @staticmethod
    def _offer(picture: PicturePanel, name: str, choices: Mapping[str, str]) -> None:
        """Offer what a picture can show; what was chosen stays chosen."""
        chooser = picture.chooser
        if chooser is None:
            return
        chosen = max(chooser.currentIndex(), 0)
        with QSignalBlocker(chooser):
            chooser.clear()
            for value, words in choices.items():
                chooser.addItem(words, str(value))
            chooser.setCurrentIndex(chosen)
        chooser.setAccessibleName(name)

    def _label(self, key: str) -> str:
        return self.people.model.shown_name(self._by_key[key].person)

    def _masked_label(self, key: str) -> str:
        person = self._by_key[key].person
        return masked_name(person.name) or (person.numbers[0].masked if person.numbers else "–")
