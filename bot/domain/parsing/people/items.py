"""What a clause is made of: counted people, fates, numbers in another role, links, and words that were not read."""

from dataclasses import dataclass, replace

FATES = ("killed", "injured")
DISJOINT = ("women", "children", "men")
#: A person of this age is no child (VOCABULARY).
GROWN = 18


@dataclass(frozen=True, slots=True)
class Item:
    """One part of a clause, tokens `start` to `end`.

    `kind`: group (people, with `who`), number (bare), fate, none, link, all, told, thing, age, gap, known.
    `low`, `high`: the figure, None without one; `sure`: exact, about, at_least, at_most, range, vague, bare.
    `side`: on which side of a fate its people stand ("before": the fate comes first). `code`: which link or marker.
    `joined`: after "and". `said`: the figure is written out, not only in the form of the noun.
    """

    kind: str
    start: int
    end: int
    who: str | None = None
    fate: str | None = None
    low: int | None = None
    high: int | None = None
    sure: str = "exact"
    side: str = ""
    code: str = ""
    within: bool = False
    said: bool = False
    sex: str | None = None
    joined: bool = False

    @property
    def counts(self) -> bool:
        """Whether it counts people, or may."""
        return self.kind in ("group", "number")

    def aged(self, years: int) -> "Item":
        """The same people, of whom an age is known: under 18 they are children, above it they are not; of several, some
        of whom are grown, nobody knows how many are children."""
        if self.low == 1:
            return replace(self, who="children" if years < GROWN else self.sex or self.who)
        if years < GROWN:
            return self if self.code == "grown" else replace(self, who="children")
        return replace(self, who="persons" if self.who == "children" else self.who, code="grown")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reading says of one fate. `total` None: people are meant, and how many must be asked; `offered` are then
    the figures that were said ("2 or 3"), `low` is the lower bound ("at least 5")."""

    fate: str
    total: int | None
    parts: tuple[tuple[str, int], ...] = ()
    low: int | None = None
    offered: tuple[int, ...] = ()
    plain: bool = False
    start: int = 0
    end: int = 0
