"""Looking into a table off the UI thread: its first rows, and what it would give with some columns."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from core.progress import Report
from core.readers.source import ReadOptions
from core.reading.table_preview import TablePreview, TableSample, table_preview, table_samples
from core.records import FileRefused


@dataclass(frozen=True, slots=True)
class TableFile:
    """Where a table is and how it is read; ``zone`` is the one moments are shown in."""

    path: Path
    file: str
    options: ReadOptions
    zone: str


@dataclass(frozen=True, slots=True)
class SampleWork:
    """Returns the file's samples, or the ``FileRefused`` that stands against it."""

    table: TableFile

    def __call__(self, report: Report) -> tuple[TableSample, ...] | FileRefused:
        table = self.table
        try:
            return table_samples(table.path, table.file, table.options, report)
        except FileRefused as refusal:
            return refusal.kept()
        except OSError:
            return FileRefused(table.file, "not_readable", "input_output")


@dataclass(frozen=True, slots=True)
class PreviewWork:
    """Returns what the table gives with these columns."""

    table: TableFile
    mapping: Mapping[str, object]

    def __call__(self, report: Report) -> TablePreview:
        table = self.table
        options = replace(table.options, mappings={table.file: self.mapping})
        return table_preview(table.path, table.file, options, table.zone, report)
