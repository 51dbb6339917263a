"""The words around a table's columns: what they can hold, why we think so, and the calls that come of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, QObject, QTime

from core.calls import Direction, Outcome
from core.readers.column_guess import ColumnChoice
from core.readers.durations import Unit
from core.readers.table_words import Field
from core.reading.table_preview import PreviewedCall, TablePreview
from gui.models.plain_table import PlainTable
from gui.words import texts
from gui.words.file_texts import refusal_texts
from gui.words.phrases import Phrases

#: Share of fitting values that is told as "all" and as "nearly all".
_ALL, _NEARLY_ALL = 0.995, 0.9

#: In the order they are offered; the last two are rare.
FIELDS = (
    Field.TIME, Field.DATE, Field.CLOCK, Field.PEER, Field.CALLER, Field.CALLEE, Field.DURATION, Field.DIRECTION,
    Field.OUTCOME, Field.OWN, Field.NAME, Field.LINE, Field.FEE, Field.MEDIUM, Field.DESTINATION,
)


class ColumnTexts(QObject):
    """Words for fields, units, reasons and previews in the language of the moment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases = Phrases(self)

    def fields(self) -> Mapping[Field, str]:
        """Return what a column can hold, in the order it is offered."""
        names = {
            Field.TIME: self.tr("Day and time"),
            Field.DATE: self.tr("Day"),
            Field.CLOCK: self.tr("Time of day"),
            Field.PEER: self.tr("Other person’s number"),
            Field.CALLER: self.tr("Number that called"),
            Field.CALLEE: self.tr("Number that was called"),
            Field.DURATION: self.tr("Length of the call"),
            Field.DIRECTION: self.tr("Who called: in or out"),
            Field.OUTCOME: self.tr("Answered or missed"),
            Field.OWN: self.tr("Your own number"),
            Field.NAME: self.tr("Other person’s name"),
            Field.LINE: self.tr("SIM card or line"),
            Field.FEE: self.tr("Fee"),
            Field.MEDIUM: self.tr("Call or message"),
            Field.DESTINATION: self.tr("Place that was called"),
        }
        return {field: names[field] for field in FIELDS}

    def units(self) -> Mapping[Unit, str]:
        """Return what a bare number in the column of lengths can count."""
        return {
            Unit.SECONDS: self.tr("seconds, or written out"),
            Unit.MINUTES: self.tr("minutes"),
            Unit.MILLISECONDS: self.tr("milliseconds"),
            Unit.HOURS_MINUTES: self.tr("hours:minutes"),
            Unit.DAYS: self.tr("parts of a day (spreadsheet)"),
        }

    def reason(self, choice: ColumnChoice) -> str:
        """Return why a column is taken for what it is, and how many of its values fit."""
        why = {
            "header": self.tr("Guessed from the column’s name"),
            "values": self.tr("Guessed from what stands in it"),
            "header_and_values": self.tr("Guessed from its name and what stands in it"),
            "layout": self.tr("A kind of list the program knows"),
        }.get(choice.reason, self.tr("As you said"))
        if choice.reason == "mapping":
            return why
        return self.tr("{why}; {share}").format(why=why, share=self._share(choice.confidence))

    def missing(self, fields: Sequence[Field]) -> str:
        """Return what has to be chosen before the table can be read."""
        needs = {
            Field.TIME: self.tr("Still needed: a column with day and time, or one with the day and one with the time."),
            Field.PEER: self.tr("Still needed: a column with the other person’s number, or who called and who was "
                                "called."),
        }
        return "\n".join(needs[field] for field in fields)

    def advice(self, fields: Sequence[Field | None]) -> str:
        """Return what would make more of the table; "" where nothing is wanting."""
        lines = []
        if Field.DURATION not in fields:
            lines.append(self.tr("No column is chosen for the length: then nobody knows how long you talked."))
        if not set(fields) & {Field.DIRECTION, Field.CALLER, Field.DESTINATION}:
            lines.append(self.tr("No column is chosen for who called: then the calls have no direction."))
        return "\n".join(lines)

    def outcome(self, preview: TablePreview) -> str:
        """Return how much would be read."""
        if preview.refusal is not None:
            return self.tr("Nothing can be read this way. {reason}").format(reason=refusal_texts(preview.refusal)[0])
        read = self.tr("%Ln call(s) would be read.", "", preview.read)
        if not preview.skipped:
            return read
        return self.tr("{read} {skipped}", "two sentences").format(
            read=read, skipped=self.tr("%Ln row(s) would be left out.", "", preview.skipped))

    def calls_table(self, preview: TablePreview) -> PlainTable:
        """Return the first calls as they would be read."""
        headers = [self.tr("Day"), self.tr("Time"), self.tr("Call"), self.tr("Talk"), self.tr("Number")]
        if any(call.name for call in preview.calls):
            headers.append(self.tr("Name"))
        rows = tuple(tuple(self._cells(call))[:len(headers)] for call in preview.calls)
        return PlainTable(tuple(headers), rows, ("",) * len(rows), frozenset({3}))

    def _cells(self, call: PreviewedCall) -> Sequence[str]:
        start = call.start
        day = texts.day(start.date())
        clock = QLocale().toString(QTime(start.hour, start.minute, start.second), "HH:mm:ss")
        talk = self.tr("unknown") if call.seconds is None else self._length(call.seconds)
        return (self.tr("{day} (year guessed)").format(day=day) if call.year_guessed else day, clock,
                self._kind(call), talk, call.number or self.tr("hidden"), call.name)

    def _length(self, seconds: int) -> str:
        # To the second: here one sees whether seconds were taken for minutes.
        return f"{seconds // 60}:{seconds % 60:02d}"

    def _kind(self, call: PreviewedCall) -> str:
        if call.outcome in {Outcome.MISSED, Outcome.REJECTED, Outcome.BLOCKED}:
            return self.tr("They called, not answered")
        return {
            Direction.OUT: self.tr("You called"),
            Direction.IN: self.tr("They called"),
        }.get(call.direction, self.tr("not known who called"))

    def _share(self, share: float) -> str:
        if share >= _ALL:
            return self.tr("all its values fit")
        if share >= _NEARLY_ALL:
            return self.tr("nearly all its values fit")
        return self.tr("%n of 10 values fit", "", round(share * 10))
