"""The footer: as of when, on how many reports, what is still open, what changed since."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.catalogue import Words
from bot.statement.choosing import choose
from bot.statement.facts import Facts
from bot.statement.phrases import in_cases, moment, noun
from bot.statement.statement import Part, Sentence
from storage.records import Change


@dataclass(frozen=True, slots=True)
class Edition:
    """Which edition of the day's statement this is."""

    kind: Literal["preliminary", "final", "updated"]
    #: Aware; printed in the organisation's time zone.
    as_of: datetime
    number: int | None = None
    #: Pairs of reports that may be of one attack, undecided.
    possible_doubles: int = 0
    #: What differs from what went out before, of this day or of a day already final.
    changes: tuple[Change, ...] = ()


def footer(words: Words, facts: Facts, edition: Edition, page: dict[str, object]) -> Part:
    """The footer's sentences, one a line."""
    basis = facts.basis
    slots = page | {
        "as_of": moment(words, edition.as_of.astimezone(facts.policy.zone)),
        "reports": len(basis.counted),
        "verified": len(basis.verified),
        "waiting": len(basis.waiting),
        "uncounted": len(basis.uncounted),
        "doubles": edition.possible_doubles,
    }
    for name, count in (
        ("reports", len(basis.counted)),
        ("verified", len(basis.verified)),
        ("waiting", len(basis.waiting)),
        ("uncounted", len(basis.uncounted)),
    ):
        if count:
            slots |= in_cases(f"{name}_counted", lambda case, n=count: noun(words, "noun-report", n, case))  # type: ignore[misc]
    if edition.number is not None:
        slots["number"] = edition.number
    edition_id = f"statement-footer-{edition.kind}"
    wanted: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
        ((f"{edition_id}-numbered", edition_id) if edition.number is not None else (edition_id,), ())
    ]
    if basis.counted:
        all_of_them = len(basis.verified) == len(basis.counted)
        how = "all-verified" if all_of_them else "some-verified" if basis.verified else "none-verified"
        wanted.append(((f"statement-footer-{how}",), basis.counted))
    if basis.waiting:
        wanted.append((("statement-footer-waiting",), basis.waiting))
    if basis.uncounted:
        wanted.append((("statement-footer-uncounted",), basis.uncounted))
    if edition.possible_doubles:
        wanted.append((("statement-footer-doubles",), ()))
    if facts.policy.verified_only:
        wanted.append((("statement-footer-verified-only",), ()))
    if edition.changes:
        wanted.append((("statement-footer-changes",), ()))
    sentences = []
    for names, records in wanted:
        chosen = choose(words, names, slots, named=False, facts=True)
        if chosen:
            sentences.append(Sentence(*chosen, records))
    sentences += [Sentence("statement-footer-change", _change(words, each)) for each in edition.changes]
    return Part("footer", tuple(sentences))


def _change(words: Words, change: Change) -> str:
    """One figure that differs, as a line of its own."""
    name = f"statement-field-{change.field.replace('.', '-').replace('_', '-')}"
    return words(
        "statement-footer-change",
        report=change.number,
        field=words(name) if words.has(name) else change.field.replace("_", " "),
        before=_value(words, change.before),
        after=_value(words, change.after),
    )


def _value(words: Words, value: str | int | None) -> object:
    if value is None:
        return words("statement-value-unknown")
    name = f"statement-value-{value}"
    return words(name) if isinstance(value, str) and words.has(name) else value
