"""The words around the model's figures: what each section and each figure means, and how they add up."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QObject

from core.assessment import Band, RelationClass
from core.summary.model_account import Ground, ModelPart
from gui.words import texts
from gui.words.explanation_texts import ExplanationTexts


class ModelTexts(QObject):
    """Names what stands in the data file; whatever it has no words for is shown by its name there, never left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = ExplanationTexts(self)

    def ground(self, ground: Ground) -> str:
        """Return what a figure rests on, with its mark."""
        return {
            Ground.EVIDENCE: self.tr("■ Evidence"),
            Ground.JUDGEMENT: self.tr("□ Judgement"),
        }[ground]

    def ground_meaning(self, ground: Ground) -> str:
        """Return what that means."""
        return {
            Ground.EVIDENCE: self.tr("Read in public programs and reports, or measured. Each entry names where."),
            Ground.JUDGEMENT: self.tr("Decided by us, within the order that the sources named beside it give. Other "
                                      "figures could be defended as well."),
        }[ground]

    def section(self, section: str) -> str:
        """Return a section's title."""
        names = {
            "score": self.tr("What the score is made of"),
            "windows": self.tr("How far back calls count"),
            "playbooks": self.tr("The known ways to sort"),
            "rank_steps": self.tr("What a place is worth"),
            "tie": self.tr("How close two people are by their calls"),
            "relation": self.tr("What a name gives away"),
            "pins": self.tr("Least and greatest scores"),
            "bands": self.tr("Where the bands begin"),
            "band_floors": self.tr("Places that lift into a band"),
            "warnings": self.tr("When the page warns"),
        }
        return names.get(section, section)

    def meaning(self, section: str) -> str:
        """Return how the figures of a section are used, in plain words; "" for an unknown one."""
        meanings = {
            "score": self.tr("Three parts add up to 100 points at most: places in the known ways to sort, closeness by "
                             "calls, and what the name gives away. Each figure is the most a part can add."),
            "windows": self.tr("Older calls stand in the lists and counts, but add nothing to the score."),
            "playbooks": self.tr("Each way sorts everybody you called by one rule. Where two are equal, calls in six "
                                 "months decide, then talk time, then the newest call, then the number. Call log and "
                                 "phone company's list are sorted each by itself, and the better place counts."),
            "rank_steps": self.tr("The share of the points a place in one way to sort earns. The mean over all ways, "
                                  "times the points for places, goes into the score."),
            "tie": self.tr("The mean of four parts, each from 0 to 1, times the points for closeness. Calls: logarithm "
                           "of 1 + calls, divided by that of 1 + the full number; an older call counts less. Talk: the "
                           "same with minutes. Weeks: weeks with calls, divided by the full number. Newest call: e to "
                           "the power of −days ÷ scale."),
            "relation": self.tr("The share of the points for the name that each relation earns, where a name, a form "
                                "or an entry shows it through an open channel."),
            "pins": self.tr("Whoever stands on the form, or can be seen at all, has at least this score. Service "
                            "numbers have no more than theirs."),
            "bands": self.tr("The score from which somebody belongs to a band."),
            "band_floors": self.tr("Whoever stands near the top of enough ways to sort belongs at least to this band, "
                                   "whatever the score: no name is needed to be called."),
            "warnings": self.tr("With less than this the order rests on little, and the page says so."),
        }
        return meanings.get(section, "")

    def part(self, part: ModelPart) -> str:
        """Return what a part of a section is about; "" where its section says it."""
        if part.section == "playbooks":
            return self._people.playbook_name(part.name)
        if part.section == "band_floors" and part.name in set(Band):
            return texts.band_name(Band(part.name))
        return part.name

    def figure(self, section: str, name: str) -> str:
        """Return the name of one figure."""
        if section == "relation" and name in set(RelationClass):
            return texts.relation_name(RelationClass(name))
        if section == "bands" and name in set(Band):
            return texts.band_name(Band(name))
        return self._names().get((section, name), name)

    def _names(self) -> Mapping[tuple[str, str], str]:
        return {
            ("score", "playbooks"): self.tr("Places in the known ways to sort"),
            ("score", "tie"): self.tr("Closeness by calls"),
            ("score", "relation"): self.tr("What the name gives away"),
            ("windows", "history_days"): self.tr("Days of calls that count"),
            ("playbooks", "order"): self.tr("Sorted by"),
            ("playbooks", "days"): self.tr("Days of calls looked at"),
            ("playbooks", "top"): self.tr("People in the first block"),
            ("rank_steps", "up_to"): self.tr("Up to place"),
            ("rank_steps", "worth"): self.tr("Share of the points"),
            ("tie", "volume_half_life_days"): self.tr("Days after which a call counts half"),
            ("tie", "volume_full_calls"): self.tr("Full number of calls"),
            ("tie", "talk_full_minutes"): self.tr("Full number of minutes"),
            ("tie", "talk_cap_seconds"): self.tr("Most seconds one call counts"),
            ("tie", "weeks_full"): self.tr("Full number of weeks"),
            ("tie", "recency_scale_days"): self.tr("Scale of the newest call, in days"),
            ("pins", "typed_contact"): self.tr("Emergency contact on the form, at least"),
            ("pins", "workplace"): self.tr("Workplace on the form, at least"),
            ("pins", "visible"): self.tr("Anybody who can be seen, at least"),
            ("pins", "service"): self.tr("Service number, at most"),
            ("band_floors", "top"): self.tr("In the first"),
            ("band_floors", "playbooks"): self.tr("of so many ways to sort"),
            ("warnings", "short_history_days"): self.tr("Days from the first call to the last"),
            ("warnings", "few_calls"): self.tr("Calls in all"),
            ("warnings", "few_numbers"): self.tr("Numbers called"),
        }

    def value(self, value: float | int | str) -> str:
        """Return a figure as the language writes it, or a code in words."""
        if isinstance(value, str):
            orders = {
                "count": self.tr("number of calls"),
                "duration": self.tr("talk time"),
                "top_count_then_duration": self.tr("the most called in a block of their own, then all by talk time"),
            }
            return orders.get(value, value)
        return number(value)

    def method(self, method: str) -> str:
        """Return what a measure compares."""
        names = {
            "score": self.tr("This order"),
            "tie": self.tr("Closeness by calls alone"),
            "count": self.tr("Number of calls"),
            "duration": self.tr("Talk time"),
        }
        return names.get(method, method)

    def origin(self, origin: str) -> str:
        """Return where a measure was taken."""
        names = {
            "documented": self.tr("Measured when the model was made."),
            "own_test": self.tr("Measured by this program's own tests."),
        }
        return names.get(origin, origin)


def number(value: float) -> str:
    """Return a figure with all its digits, as the language writes it."""
    locale = QLocale()
    if value == int(value):
        return locale.toString(int(value))
    digits = len(repr(float(value)).partition(".")[2])
    return locale.toString(float(value), "f", digits)
