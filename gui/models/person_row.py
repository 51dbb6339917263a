"""One row of the table of people."""

from core.assessment import Exposure
from core.summary.figures import RelationGroup, relation_group
from gui.models.people_search import Needle, digits_of, folded


class PersonRow:
    """One person's row: what it says and what a search looks through, each worked out when first asked for.

    Tens of thousands of rows arrive at once on the UI thread, and nobody looks at most of them.
    """

    __slots__ = ("_names", "_numbers", "exposure", "texts")

    def __init__(self, exposure: Exposure) -> None:
        self.exposure = exposure
        self.texts: tuple[str, ...] = ()
        self._names: str | None = None
        self._numbers: tuple[str, ...] = ()

    @property
    def group(self) -> RelationGroup:
        """The group the person is filtered by."""
        return relation_group(self.exposure.person.relation.kind)

    def searched(self) -> str:
        """Return the folded names a search looks through."""
        if self._names is None:
            person = self.exposure.person
            self._names = "\n".join(map(folded, person.names))
            self._numbers = tuple(digits_of(number.full) for number in person.numbers)
        return self._names

    def matches(self, needle: Needle) -> bool:
        """Say whether a name or a number of this person is meant."""
        return needle.text in self.searched() or bool(needle.digits and any(map(needle.in_number, self._numbers)))
