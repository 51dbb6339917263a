"""What the pictures say: their words, one sentence with the finding, and their figures as tables."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QLocale, QObject

from core.assessment import Band, Exposure
from core.summary.circles import Circles
from core.summary.concentration import Concentration, published_shares
from core.summary.figures import HourGrid, Ranking, RelationGroup
from core.summary.findings import Findings
from core.summary.playbook_ranking import CUTS, Measure, PlaybookRanking
from core.summary.scatter import Scatter
from gui.charts.picture_content import ChartTexts, PictureContent, PictureData
from gui.models.plain_table import PlainTable
from gui.words import texts
from gui.words.exposure_texts import ExposureTexts
from gui.words.phrases import Phrases

#: What stands for a person by key.
Label = Callable[[str], str]


class PictureTexts(QObject):
    """Makes pictures ready to be shown; a class because plural forms need a translation context."""

    def __init__(self, words: ExposureTexts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._phrases = Phrases(self)
        #: What stands for people on the page, and in a picture that is saved without names.
        self.label: Label = str
        self.masked_label: Label = str
        #: Whether nobody is shown because the owner left out everybody.
        self.left_out = False

    def ranking(self, found: Findings, people: Mapping[str, Exposure]) -> PictureContent:
        """Return the ranking by score of all orderings together."""
        data = found.ranking
        notes: tuple[str, ...] = ()
        if data.others:
            others = self.tr("and %Ln more people, none above {score}", "", data.others).format(
                score=f"{data.others_highest:.0f}")
            notes = (others,)
        headers = (self.tr("Rank"), self.tr("Person"), self.tr("Score"), self.tr("Band"), self.tr("Relation"))
        return self._content(
            data, [bar.key for bar in data.bars], self.tr("Ranking of exposure"), self._ranking_sentence(data),
            self._words.band_counts(found.headline),
            lambda: self._table(headers, [
                (bar.key, (texts.number(bar.rank), self.label(bar.key), f"{bar.score:.0f}", texts.band_name(bar.band),
                           texts.relation_name(people[bar.key].person.relation.kind))) for bar in data.bars
            ], {0, 2}),
            score_axis=self.tr("Exposure from 0 to 100"), notes=notes, lines=_lines(len(data.bars)),
        )

    def _ranking_sentence(self, data: Ranking) -> str:
        if not data.bars:
            return self._nobody(self.tr("Nobody can be seen through the open channels."))
        sentence = self.tr("The %n highest score(s), from {first} with {score} down.", "", len(data.bars)).format(
            first=self.label(data.bars[0].key), score=f"{data.bars[0].score:.0f}")
        if data.others:
            sentence = self._in_a_row(sentence, self.tr("%Ln more people follow.", "", data.others))
        return sentence

    def order(self, playbook: str) -> str:
        """Return one of the six documented orderings, or for "" all of them together, as a choice."""
        return {
            "": self.tr("All six orders together (score)"),
            "count_180": self.tr("Most calls in six months"),
            "duration_180": self.tr("Longest talk time in six months"),
            "top5_then_duration": self.tr("The five called most, then by talk time"),
            "count_90": self.tr("Most calls in three months"),
            "count_30": self.tr("Most calls in one month"),
            "duration_30": self.tr("Longest talk time in one month"),
        }[playbook]

    def playbook(self, data: PlaybookRanking) -> PictureContent:
        """Return one ordering by itself."""
        order = self.order(data.playbook)
        months = self._window(data.days)
        by_calls = data.measure is Measure.CALLS
        axis = self.tr("Calls in {months}") if by_calls else self.tr("Talk time in {months}")
        headers = (self.tr("Place"), self.tr("Person"), self.tr("Calls"), self.tr("Talk time"), self.tr("Band"))
        notes = []
        if data.others:
            notes.append(self.tr("and %Ln more people further down", "", data.others))
        if data.two_tables:
            notes.append(self.tr("Call log and phone company's list are both open: the better place counts."))
        return self._content(
            data, [bar.key for bar in data.bars], self.tr("Ranking by {order}").format(order=order),
            self._playbook_sentence(data, order), self.tr("%Ln people have a place in this order.", "",
                                                          len(data.bars) + data.others),
            lambda: self._table(headers, [
                (bar.key, (texts.number(bar.place), self.label(bar.key), texts.number(bar.calls),
                           self._phrases.span(bar.seconds), texts.band_name(bar.band))) for bar in data.bars
            ], {0, 2, 3}),
            x_axis=axis.format(months=months), notes=tuple(notes), lines=_lines(len(data.bars)),
            marks={cut: self.tr("first {count}").format(count=texts.number(cut)) for cut in CUTS},
        )

    def _playbook_sentence(self, data: PlaybookRanking, order: str) -> str:
        if not data.bars:
            return self._nobody(self.tr(
                "Nobody has a place in this order: no open channel shows calls of the last six months."))
        first = data.bars[0]
        figure = self.calls(first.calls) if data.measure is Measure.CALLS else self._phrases.span(first.seconds)
        sentence = self.tr("First by “{order}”: {first}, {figure}.").format(
            order=order, first=self.label(first.key), figure=figure)
        return self._in_a_row(sentence, self.tr("Lines show where documented systems cut their lists."))

    def circles(self, data: Circles, people: Mapping[str, Exposure], numbers: str) -> PictureContent:
        """Return everybody visible around the owner; ``numbers`` counts them by band."""
        inner = next((ring for ring in data.rings if ring.people), None)
        sentence = self._nobody(self.tr("Nobody can be seen through the open channels."))
        if inner is not None:
            sentence = self.tr("%Ln people stand in the innermost circle that is not empty, “{band}”.", "",
                               inner.people).format(band=texts.band_name(inner.band))
            sentence = self._in_a_row(
                sentence, self.tr("The nearer to you, the likelier to be called. Bigger marks mean more calls."))
        headers = (self.tr("Circle"), self.tr("Person"), self.tr("Relation"), self.tr("Calls"))
        return self._content(
            data, [dot.key for dot in data.dots], self.tr("Circles of exposure"), sentence, numbers,
            lambda: self._table(headers, [
                (dot.key, (texts.band_name(dot.band), self.label(dot.key),
                           texts.relation_name(people[dot.key].person.relation.kind), texts.number(dot.calls)))
                for dot in data.dots
            ], {3}),
        )

    def scatter(self, data: Scatter) -> PictureContent:
        """Return calls against talk time."""
        headers = (self.tr("Person"), self.tr("Group"), self.tr("Calls"), self.tr("Talk time"))
        groups = self._words.group_names()
        counts = [(group, sum(point.group is group for point in data.points)) for group in RelationGroup]
        notes: tuple[str, ...] = ()
        if data.without_calls:
            notes = (self.tr("%Ln people without a call are not drawn", "", data.without_calls),)
        return self._content(
            data, [point.key for point in data.points], self.tr("Calls and talk time"), self._scatter_sentence(data),
            texts.joined(f"{groups[group]} {texts.number(count)}" for group, count in counts),
            lambda: self._table(headers, [
                (point.key, (self.label(point.key), groups[point.group], texts.number(point.calls),
                             self._phrases.span(point.seconds))) for point in data.points
            ], {2, 3}),
            x_axis=self.tr("Calls in the files"), y_axis=self.tr("Talk time in the files"), notes=notes,
        )

    def _scatter_sentence(self, data: Scatter) -> str:
        if not data.points:
            return self._nobody(self.tr("No calls in the files."))
        most = max(data.points, key=lambda point: point.calls)
        longest = max(data.points, key=lambda point: point.seconds)
        if not longest.seconds:
            return self.tr("{person} has the most calls: {calls}. No call brought talk time.").format(
                person=self.label(most.key), calls=self.calls(most.calls))
        if most.key == longest.key:
            return self.tr("{person} has both the most calls and the longest talk time: {calls}, {talk}.").format(
                person=self.label(most.key), calls=self.calls(most.calls), talk=self._phrases.span(most.seconds))
        return self.tr("{most} has the most calls: {calls}. {longest} has the longest talk time: {talk}.").format(
            most=self.label(most.key), calls=self.calls(most.calls), longest=self.label(longest.key),
            talk=self._phrases.span(longest.seconds))

    def hours(self, grid: HourGrid, key: str, walked: Sequence[str]) -> PictureContent:
        """Return when calls take place with the person ``key``, or with everybody for ""."""
        locale = QLocale()
        days = [locale.standaloneDayName(day + 1, QLocale.FormatType.LongFormat) for day in range(7)]
        name = self.tr("Calls by weekday and hour")
        headers = (self.tr("Hour"), *days, self.tr("All days"))
        return self._content(
            grid, walked, name, self._hours_sentence(grid, key, days), "",
            lambda: self._table(headers, [
                ("", (f"{hour}–{hour + 1}", *(texts.number(row[hour]) for row in grid.counts),
                      texts.number(sum(row[hour] for row in grid.counts)))) for hour in range(24)
            ], range(1, 9)),
            x_axis=self.tr("Hour of the day; right: calls of the weekday"),
            weekdays=tuple(locale.standaloneDayName(day + 1, QLocale.FormatType.ShortFormat) for day in range(7)),
        )

    def _hours_sentence(self, grid: HourGrid, key: str, days: Sequence[str]) -> str:
        if grid.busiest is None:
            return self._nobody(self.tr("No calls in the files."))
        day, hour = grid.busiest
        where = {"weekday": days[day], "start": str(hour), "end": str(hour + 1), "count": texts.number(grid.highest),
                 "total": texts.number(grid.total)}
        sentence = self.tr("With everybody, the most calls fall on {weekday} {start}–{end} h: {count} of {total}.")
        if key:
            where["person"] = self.label(key)
            sentence = self.tr("With {person}, the most calls fall on {weekday} {start}–{end} h: {count} of {total}.")
        return sentence.format(**where)

    def concentration(self, data: Concentration) -> PictureContent:
        """Return how few people hold most."""
        by_calls = data.measure is Measure.CALLS
        axis = self.tr("Part of all talk time in six months")
        if by_calls:
            axis = self.tr("Part of all calls in six months")
        published = published_shares()
        studied = dict(published.shares) if by_calls else {}
        headers = [self.tr("People"), self.tr("Person"), self.tr("Calls") if by_calls else self.tr("Talk time"),
                   self.tr("Together"), self.tr("Part")]
        if studied:
            headers.append(self.tr("Students' phones"))
        rows = []
        for number, point in enumerate(data.points, start=1):
            cells = [texts.number(number), self.label(point.key), self._amount(data, point.own),
                     self._amount(data, point.sum), self.percent(data.share(point.sum))]
            if studied:
                cells.append(self.percent(studied[number]) if number in studied else "")
            rows.append((point.key, tuple(cells)))
        marks = {number: self._mark_words(data, number, amount) for number, amount in data.marks}
        return self._content(
            data, [point.key for point in data.points],
            self.tr("How few people hold most of the calls") if by_calls
            else self.tr("How few people hold most of the talk time"),
            self._concentration_sentence(data), texts.joined(marks.values()),
            lambda: self._table(tuple(headers), rows, set(range(len(headers))) - {1}),
            x_axis=self.tr("People, from the one with the most down ({shown} of {all})").format(
                shown=texts.number(len(data.points)), all=texts.number(data.people)),
            y_axis=axis, marks=marks,
            reference=self.tr("students' phones, middle of {periods} periods of {days} days").format(
                periods=texts.number(published.periods), days=published.days),
        )

    def _concentration_sentence(self, data: Concentration) -> str:
        if not data.total:
            return self._nobody(self.tr("No calls in the last six months.") if data.measure is Measure.CALLS else
                                self.tr("No talk time in the last six months."))
        told = [(number, amount) for number, amount in data.marks if number <= 5]
        number, amount = told[-1]
        by_calls = data.measure is Measure.CALLS
        if data.people > number:
            template = self.tr("%n of {people} people hold {amount} of your {total} of talk in six months ({part}).",
                               "", number)
            if by_calls:
                template = self.tr("%n of {people} people hold {amount} of your {total} calls in six months ({part}).",
                                   "", number)
        else:
            template = self.tr("All talk in six months ({total}) is with %n people.", "", number)
            if by_calls:
                template = self.tr("All calls in six months ({total}) are with %n people.", "", number)
        sentence = template.format(
            people=texts.number(data.people), amount=self._amount(data, amount), total=self._amount(data, data.total),
            part=self.percent(data.share(amount)))
        if by_calls:
            share = dict(published_shares().shares).get(number)
            if share is not None:
                sentence = self._in_a_row(sentence, self.tr(
                    "On the phones of students, as many people held {part} of the calls (middle of {periods} periods "
                    "of {days} days, checked on {day}).").format(
                        part=self.percent(share), periods=published_shares().periods, days=published_shares().days,
                        day=texts.day(published_shares().checked_on)))
        return sentence

    def _mark_words(self, data: Concentration, number: int, amount: int) -> str:
        return self.tr("%n people: {amount} ({part})", "", number).format(
            amount=self._amount(data, amount), part=self.percent(data.share(amount)))

    def _amount(self, data: Concentration, amount: int) -> str:
        return texts.number(amount) if data.measure is Measure.CALLS else self._phrases.span(amount)

    def calls(self, count: int) -> str:
        """Return a number of calls in words."""
        return self.tr("%Ln call(s)", "", count)

    def percent(self, share: float) -> str:
        """Return a part of a whole in whole percent, never nought or all where it is not."""
        percent = round(share * 100)
        if not percent and share:
            return self.tr("under 1 %")
        return self.tr("{percent} %").format(percent=99 if percent == 100 and share < 1 else percent)

    def _window(self, days: int) -> str:
        return {30: self.tr("one month"), 90: self.tr("three months")}.get(days, self.tr("six months"))

    def _nobody(self, otherwise: str) -> str:
        """Return why nothing is drawn: everybody is left out, else what the files or the channels lack."""
        return texts.everybody_left_out() if self.left_out else otherwise

    def _in_a_row(self, sentence: str, following: str) -> str:
        return self.tr("{sentence} {next}", "two sentences in a row").format(sentence=sentence, next=following)

    def _table(
        self, headers: Sequence[str], rows: Sequence[tuple[str, tuple[str, ...]]], figures: Sequence[int] | set[int],
    ) -> PlainTable:
        return PlainTable(tuple(headers), tuple(cells for _, cells in rows), tuple(key for key, _ in rows),
                            frozenset(figures))

    def _content(
        self, data: PictureData, keys: Sequence[str], name: str, sentence: str, numbers: str,
        table: Callable[[], PlainTable], lines: int = 20, **words: object,
    ) -> PictureContent:
        def chart_texts(label: Label) -> ChartTexts:
            return ChartTexts(
                label=label, bands={band: texts.band_name(band) for band in Band},
                groups=self._words.group_names(), owner=self.tr("You"), count=texts.number,
                span=self._phrases.span, percent=self.percent, **words,  # type: ignore[arg-type]
            )

        return PictureContent(data, chart_texts(self.label), chart_texts(self.masked_label), tuple(keys), name,
                              sentence, numbers, table, lines)



def _lines(bars: int) -> int:
    """Return how many lines high a picture of so many bars is at least, with its axis and notes."""
    return max(20, bars + 5)
