"""How a day compares with others, and with what was said of it, as frozen values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Change:
    """How a statement's use of a report changed.

    `field`: a figure (`killed.total`) with its values `before` and `after`; or what was corrected (`place`), that the
    report was `added`, or why it is gone (`withdrawn`; `merged`, `after` is then the number of the other report).
    """

    number: str
    field: str
    before: int | None = None
    after: int | str | None = None
    #: Whether what was published of it no longer holds.
    wrong: bool = False
    #: The codes that were said, and those that are said now, where a list of codes changed (`kinds`, `parties`).
    was: tuple[str, ...] = ()
    now: tuple[str, ...] = ()

    @property
    def is_figure(self) -> bool:
        """Whether a figure changed: one of its values is known."""
        return isinstance(self.before, int) or isinstance(self.after, int)


@dataclass(frozen=True, slots=True)
class DayCount:
    """How much is known of one day in a region's history: attacks, without remnants and unexplained explosions."""

    day: date
    attacks: int
    known: bool
    #: Those of the attacks that may be told twice: the pairs of reports about which nobody decided.
    doubtful: int = 0
    #: Who reported them, by id; empty where that is not known.
    reporters: frozenset[int] = frozenset()
