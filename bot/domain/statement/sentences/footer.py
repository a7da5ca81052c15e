"""The footer: time of the data, number of reports, open reviews, changes since the last statement."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Literal

from bot.domain.statement.counting.facts import Facts
from bot.domain.statement.model import Part, Sentence
from bot.domain.statement.sentences.phrases import in_cases, join_list, moment, noun
from bot.domain.statement.sentences.variants import choose
from bot.domain.words import Words
from storage.model.history import Change


@dataclass(frozen=True, slots=True)
class Edition:
    """The edition of the day's statement."""

    kind: Literal["preliminary", "final", "updated"]
    #: Aware; printed in the organisation's time zone.
    as_of: datetime
    number: int | None = None
    #: Undecided pairs of reports that may describe the same attack.
    possible_duplicates: int = 0
    #: Reports that are not counted because who sent them does not agree to published figures.
    withheld: int = 0
    #: Differences from what was published before, of this day or of a day with a final statement.
    changes: tuple[Change, ...] = ()
    #: The published head of the audit's hash chain: with it anybody can prove that no earlier entry was rewritten.
    head: str | None = None
    #: The newest root of the proofs.
    root: str | None = None


def footer(words: Words, facts: Facts, edition: Edition, page: dict[str, object]) -> Part:
    """Write the sentences of the footer, one per line."""
    slots = page | _slots(words, facts, edition)
    sentences = []
    for names, records in _wanted(facts, edition):
        chosen = choose(words, names, slots, named=False, facts=True)
        if chosen:
            sentences.append(Sentence(*chosen, records))
    sentences += [change_line(words, each) for each in edition.changes]
    return Part("footer", tuple(sentences))


def _slots(words: Words, facts: Facts, edition: Edition) -> dict[str, object]:
    slots: dict[str, object] = {
        "as_of": moment(words, edition.as_of.astimezone(facts.policy.zone)),
        "doubles": edition.possible_duplicates,
        "withheld": edition.withheld,
    }
    for name in ("counted", "verified", "waiting", "changed", "uncounted"):
        count = len(getattr(facts.basis, name))
        slot = "reports" if name == "counted" else name
        slots[slot] = count
        if count:
            counted = partial(noun, words, "noun-report", count, in_words=not facts.several_days)
            slots |= in_cases(words, f"{slot}_counted", counted)
    verified = len(facts.basis.verified)
    slots["verified_word"] = words(f"number-{verified}") if words.has(f"number-{verified}") else str(verified)
    if edition.number is not None:
        slots["number"] = str(edition.number)
    return slots


def _wanted(facts: Facts, edition: Edition) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the text ids of each sentence (best first) and the records behind it."""
    basis = facts.basis
    yield (f"statement-footer-{edition.kind}-numbered", f"statement-footer-{edition.kind}"), ()
    if basis.counted:
        whole = len(basis.verified) == len(basis.counted)
        how = "all" if whole else "some" if basis.verified else "none"
        yield (f"statement-footer-{how}-verified",), basis.counted
    if basis.waiting and (basis.verified or basis.waiting != basis.counted):  # else that was just said
        yield ("statement-footer-waiting",), basis.waiting
    if basis.changed:
        yield ("statement-footer-changed-since-verified",), basis.changed
    if basis.uncounted:
        yield ("statement-footer-uncounted",), basis.uncounted
    if basis.counted and basis.unconfirmed:
        yield ("statement-footer-unconfirmed",), basis.unconfirmed
    if basis.counted and facts.silent:
        yield ("statement-footer-silent",), ()
    for asked, name in (
        (edition.possible_duplicates, "doubles"),
        (edition.withheld, "withheld"),
        (facts.policy.verified_only, "verified-only"),
        (edition.changes, "changes"),
    ):
        if asked:
            yield (f"statement-footer-{name}",), ()


def change_line(words: Words, change: Change) -> Sentence:
    """Write one change of a report as a line: a figure with its value before, everything else in words."""
    if change.was != change.now:
        name = "statement-footer-recoded"
        what = words(f"statement-changed-{change.field}")
        was, now = (_codes(words, change.field, each) for each in (change.was, change.now))
        return Sentence(name, words(name, report=change.number, what=what, before=was, after=now))
    if not change.is_figure:
        name = "statement-footer-corrected"
        return Sentence(name, words(name, report=change.number, what=describe_change(words, change)))
    before, after = (
        words("statement-value-unknown") if value is None else value
        for value in (change.before, change.after)
    )
    name = "statement-footer-change"
    field = words(f"field-{change.field.replace('.', '_')}.label")
    return Sentence(name, words(name, report=change.number, field=field, before=before, after=after))


def _codes(words: Words, field: str, codes: tuple[str, ...]) -> str:
    """What was said of a report by these codes, in words."""
    texts = {
        "kinds": lambda code: (f"code-attack_kinds-{code}",),
        "targets": lambda code: (f"target-{code}.plural",),
        "parties": lambda code: (f"party-{code}.name",),
        "specials": lambda code: (f"{code}.used", f"{code}.signs", f"code-{code.replace('-', 's-', 1)}"),
    }
    ids = map(texts[field], codes)
    named = [words.first(*each) for each in ids if any(map(words.has, each))]  # a party may have gone since
    return join_list(words, named) if named else words("statement-value-unsaid")


def describe_change(words: Words, change: Change) -> str:
    """Describe a change in a few words, without its values: "figures changed", "place corrected", "withdrawn"."""
    if change.is_figure:
        return words("statement-change-figures")
    name = f"statement-change-{change.field}"
    return words(name if words.has(name) else "statement-change-other", other=change.after)
