"""Pictures as files: PNG, SVG and PDF without any trace of the program's moment or of names nobody asked for."""

from enum import StrEnum
from io import BytesIO
from pathlib import Path

import matplotlib

from core.saving.whole_file import whole_file
from gui.charts.chart_style import ChartStyle
from gui.charts.figures import draw
from gui.charts.picture import new_figure
from gui.charts.picture_content import PictureContent

#: Inches; fits a sheet of paper across.
_SIZE = (9.0, 6.6)
_PNG_DPI = 150


class PictureFormat(StrEnum):
    """Formats a picture can be saved in; the value is the file's suffix."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


#: Date, time and program are left out of every format.
_METADATA: dict[PictureFormat, dict[str, None]] = {
    PictureFormat.PNG: {"Software": None},
    PictureFormat.SVG: {"Date": None, "Creator": None},
    PictureFormat.PDF: {"Creator": None, "Producer": None, "CreationDate": None},
}


def picture_bytes(content: PictureContent, style: ChartStyle, wanted: PictureFormat, with_names: bool) -> bytes:
    """Return the picture as a file's content; letters are drawn as shapes, so it looks the same everywhere."""
    figure = new_figure(*_SIZE)
    texts = content.texts if with_names else content.texts_without_names
    draw(figure, content.data, texts, style)
    target = BytesIO()
    with matplotlib.rc_context({"svg.fonttype": "path", "svg.hashsalt": "picture"}):
        figure.savefig(target, format=wanted.value, dpi=_PNG_DPI, metadata=_METADATA[wanted],
                       facecolor=style.ground)
    return target.getvalue()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises ``OSError`` and leaves an older file of that name as it was."""
    with whole_file(path, replace=True) as stream:
        stream.write(data)
