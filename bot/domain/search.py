"""What somebody looks for in the records, read from one line: "hospitals in Idlib since March, A-03". PURE.

Whatever is named must hold. Nothing is guessed: words that are not understood are returned, and nothing is searched
for them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.domain.form.step import Context
from bot.domain.parsing.message.message import read_report
from bot.domain.parsing.time.ranges import DayRange, DaysNotRead, read_days
from bot.domain.places.admin1 import area_named
from bot.domain.places.letters import fold, fold_digits
from storage.model.records import Attack

_PSEUDONYM = re.compile(r"\b([A-Za-z])-?([0-9]{1,6})\b")
#: The most words that name days, or a state.
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for; what is empty is not asked. `area`: a p-code; `places`: names in Latin letters; `unread`: the
    words that were not understood."""

    days: DayRange | None = None
    area: str = ""
    places: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    state: str = ""
    pseudonym: str = ""
    unread: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was understood."""
        return self == Search(unread=self.unread)

    def fits(self, attack: Attack, reporter: str) -> bool:
        """Whether a record is one of those that are looked for, but for its day. `reporter`: its pseudonym."""
        return (
            (not self.area or attack.place.admin1_pcode == self.area)
            and (not self.places or attack.place.name in self.places)
            and (not self.kinds or bool(self.kinds & {*attack.attack_kinds}))
            and (not self.targets or bool(self.targets & {target.category for target in attack.targets}))
            and (not self.state or attack.state == self.state)
            and (not self.pseudonym or reporter == self.pseudonym)
        )


def read_search(text: str, context: Context, states: Mapping[str, str]) -> Search:
    """Read what is looked for. `states`: the words for states of a report, in every language → code."""
    words: list[str | None] = [*re.split(r"[\s,،]+", fold_digits(text).strip())]
    by_word = {fold(word): code for word, code in states.items()}
    found = Search()
    for start, end in _windows(len(words)):
        part = [word for word in words[start:end] if word]
        if len(part) == end - start and (more := _read(" ".join(part), found, context, by_word)) is not None:
            found = more
            words[start:end] = [None] * (end - start)
    return _with_codes(found, " , ".join(_joined(words)), context)


def _windows(count: int) -> list[tuple[int, int]]:
    """Every run of words, longer ones first."""
    most = min(count, _MOST_WORDS)
    return [(at, at + size) for size in range(most, 0, -1) for at in range(count - size + 1)]


def _read(said: str, found: Search, context: Context, states: Mapping[str, str]) -> Search | None:
    """Return the search with what these words name; None if it is nothing, or something that was named before."""
    pseudonym = _PSEUDONYM.fullmatch(said)
    if pseudonym is not None and not found.pseudonym:
        return replace(found, pseudonym=f"{pseudonym[1].upper()}-{int(pseudonym[2]):02d}")
    if not found.state and fold(said) in states:
        return replace(found, state=states[fold(said)])
    if found.days is None:
        try:
            return replace(
                found, days=read_days(said, context.now.astimezone(context.zone).date(), context.lexicon)
            )
        except DaysNotRead:
            pass
    area = area_named(context.index.areas, said) if not found.area else None
    return replace(found, area=area.pcode) if area is not None else None


def _joined(words: list[str | None]) -> list[str]:
    """The words that are left, as they stood together."""
    runs = " ".join(word or "\n" for word in words).split("\n")
    return [run.strip() for run in runs if run.strip()]


def _with_codes(found: Search, rest: str, context: Context) -> Search:
    """Add the place, the kinds and the targets that the rest names."""
    said = read_report(rest, context.now, context)
    where = [said.answers["where"]] if "where" in said.answers else []
    for doubt in said.doubts:
        if doubt.step == "where" and doubt.pending:
            where = doubt.pending["matches"]
    used = {"where", "kinds", "targets"}
    other = {*said.answers, *(doubt.step for doubt in said.doubts)} - used
    return replace(
        found,
        places=frozenset(place["name"] for place in where),
        kinds=frozenset(said.answers.get("kinds", ())),
        targets=frozenset(category for category, _ in said.answers.get("targets", ())),
        unread=rest if other else said.words(rest),
    )
