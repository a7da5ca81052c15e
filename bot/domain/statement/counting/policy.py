"""The organisation's rules for its statements: one frozen value, built from the settings."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from storage.model.vocabulary import ATTRIBUTIONS, MUNITIONS, PATTERNS, UNKNOWN_PARTY


@dataclass(frozen=True, slots=True)
class Policy:
    """Codes only; the names of organisation, area and parties are in the text files."""

    zone: ZoneInfo
    organisation: str = "default"
    area: str = "default"
    #: In the order in which a sentence names several.
    parties: tuple[str, ...] = (UNKNOWN_PARTY,)
    #: A party is named from this level of attribution upwards.
    print_level: str = "approved"
    verified_only: bool = False
    #: Whether reports count that wait for an answer or rest on one indirect source.
    count_possible: bool = True
    #: What rescue workers are called: the end of a text id (`people-rescue_worker`).
    rescuers: Literal["rescue_worker", "volunteer", "paramedic"] = "rescue_worker"
    #: Whether breakdowns also name men.
    men: bool = False
    escalation: Literal["auto", "ask", "off"] = "auto"
    #: With `ask`: the number of days a coordinator confirmed for this statement.
    confirmed_days: int | None = None
    war_start: date | None = None
    munitions: tuple[str, ...] = MUNITIONS
    patterns: tuple[str, ...] = PATTERNS
    #: The last day whose attacks are listed one by one; None: none are.
    list_until: date | None = None
    #: Which of `records.OPTIONAL_FACTS` are printed.
    facts: tuple[str, ...] = ()

    def day_of(self, moment: datetime) -> date:
        """Return the day of a moment in the organisation's time zone."""
        return moment.astimezone(self.zone).date()

    def prints(self, attribution: str) -> bool:
        """Whether a party attributed at this level may be named."""
        if attribution not in ATTRIBUTIONS or self.print_level not in ATTRIBUTIONS:
            return False
        return ATTRIBUTIONS.index(attribution) >= ATTRIBUTIONS.index(self.print_level)

    def years_of_war(self, day: date) -> int | None:
        """Return the whole years since the start of the war; None without a start or in the first year."""
        if self.war_start is None:
            return None
        start = self.war_start
        years = day.year - start.year - ((day.month, day.day) < (start.month, start.day))
        return years if years > 0 else None
