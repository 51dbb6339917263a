"""The one style sheet of the window, filled from tokens and sizes; widgets are chosen by their ``role`` property."""

from string import Template
from typing import TYPE_CHECKING

from resources import resource

if TYPE_CHECKING:
    from gui.theme import Sizes, Tokens

_SHEET = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog, QWidget[role="page"], QWidget[role="paper"] { background: $paper; }
QWidget[role="sheet"] { background: $card; }
QScrollArea { background: transparent; border: none; }
QMessageBox QLabel#qt_msgbox_label { font-weight: 600; }
QMessageBox QLabel#qt_msgbox_label, QMessageBox QLabel#qt_msgbox_informativelabel { min-width: ${message}px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $card; color: $ink; border: 1px solid $line; padding: ${s}px; }

QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[role="card"]:focus { border: 1px solid $accent; }
QFrame[role="notice"] { background: $notice; border: 1px solid $notice_line; border-radius: ${radius}px; }
QFrame[role="strip"] { background: $notice; border: none; border-bottom: 1px solid $notice_line; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QLabel[role="headline"] { font-size: ${headline}pt; font-weight: 600; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="figure"] { font-size: ${figure}pt; font-weight: 600; }
QLabel[role="muted"] { color: $muted; font-size: ${small}pt; }
QLabel[role="pill"] { background: $pill; border-radius: ${half}px; padding: 2px ${m}px; font-size: ${small}pt; }
QLabel[role="calm"] { background: $calm; color: $calm_ink; border: 1px solid $calm_line;
  border-radius: ${half}px; padding: 2px ${m}px; font-size: ${small}pt; }

QPushButton, QToolButton { background: $card; border: 1px solid $field_line; border-radius: ${small_radius}px;
  padding: ${s}px ${m}px; min-height: ${text_line}px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: ${s_focus}px ${m_focus}px; outline: none; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; border-color: $line; }
QPushButton:checked, QToolButton:checked { background: $accent_fill; border-color: $accent_fill; color: $on_accent; }
QPushButton:checked:focus, QToolButton:checked:focus { border: 2px solid $mark; }
QPushButton[role="primary"] { background: $accent_fill; border-color: $accent_fill; color: $on_accent; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $mark; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line; color: $muted; }
QPushButton[role="link"], QToolButton[role="link"] { background: transparent; border: 1px solid transparent;
  color: $accent; padding: 1px ${xs}px; text-align: left; }
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus { border: 1px solid $accent; padding: 1px ${xs}px; }
QPushButton[role="link"]:checked, QToolButton[role="link"]:checked { background: transparent; color: $accent; }
QPushButton[role="link"]:disabled { color: $disabled; }

QLineEdit, QComboBox, QDateEdit, QSpinBox, QPlainTextEdit { background: $card; border: 1px solid $field_line;
  border-radius: ${small_radius}px; padding: ${s}px ${m}px; selection-background-color: $accent_fill;
  selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus, QPlainTextEdit:focus { border-color: $accent; }
QLineEdit { lineedit-clear-button-icon: url("$clear"); }
QLineEdit QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QComboBox:hover { background: $hover; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: ${arrow_box}px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$chevron"); width: ${arrow}px; height: ${arrow}px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; padding: ${xs}px; outline: none;
  selection-background-color: $selection; selection-color: $ink; }
QCheckBox, QRadioButton { spacing: ${m}px; border: 1px solid transparent; border-radius: ${small_radius}px;
  padding: ${xs}px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; outline: none; }
QCheckBox::indicator { width: ${box}px; height: ${box}px; border: 1px solid $muted; border-radius: 3px;
  background: $card; }
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent_fill; border-color: $accent_fill; image: url("$check"); }
QProgressBar { background: $pill; border: none; border-radius: ${bar_radius}px; max-height: ${bar}px;
  min-height: ${bar}px; text-align: center; color: transparent; }
QProgressBar::chunk { background: $accent_fill; border-radius: ${bar_radius}px; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabWidget::tab-bar { left: 0; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; border: 1px solid transparent;
  border-top-left-radius: ${small_radius}px; border-top-right-radius: ${small_radius}px;
  padding: ${s}px ${m}px; margin-right: ${xs}px; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { background: $card; color: $ink; border-color: $line; border-bottom-color: $card;
  font-weight: 600; }
QTabBar::tab:focus { border-color: $accent; }

QTableView, QTreeView, QListView { background: $card; alternate-background-color: $card; border: none;
  gridline-color: $line; outline: none; selection-background-color: $selection; selection-color: $ink; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid $accent; }
QTableView::item { border-bottom: 1px solid $line; padding: 0 ${xs}px; }
QTableView::item:hover { background: $hover; }
QTableView::item:selected { background: $selection; color: $ink; }
QListView[role="offer"] { border: 1px solid $field_line; padding: ${xs}px; }
QListView[role="offer"]::item { padding: ${s}px ${m}px; border-radius: ${small_radius}px; }
QListView[role="offer"]::item:selected { background: $selection; color: $ink; }
QHeaderView { background: $card; border: none; }
QHeaderView::section { background: $card; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: ${xs}px ${s}px; font-size: ${small}pt; font-weight: 600; }
QHeaderView::section:hover { color: $ink; }
QTableCornerButton::section { background: $card; border: none; }

QMenu { background: $card; border: 1px solid $line; padding: ${xs}px; }
QMenu::item { padding: ${s}px ${l}px; border-radius: ${small_radius}px; }
QMenu::item:selected { background: $selection; }
QMenu::separator { height: 1px; background: $line; margin: ${xs}px; }
QSplitter::handle { background: transparent; }

QScrollBar:vertical { background: transparent; width: ${scroll}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${scroll}px; margin: 0; }
QScrollBar::handle { background: $field_line; border-radius: ${scroll_radius}px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${l}px; }
QScrollBar::handle:horizontal { min-width: ${l}px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QWidget[role="veil"] { background: $veil; }
QWidget[role="veil"] QLabel { background: transparent; }

QWidget[role="rail"] { background: $rail; }
QWidget[role="rail"] QLabel { color: $rail_ink; }
QWidget[role="rail"] QLabel[role="name"] { font-size: ${name}pt; font-weight: 600; }
QWidget[role="rail"] QLabel[role="quiet"] { color: $rail_muted; font-size: ${small}pt; }
QPushButton[role="leave"] { background: transparent; border: 1px solid transparent; color: $rail_ink;
  padding: ${xs}px; text-align: left; font-weight: 600; font-size: ${small}pt; }
QPushButton[role="leave"]:hover { background: $rail_current; }
QPushButton[role="leave"]:focus { border: 1px solid $mark; padding: ${xs}px; }
""")


def style_sheet(tokens: "Tokens", sizes: "Sizes") -> str:
    """Return the style sheet for these colours and sizes; icons are drawn to read on both sets."""
    em = sizes.em
    colours = {name: getattr(tokens, name) for name in tokens.__slots__ if name not in ("dark", "bands")}
    lengths = {
        "xs": em * 0.2,
        "s": em * 0.35,
        "m": em * 0.65,
        "l": em * 1.3,
        # A border one pixel wider, a padding one pixel less: focus moves nothing.
        "s_focus": em * 0.35 - 1,
        "m_focus": em * 0.65 - 1,
        "half": em * 0.46,
        "text_line": em * 1.1,
        "message": em * 22,
        "radius": em * 0.45,
        "small_radius": em * 0.3,
        "arrow": em * 0.7,
        "arrow_box": em * 1.5,
        "box": em * 0.8,
        "bar": em * 0.4,
        "bar_radius": em * 0.2,
        "scroll": em * 0.6,
        "scroll_radius": em * 0.17,
    }
    points = {"headline": 1.6, "figure": 1.9, "name": 1.15, "small": 0.88}
    return _SHEET.substitute(
        colours,
        **{name: round(length) for name, length in lengths.items()},
        **{name: f"{sizes.text * factor:.1f}" for name, factor in points.items()},
        disabled=tokens.field_line,
        # The paper, nearly opaque: what is under the veil stays visible.
        veil="#cc" + tokens.paper[1:],
        chevron=_file("chevron-down.svg"),
        check=_file("check.svg"),
        clear=_file("clear.svg"),
    )


def _file(name: str) -> str:
    return str(resource("icons", name)).replace("\\", "/")
