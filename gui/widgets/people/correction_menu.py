"""What the owner can say about one person, as a menu: the same for mouse, keyboard and button."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from core.assessment import CorrectionKind, Harm, Person, RelationClass
from core.owner import Correction, mark_of
from core.summary.figures import RelationGroup, relation_group
from gui.words import texts

#: What nobody would call a relation of theirs.
_NO_RELATIONS = frozenset({RelationClass.SERVICE, RelationClass.UNKNOWN, RelationClass.NAMED})


class CorrectionMenu(QMenu):
    """About ``person``, called ``name``; ``corrected`` carries a :class:`~core.owner.Correction`."""

    corrected = Signal(object)
    #: A :class:`CorrectionKind` shall be as the files say.
    left_to_files = Signal(object)
    join_wanted = Signal()
    split_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, person: Person, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._person = person
        self._corrections: dict[QAction, Correction] = {}
        self._released: dict[QAction, CorrectionKind] = {}
        # A single "&" would become a shortcut mark.
        self.addAction(name.replace("&", "&&")).setEnabled(False)
        self.setAccessibleName(self.tr("Correct {name}").format(name=name))
        self.addSeparator()
        self._add_relations()
        self._add_service()
        self._add_grouping()
        self._add_harm()
        self.addSeparator()
        self._offer(self, self.tr("Leave out everywhere"), CorrectionKind.LEAVE_OUT)
        self.addSeparator()
        self.addAction(self.tr("Your corrections…")).triggered.connect(self.list_wanted)
        self.triggered.connect(self._chosen)

    def _add_relations(self) -> None:
        menu = self.addMenu(self.tr("Relation"))
        group = QActionGroup(menu)
        shown = self._person.relation.kind
        for kinds in _relations_by_group():
            for kind in kinds:
                self._tick(self._offer(menu, texts.relation_name(kind), CorrectionKind.RELATION, kind), group,
                           kind is shown)
            menu.addSeparator()
        none = self._offer(menu, self.tr("None of these"), CorrectionKind.RELATION, RelationClass.NAMED)
        self._tick(none, group, shown is RelationClass.NAMED)
        self._release(menu, CorrectionKind.RELATION)

    def _add_service(self) -> None:
        if self._person.service_number:
            self._offer(self, self.tr("This is a person"), CorrectionKind.SERVICE, "no")
        else:
            self._offer(self, self.tr("This is a service number"), CorrectionKind.SERVICE, "yes")

    def _add_grouping(self) -> None:
        self.addAction(self.tr("Same person as…")).triggered.connect(self.join_wanted)
        if len(self._person.parts) > 1:
            self.addAction(self.tr("Not the same person…")).triggered.connect(self.split_wanted)

    def _add_harm(self) -> None:
        menu = self.addMenu(self.tr("How bad would a call be?"))
        group = QActionGroup(menu)
        for harm in (Harm.LITTLE, Harm.SOME, Harm.MUCH):
            self._tick(self._offer(menu, texts.harm_name(harm), CorrectionKind.HARM, harm), group,
                       harm is self._person.harm)
        menu.addSeparator()
        unsaid = menu.addAction(texts.harm_name(Harm.UNSAID))
        self._tick(unsaid, group, self._person.harm is Harm.UNSAID)
        self._released[unsaid] = CorrectionKind.HARM

    def _offer(self, menu: QMenu, text: str, kind: CorrectionKind, value: str = "") -> QAction:
        action = menu.addAction(text)
        self._corrections[action] = Correction(kind, mark_of(self._person), value)
        return action

    def _release(self, menu: QMenu, kind: CorrectionKind) -> None:
        """Offer to leave this to the files again."""
        menu.addSeparator()
        action = menu.addAction(self.tr("As the files say"))
        action.setEnabled(kind in self._person.corrected)
        self._released[action] = kind

    def _tick(self, action: QAction, group: QActionGroup, ticked: bool) -> None:
        action.setCheckable(True)
        group.addAction(action)
        action.setChecked(ticked)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        if action in self._corrections:
            self.corrected.emit(self._corrections[action])
        elif action in self._released:
            self.left_to_files.emit(self._released[action])


def _relations_by_group() -> Iterable[tuple[RelationClass, ...]]:
    for group in RelationGroup:
        kinds = tuple(kind for kind in RelationClass if relation_group(kind) is group and kind not in _NO_RELATIONS)
        if kinds:
            yield kinds
