"""A picture with its sentence, its table and its way into a file; matplotlib is imported when it is first seen."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.charts.picture_content import PictureContent
from gui.dialogs import save_dialog
from gui.models.plain_table import NO_TABLE
from gui.theme import LIGHT, Theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.plain_label import PlainLabel
from gui.widgets.plain_table_view import PlainTableView
from gui.words.save_errors import save_error

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from gui.charts.canvas import PictureCanvas
    from gui.charts.chart_style import ChartStyle
    from gui.charts.picture import Picture


#: Heights of a line the list of choices is wide at least.
_CHOOSER_WIDTH = 6


class PicturePanel(QWidget):
    """Shows one picture of people, or the same as a table.

    ``person_chosen`` carries a person's key, ``activated`` asks for the reasons. ``chooser`` picks what the picture
    shows, where there is something to pick.
    """

    person_chosen = Signal(str)
    activated = Signal()

    def __init__(self, theme: Theme, chooser: QComboBox | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chooser = chooser
        self._theme = theme
        self._content: PictureContent | None = None
        self._selected = ""
        self.canvas: PictureCanvas | None = None
        self.table = PlainTableView(theme)
        self._sentence = PlainLabel(role="muted", wrap=True)
        self.as_table = QPushButton()
        self.as_table.setCheckable(True)
        self._with_names = QCheckBox()
        self._save = QPushButton()
        self._saved = PlainLabel(role="muted", wrap=True)
        self._saved.hide()
        self._build()
        self.table.person_chosen.connect(self.person_chosen)
        self.table.reasons_wanted.connect(self.activated)
        self.as_table.toggled.connect(self._show_view)
        self._save.clicked.connect(self.choose_file)
        theme.changed.connect(self._redraw)
        self.retranslate()

    def _build(self) -> None:
        buttons = FlowLayout(spacing=self.fontMetrics().height() // 2)
        for widget in (self.as_table, self._save, self._with_names):
            buttons.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if self.chooser is not None:
            # Its longest choice must not widen a small window with large letters.
            self.chooser.setMinimumWidth(self.fontMetrics().height() * _CHOOSER_WIDTH)
            column.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._sentence)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._views = QStackedWidget()
        self._views.addWidget(self._area)
        self._views.addWidget(self.table)
        column.addWidget(self._views, 1)
        column.addLayout(buttons)
        column.addWidget(self._saved)

    def retranslate(self) -> None:
        """Set the panel's own words; the picture's come with its content."""
        shown = self.as_table.isChecked()
        self.as_table.setText(self.tr("Show as picture") if shown else self.tr("Show as table"))
        self._with_names.setText(self.tr("with names"))
        self._with_names.setToolTip(self.tr("Without it, a saved picture shows first letters and masked numbers."))
        self._save.setText(self.tr("Save picture…"))

    def show_content(self, content: PictureContent, selected: str) -> None:
        """Show this picture with the person of this key marked ("" for nobody)."""
        self._content, self._selected = content, selected
        self._sentence.setText(content.sentence)
        self._saved.hide()
        self._redraw()
        self._fill_table()

    def forget(self) -> None:
        """Hold nobody any more, until the next content."""
        self._content, self._selected = None, ""
        self._sentence.setText("")
        self._saved.hide()
        self.table.show_table(NO_TABLE, "")
        self.table.setAccessibleDescription("")
        if self.canvas is not None:
            # Made again when the panel is next seen.
            self._area.takeWidget().deleteLater()
            self.canvas = None

    def select(self, key: str) -> None:
        """Mark this person in the picture and in its table."""
        self._selected = key
        if self.as_table.isChecked():
            self.table.select(key)
        if self.canvas is not None:
            self.canvas.select(key)
            place = self.canvas.selected_place()
            if place is not None:
                self._area.ensureVisible(*place, 0, self.fontMetrics().height() * 2)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.canvas is None:
            # After the tab has changed: the import takes half a second.
            QTimer.singleShot(0, self, self.ensure_canvas)

    @property
    def view(self) -> QWidget | None:
        """What shows the people at the moment: the table or the canvas, None before there is one."""
        return self.table if self.as_table.isChecked() else self.canvas

    @Slot(bool)
    def _show_view(self, as_table: bool) -> None:
        self._views.setCurrentIndex(int(as_table))
        self._save.setEnabled(not as_table)
        self._with_names.setEnabled(not as_table)
        self.retranslate()
        self._fill_table()

    def _fill_table(self) -> None:
        """Make the table once it is seen: thousands of rows nobody asked for would take their time."""
        if self._content is None or not self.as_table.isChecked():
            return
        self.table.setAccessibleName(self._content.name)
        self.table.setAccessibleDescription(self._content.sentence)
        self.table.show_table(self._content.table(), self._selected)

    @Slot()
    def ensure_canvas(self) -> None:
        """Make the canvas, unless there is one."""
        if self.canvas is not None:
            return
        from gui.charts.canvas import PictureCanvas

        self.canvas = PictureCanvas(self)
        self.canvas.person_chosen.connect(self.person_chosen)
        self.canvas.activated.connect(self.activated)
        self._area.setWidget(self.canvas)
        # Made last, it would come last: after everything beside the picture.
        QWidget.setTabOrder(self.table, self.canvas)
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _redraw(self) -> None:
        if self.canvas is None or self._content is None:
            return
        self.canvas.setAccessibleName(self._content.name)
        self.canvas.setAccessibleDescription(f"{self._content.sentence} {self._content.numbers}")
        self.canvas.show_picture(self._draw, self._content.keys, self._selected, self._content.lines)

    def _draw(self, figure: "Figure", selected: str) -> "Picture":
        from gui.charts.figures import draw

        if self._content is None:
            raise RuntimeError("a picture is drawn only once it has content")
        return draw(figure, self._content.data, self._content.texts, self._style(), selected)

    def _style(self, for_file: bool = False) -> "ChartStyle":
        from gui.charts.chart_style import chart_style

        # A saved picture is looked at and printed elsewhere: always the light set.
        tokens = LIGHT if for_file else self._theme.tokens
        return chart_style(tokens, QApplication.font().families(), self._theme.sizes.text)

    @Slot()
    def choose_file(self) -> QFileDialog:
        """Ask where the picture shall go; it is written when the dialog is accepted."""
        filters = [self.tr("PNG picture (*.png)"), self.tr("SVG drawing (*.svg)"), self.tr("PDF page (*.pdf)")]
        name = self.tr("picture", "file name without suffix") + ".png"
        dialog = save_dialog(self, self.tr("Save picture"), filters, name)
        dialog.filterSelected.connect(self._suffix_chosen)
        dialog.fileSelected.connect(self.save)
        dialog.open()
        return dialog

    @Slot(str)
    def _suffix_chosen(self, name_filter: str) -> None:
        dialog = self.sender()
        if isinstance(dialog, QFileDialog):
            dialog.setDefaultSuffix(name_filter.rpartition(".")[2].rstrip(")"))

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the picture to this file in the format of its suffix, and say how it went."""
        from gui.charts.picture_file import PictureFormat, picture_bytes, write_whole

        path = Path(file)
        suffix = path.suffix.lower().lstrip(".")
        if self._content is None:
            return
        if suffix not in set(PictureFormat):
            self._tell(self.tr("Not saved: the file name must end in .png, .svg or .pdf."))
            return
        data = picture_bytes(self._content, self._style(for_file=True), PictureFormat(suffix),
                             self._with_names.isChecked())
        try:
            write_whole(path, data)
        except OSError as error:
            self._tell(save_error(error))
            return
        self._tell(self.tr("Saved. Delete the file when you no longer need it."))

    def _tell(self, sentence: str) -> None:
        self._saved.setText(sentence)
        self._saved.show()
