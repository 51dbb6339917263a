"""The apps of an audit as rows of a list, those left that a search leaves."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.permissions.phone_audit import PhoneAudit
from core.permissions.records import PEOPLE_ACCESS, AppFinding
from core.safe_text import clean
from gui.models.people_search import folded
from gui.words.audit_texts import AuditTexts

Index = QModelIndex | QPersistentModelIndex
#: Letters of an app's name that are shown; the details have all of it.
_NAME_LENGTH = 120
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for besides Qt's own roles: the three lines of a row."""

    REACH = Qt.ItemDataRole.UserRole
    ACCESS = Qt.ItemDataRole.UserRole + 1
    REASONS = Qt.ItemDataRole.UserRole + 2


class AppsModel(QAbstractListModel):
    """Rows in the audit's order, the riskiest first; texts are made when a row is looked at."""

    def __init__(self, words: AuditTexts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._phone: PhoneAudit | None = None
        self._apps: Sequence[AppFinding] = ()
        self._shown: list[AppFinding] = []
        self._needle = ""
        self._flagged = False

    def show_apps(self, phone: PhoneAudit | None, apps: Sequence[AppFinding]) -> None:
        """Show these apps of a phone."""
        self._phone, self._apps = phone, apps
        self._choose()

    def set_filter(self, search: str, flagged: bool) -> None:
        """Leave the apps whose name holds this text, and if wanted only those with a reason to look."""
        self._needle, self._flagged = folded(search.strip()), flagged
        self._choose()

    def retranslate(self) -> None:
        """Write the rows again in the language of the moment."""
        self._choose()

    def app(self, index: Index) -> AppFinding | None:
        """Return the app of a row."""
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def row_of(self, package: str, label: str, user: int) -> int | None:
        """Return the row of an app; None where the search left it out."""
        wanted = package, label, user
        return next((row for row, app in enumerate(self._shown) if (app.package, app.label, app.user) == wanted), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        app = self.app(index)
        if app is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return clean(self._words.name(app), _NAME_LENGTH)
        if role == Role.REACH:
            return self._words.people(self._phone.touched(app), app) if self._phone is not None else ""
        if role == Role.ACCESS:
            return "   ".join(self._words.short(one) for one in app.accesses if one.access in PEOPLE_ACCESS)
        if role == Role.REASONS:
            return self._reasons(app)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            lines = (self.data(index, one) for one in (Qt.ItemDataRole.DisplayRole, *Role))
            return ". ".join(str(line) for line in lines if line)
        return None

    def _reasons(self, app: AppFinding) -> str:
        parts = [self._words.flag(flag) for flag in app.flags]
        return " · ".join(part for part in (*parts, self._words.installer(app)) if part)

    def _choose(self) -> None:
        self.beginResetModel()
        self._shown = [app for app in self._apps if self._fits(app)]
        self.endResetModel()

    def _fits(self, app: AppFinding) -> bool:
        if self._flagged and not app.flags:
            return False
        return not self._needle or self._needle in folded(f"{app.label} {app.package}")
