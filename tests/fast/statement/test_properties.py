"""What holds for any day: Hypothesis makes the records."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.statement.counting.facts import Facts, gather
from bot.domain.statement.sentences.footer import Edition
from bot.domain.statement.sentences.parties import act_together
from bot.domain.statement.sentences.writer import write
from bot.i18n.words import Words
from storage.model.history import DayCount
from storage.model.records import Attack, Figures, Place, Target
from storage.model.vocabulary import (
    ATTACK_KINDS,
    ATTRIBUTIONS,
    CERTAINTIES,
    COUNTED_CERTAINTIES,
    COUNTED_STATES,
    MUNITIONS,
    PATTERNS,
    PLACE_PRECISIONS,
    STATES,
    TARGETS,
    is_attack,
)
from tests.fast.statement.sample import BOTH, DAMASCUS, DAY, EVERY, POLICY
from tests.fast.statement.test_attacks import ALEPPO, ARIHA, ATAREB, DOUMA, GAZA, IDLIB, MORAK, SARMIN, YARMUK
from tests.support.theatres import PARTIES

_ids = count(1)
EDITION = Edition("final", datetime(2023, 10, 6, 7, tzinfo=DAMASCUS), 3)
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")


@st.composite
def figures(draw: Any) -> Figures:
    total = draw(st.one_of(st.none(), st.integers(0, 120)))
    if total is None:
        return Figures()
    left, parts = total, []
    for _ in range(3):
        part = draw(st.one_of(st.none(), st.just(0), st.integers(0, left)))
        left -= part or 0
        parts.append(part)
    return Figures(total, *parts, draw(st.one_of(st.none(), st.integers(0, total))))


PLACES = (SARMIN, ARIHA, IDLIB, ATAREB, ALEPPO, MORAK, DOUMA, YARMUK, GAZA, Place("a field"))
TARGET_SETS = st.lists(
    st.builds(Target, st.sampled_from(list(TARGETS)), st.one_of(st.none(), st.integers(1, 120))),
    max_size=5,
    unique_by=lambda target: target.category,
).map(tuple)


def some(codes: Any, least: int = 0) -> Any:
    return st.lists(st.sampled_from(list(codes)), min_size=least, max_size=3, unique=True).map(tuple)


ATTACKS = st.builds(
    Attack,
    id=st.builds(lambda: f"h{next(_ids)}"),
    occurred_at=st.integers(-60, 60).map(
        lambda h: datetime(2023, 10, 5, 12, tzinfo=DAMASCUS) + timedelta(hours=h)
    ),
    place=st.builds(
        lambda p, x: replace(p, precision=x), st.sampled_from(PLACES), st.sampled_from(PLACE_PRECISIONS)
    ),
    attack_kinds=some(ATTACK_KINDS, 1),
    munitions=some(MUNITIONS),
    patterns=some(PATTERNS),
    attributed_to=st.sampled_from(PARTIES),
    attribution=st.sampled_from(ATTRIBUTIONS),
    targets=TARGET_SETS,
    killed=figures(),
    injured=figures(),
    civilian_status=st.sampled_from(["civilians", "unknown"]),
    missing=st.one_of(st.none(), st.integers(0, 30)),
    indirect_deaths=st.one_of(st.none(), st.integers(0, 30)),
    certainty=st.sampled_from(CERTAINTIES),
    state=st.sampled_from(STATES),
)
DAYS = st.lists(ATTACKS, max_size=8)
HISTORY = st.lists(st.integers(0, 9), min_size=20, max_size=20)


def history(counts: list[int]) -> list[DayCount]:
    return [DayCount(DAY - timedelta(days=20 - n), c, True) for n, c in enumerate(counts)]


def texts(
    records: list[Attack],
    counts: list[int] | None = None,
    men: bool = False,
    languages: tuple[Words, ...] = BOTH,
) -> list[str]:
    facts = gather(DAY, DAY, records, replace(POLICY, men=men), history(counts or []))
    return [write(facts, words, EDITION).text for words in languages]


def counted(records: list[Attack]) -> list[Attack]:
    return [
        r
        for r in records
        if r.state in COUNTED_STATES
        and r.certainty in COUNTED_CERTAINTIES
        and r.occurred_at.astimezone(DAMASCUS).date() == DAY
    ]


@given(DAYS, HISTORY, st.booleans())
def test_any_day_can_be_told_in_every_language(records: list[Attack], counts: list[int], men: bool) -> None:
    for text in texts(records, counts, men, EVERY):
        assert text
        assert "including 0" not in text
        assert "{" not in text
        assert "None" not in text
        assert "  " not in text
        assert not re.search(r"(?<![\d:])0(?![\d:])", text)
        assert not re.search(r"[,،;؛] ?[.,،;؛]|\.\.| [.,،;؛]", text)


@given(DAYS, HISTORY)
def test_english_has_no_invisible_characters(records: list[Attack], counts: list[int]) -> None:
    english = texts(records, counts, languages=BOTH[:1])[0]
    assert all(each.isprintable() for each in english.splitlines())
    assert english.isascii() or set(english) - {chr(c) for c in range(128)} == {"’"}


def allowed(facts: Facts) -> set[int]:
    """Every number the facts hold."""
    numbers = {*(figure.some for figure in facts.figures.values()), facts.last.day, 12}
    numbers |= {*range(facts.attacks.count + 1), len(facts.basis.uncounted), len(facts.basis.unconfirmed)}
    sides = [facts.attacks_by(*group) for group in (*act_together(EVERY[0], facts.parties), (None,))]
    apart = (facts.unexplained, facts.remnants)
    for each in (facts.attacks, *apart, *sides, *(s.incidents for s in facts.specials)):
        numbers |= {each.count, *(hit.count or 0 for hit in each.targets)}
        for toll in (each.killed, each.injured):
            numbers |= {
                f.some
                for f in (toll.total, toll.women, toll.children, toll.men, toll.responders, toll.doubted)
            }
    return numbers | ({facts.rise.days} if facts.rise else set()) | {facts.days_without or 0}


@given(DAYS, HISTORY, st.booleans())
def test_no_number_is_printed_that_is_not_in_the_facts(
    records: list[Attack], counts: list[int], men: bool
) -> None:
    facts = gather(DAY, DAY, records, replace(POLICY, men=men), history(counts))
    for words in EVERY:
        text = write(facts, words).text.lower().replace("one-way", "")
        found = {int(digits) for digits in re.findall(r"\d+", text)}
        found |= {WORDS.index(word) + 2 for word in re.findall(r"[a-z]+", text) if word in WORDS}
        assert found <= allowed(facts)


def known_sum(figures: list[int | None]) -> tuple[int | None, bool]:
    total, is_open = sum(f or 0 for f in figures), None in figures
    return (None, 0 in figures) if is_open and not total else (total, is_open)


@given(DAYS)
def test_totals_are_the_sums(records: list[Attack]) -> None:
    facts = gather(DAY, DAY, records, POLICY)
    rows = counted(records)
    mines = [r for r in rows if {ATTACK_KINDS[kind] for kind in r.attack_kinds} == {"remnant"}]
    attacks = [r for r in rows if is_attack(r.attack_kinds)]
    assert facts.attacks.count == len(attacks)
    assert facts.remnants.count == len(mines)
    for group, incidents in ((attacks, facts.attacks), (mines, facts.remnants)):
        for of_record, toll in (("killed", incidents.killed), ("injured", incidents.injured)):
            expected = known_sum([getattr(r, of_record).total for r in group])
            assert (toll.total.value, toll.total.at_least) == expected
            assert toll.women.some == sum(getattr(r, of_record).women or 0 for r in group)
            assert set(toll.total.records) == {r.id for r in group if getattr(r, of_record).total}
    schools = [t.count for r in attacks for t in r.targets if t.category == "school"]
    hits = {hit.category: hit for hit in facts.attacks.targets}
    assert ("school" in hits) == bool(schools)
    counted_schools = [count for count in schools if count is not None]
    if schools and len(counted_schools) == len(schools):
        hit, total = hits["school"], sum(counted_schools)
        assert max(counted_schools) <= (hit.count or 0) <= total
        assert hit.at_least == (hit.count != total)


@given(DAYS, HISTORY, st.randoms())
def test_the_order_of_the_records_plays_no_part(
    records: list[Attack], counts: list[int], random: Any
) -> None:
    shuffled = list(records)
    random.shuffle(shuffled)
    assert texts(shuffled, counts) == texts(records, counts)


@given(DAYS)
def test_what_is_merged_rejected_or_withdrawn_changes_nothing(records: list[Attack]) -> None:
    gone = [
        replace(r, id=f"{r.id}-{state}", state=state)
        for r in records
        for state in ("merged", "rejected", "withdrawn")
    ]
    assert texts([*records, *gone]) == texts(records)
    # the same record twice, an older revision of it, and other days' records
    older = [replace(r, revision=0, killed=Figures(99), id=r.id) for r in records]
    elsewhere = [replace(r, id=f"{r.id}-e", occurred_at=r.occurred_at + timedelta(days=9)) for r in records]
    assert texts([*records, *older, *records, *elsewhere]) == texts(records)


@given(DAYS)
def test_a_party_is_named_only_when_every_record_behind_carries_it(records: list[Attack]) -> None:
    by_id = {record.id: record for record in records}
    facts = gather(DAY, DAY, records, POLICY)
    for sentence in write(facts, EVERY[0]).sentences:
        if re.search("Syrian regime|Russian|Democratic", sentence.text, re.IGNORECASE):
            assert sentence.records
            for record in sentence.records:
                assert by_id[record].attribution == "approved"
                assert by_id[record].attributed_to != "unknown"


@given(DAYS, HISTORY)
def test_every_clause_opens_counted_records(records: list[Attack], counts: list[int]) -> None:
    facts = gather(DAY, DAY, records, POLICY, history(counts))
    known = {r.id for r in records}
    today = {r.id for r in counted(records)}
    for sentence in write(facts, EVERY[0]).sentences:
        assert set(sentence.records) <= known
        for clause in sentence.clauses:
            assert clause.records, clause.name
            assert set(clause.records) <= today
            assert clause.text


@given(DAYS, st.integers(0, 3), st.integers(0, 3))
def test_any_period_can_be_told(records: list[Attack], back: int, forth: int) -> None:
    first, last = DAY - timedelta(days=back), DAY + timedelta(days=forth)
    facts = gather(first, last, records, POLICY)
    for words in EVERY:
        assert write(facts, words, EDITION).text
    whole = sum(gather(d, d, records, POLICY).attacks.count for d in _each(first, last))
    assert facts.attacks.count == whole


def _each(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
