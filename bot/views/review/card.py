"""The coordinator's card of a report."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.escape import escape
from bot.i18n.words import Words
from bot.views.message import Message, Rows, Span, Text, lines, shortened, styled, units
from bot.views.review.card_buttons import back_row, first_rows
from bot.views.summary import age, both_figures, codes_text, number_text, record_lines, stamp
from storage.model.records import Attack

#: Reasons that are offered as buttons; any other can be typed.
REASONS = {
    "reject": ("no_attack", "false", "not_ours", "other"),
    "unverifiable": ("no_answer", "no_source", "other"),
    "sure": ("second", "media", "hearsay", "doubt", "other"),
}
#: Characters of the narrative that the card shows.
MOST_WORDS = 400


@dataclass(frozen=True, slots=True)
class Decision:
    """The last decision on a report: the verb, who, when, and why."""

    verb: str
    who: str
    at: datetime
    why: str | None


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question without an answer yet: its words, who asked, and when; since when the person cannot be reached."""

    question: str
    who: str
    at: datetime
    unreachable_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A record that may be of the same attack."""

    number: str
    km: float | None
    apart: timedelta


@dataclass(frozen=True, slots=True)
class Review:
    """A report for coordinators: the record, its reporter (a pseudonym) and the person who filed it."""

    attack: Attack
    who: str | None
    filed_by: str | None = None
    files: int = 0
    decision: Decision | None = None
    questions: tuple[OpenQuestion, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    accounts: tuple[str, ...] = ()
    #: Whether its facts were changed after they were verified.
    changed_since_verified: bool = False
    #: The purposes to which its reporter did not agree.
    withheld: tuple[str, ...] = ()


def card(review: Review, zone: ZoneInfo, now: datetime, words: Words) -> Message:
    """Build the whole card with its first buttons."""
    buttons = first_rows(review.attack, words, reporter=review.who is not None)
    return Message(_text(review, zone, now, words), buttons)


def _text(review: Review, zone: ZoneInfo, now: datetime, words: Words) -> Text:
    attack = review.attack
    first, *rest = record_lines(attack, zone, now, words)
    dot = words("summary-dot")
    heading = dot.join((number_text(attack.number or attack.id, words), first))
    return lines(
        [
            styled(heading, "bold"),
            *rest,
            *review.accounts,
            _special(attack, words),
            _origin(attack, words),
            dot.join((*_source(attack, words), _who(review, words), _sure(attack, words))),
            _map(attack, words),
            words("card-files", count=review.files) if review.files else None,
            styled(escape(shortened(attack.narrative, MOST_WORDS)), "blockquote")
            if attack.narrative
            else None,
            words("review-family-objects") if attack.family_objects else None,
            _withheld(review, words),
            styled(_state(review, zone, now, words), "italic"),
            *(_question(each, zone, now, words) for each in review.questions),
            *(_duplicate(each, words) for each in review.duplicates),
        ]
    )


def _special(attack: Attack, words: Words) -> str | None:
    codes = special_codes(attack, words)
    return "⚠️ " + codes if codes else None


def special_codes(attack: Attack, words: Words) -> str:
    """Return the munitions and patterns in words, or an empty text."""
    parts = (codes_text(getattr(attack, name), name, words) for name in ("munitions", "patterns"))
    return words("summary-comma").join(filter(None, parts))


def _origin(attack: Attack, words: Words) -> str | None:
    if attack.attributed_to == "unknown":
        return None
    party = f"code-party-{attack.attributed_to}"
    name = words(party) if words.has(party) else attack.attributed_to
    return words("review-origin", party=name, level=words(f"code-attribution-{attack.attribution}"))


def _who(review: Review, words: Words) -> str:
    if review.who and review.filed_by:
        return words(
            "review-filed-for", who=number_text(review.who, words), by=number_text(review.filed_by, words)
        )
    if review.filed_by:
        return words("review-filed-outside", by=number_text(review.filed_by, words))
    if review.who:
        return words("review-reporter", who=number_text(review.who, words))
    return words("review-imported")


def _source(attack: Attack, words: Words) -> tuple[str, ...]:
    return (words(f"code-source-{attack.source}"),) if attack.source != "unknown" else ()


def _sure(attack: Attack, words: Words) -> str:
    return words("review-sure", certainty=words(f"code-certainty-{attack.certainty}"))


def _withheld(review: Review, words: Words) -> str | None:
    """What the report may not be used for, as whoever sent it decided."""
    if not review.withheld:
        return None
    purposes = (words(f"consent-{purpose}") for purpose in review.withheld)
    return words("review-withheld", purposes=words("summary-comma").join(purposes))


def _map(attack: Attack, words: Words) -> Text | None:
    place = attack.place
    if place.latitude is None or place.longitude is None:
        return None
    shown = number_text(f"{place.latitude:.4f}, {place.longitude:.4f}", words)
    url = f"https://www.openstreetmap.org/?mlat={place.latitude:.5f}&mlon={place.longitude:.5f}&zoom=14"
    return Text("🗺 ") + Text(shown, (Span(0, units(shown), "text_link", url),))


def _state(review: Review, zone: ZoneInfo, now: datetime, words: Words) -> str:
    state = words(f"code-state-{review.attack.state}")
    if review.changed_since_verified:
        state = words("summary-comma").join((state, words("review-changed-since")))
    if review.decision is None:
        return words("review-state", state=state)
    return words("review-state-by", state=state, what=decision_sentence(review.decision, zone, now, words))


def decision_sentence(decision: Decision, zone: ZoneInfo, now: datetime, words: Words) -> str:
    """Describe a decision in one plain sentence: what, by whom, when and why."""
    return words(
        f"did-{decision.verb.replace('.', '-').replace('_', '-')}",
        who=number_text(decision.who, words),
        at=stamp(decision.at, zone, now, words),
        why=reason_text(decision.why, words),
    )


def reason_text(why: str | None, words: Words) -> str:
    """Return a reason in words: by its code, or as typed."""
    if not why:
        return words("reason-none")
    if why[:4].isdigit() and "/" in why:  # another report's number
        return number_text(why, words)
    return words(f"reason-{why}") if words.has(f"reason-{why}") else escape(why)


def _question(question: OpenQuestion, zone: ZoneInfo, now: datetime, words: Words) -> str:
    line = words(
        "review-question",
        question=question.question,
        who=number_text(question.who, words),
        at=stamp(question.at, zone, now, words),
        age=age(now - question.at, words),
    )
    if question.unreachable_since is None:
        return line
    since = stamp(question.unreachable_since, zone, now, words)
    return words("summary-dot").join((line, words("review-unreachable", since=since)))


def _duplicate(duplicate: Duplicate, words: Words) -> str:
    return words(
        "review-duplicate",
        number=number_text(duplicate.number, words),
        km=f"{duplicate.km:.1f}" if duplicate.km is not None else "none",
        apart=age(duplicate.apart, words),
    )


def menu(review: Review, zone: ZoneInfo, now: datetime, words: Words, question: str, rows: Rows) -> Message:
    """Build the card with a menu, opened by its question, in place of its first buttons."""
    text = lines([_text(review, zone, now, words), styled(question, "bold")], "\n\n")
    return Message(text, (*rows, *back_row(review.attack, words)))


def account_line(number: str, who: str | None, attack: Attack, words: Words) -> str:
    """Describe one report of a merged attack: its reporter and its figures."""
    return words(
        "review-account",
        number=number_text(number, words),
        who=number_text(who or "–", words),
        figures=both_figures(attack, words),
    )


def range_line(ranges: dict[str, tuple[int, int]], words: Words) -> str:
    """Return the lowest and the highest value of each figure; one value where all accounts agree."""
    return words("review-ranges") + words("summary-comma").join(
        words(f"review-range-{group}", lowest=lowest, highest=highest)
        if lowest < highest
        else words(f"summary-{group}", count=lowest)
        for group, (lowest, highest) in ranges.items()
    )
