"""Every sentence of the statement in the words of a language, each once, from made-up days."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, cast

from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.made_up_days import made_up_days
from bot.domain.statement.sentences.writer import write
from bot.domain.words import Words

#: The parts of a statement, in order.
PARTS: Final = ("title", "lead", "list", "trend", "law", "appeal", "closing", "footer")
#: Slot → an example of what fills it.
Offered = dict[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence as it is printed on a made-up day.

    `own`: it is the organisation's text. `needed`: an ordinary day has it. `offered`: the slots that it may use.
    """

    part: str
    id: str
    text: str
    own: bool
    needed: bool
    offered: Offered


@dataclass(frozen=True, slots=True)
class Preview:
    """All sentences in the order of the parts.

    `unused`: sentences of the organisation that no day printed → their slots that nothing fills.
    """

    shown: tuple[Shown, ...]
    unused: dict[str, tuple[str, ...]]


def preview(words: Words, policy: Policy) -> Preview:
    """Write every sentence of the statement once."""
    watched = _WatchedWords(words)
    found: dict[str, Shown] = {}
    for day in made_up_days(words, policy):
        statement = write(day.facts, cast(Words, watched), day.edition)
        for part in statement.parts:
            for each in part.sentences:
                known = found.get(each.id)
                own = each.id in watched.own_texts
                if known is None or (own and not known.own):
                    offered = watched.offered.get(each.id, {})
                    found[each.id] = Shown(part.name, each.id, each.text, own, day.ordinary, offered)
        watched.own_texts.clear()
    printed = {each.id for each in found.values() if each.own}
    unused = {
        name: words.mentions(name) for name in watched.offered if words.owns(name) and name not in printed
    }
    return Preview(
        tuple(_in_order(found.values())),
        {name: _unfilled(uses, watched.offered[name]) for name, uses in unused.items()},
    )


def _unfilled(uses: Iterable[str], offered: Offered) -> tuple[str, ...]:
    """The slots among these that nothing fills."""
    return tuple(sorted(each for each in uses if each.startswith("$") and each[1:] not in offered))


@dataclass(frozen=True, slots=True)
class Slots:
    """The messages that are sentences of the statement; the slots that each may use, and those of the footer."""

    sentences: frozenset[str]
    body: Offered
    footer: Offered

    def of(self, message: str) -> Offered:
        """The slots of a sentence; none for any other message."""
        if message not in self.sentences:
            return {}
        return self.footer if message.startswith("statement-footer-") else self.body


def offered_slots(words: Words, policy: Policy) -> Slots:
    """Return the slots of the sentences, by the texts that are shipped: what some day offers, each sentence may use."""
    watched = _WatchedWords(words, ignore_own=True)
    for day in made_up_days(words, policy):
        write(day.facts, cast(Words, watched), day.edition)
    names = frozenset(text_id.partition(".")[0] for text_id in watched.offered)
    found = Slots(names, {}, {})
    for text_id, slots in watched.offered.items():
        group = found.of(text_id.partition(".")[0])
        for slot, example in slots.items():
            group.setdefault(slot, example)
    return found


def _in_order(shown: Iterable[Shown]) -> list[Shown]:
    """The sentences by part; in a part, those of the ordinary days first."""
    return sorted(shown, key=lambda each: (PARTS.index(each.part), not each.needed))


class _WatchedWords:
    """The words of a language that remember which sentences were filled, with which slots, and by whose text."""

    def __init__(self, words: Words, *, ignore_own: bool = False) -> None:
        self._words = words
        self._ignore_own = ignore_own
        self.offered: dict[str, Offered] = {}
        self.own_texts: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._words, name)

    def __call__(self, text_id: str, /, **slots: object) -> str:
        return self._words(text_id, **slots)

    def owns(self, text_id: str) -> bool:
        return not self._ignore_own and self._words.owns(text_id)

    def own(self, text_id: str, /, **slots: object) -> str | None:
        self._remember(text_id, slots)
        text = self._words.own(text_id, **slots)
        if text is not None:
            self.own_texts.add(text_id)
        return text

    def ours(self, text_id: str, /, **slots: object) -> str | None:
        self._remember(text_id, slots)
        return self._words.ours(text_id, **slots)

    def _remember(self, text_id: str, slots: dict[str, object]) -> None:
        known = self.offered.setdefault(text_id, {})
        for name, value in slots.items():
            known.setdefault(name, str(value))
