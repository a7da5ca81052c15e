"""Every field of the record is asked, corrected, merged, told in footers and histories, and said in statements.

Generated as its neighbour `test_every_field.py` is; `but` names the fields that a place need not know, and why.
"""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlmodel import Session

from bot.domain.form.answers import to_fields
from bot.domain.form.kinds.menu import Menu
from bot.domain.form.record_answers import from_record
from bot.domain.form.report_form import BY_ID, STEPS
from bot.domain.merging import merge_records, proposed_choice, unmerge_records
from bot.domain.statement.counting.changes import differences, facts_document
from bot.domain.statement.counting.facts import Facts, gather
from bot.domain.statement.sentences.slots import incident_slots, page
from bot.domain.statement.sentences.writer import write
from bot.services.reports.corrections import apply_correction, build_answers
from bot.views.review.history import changes
from storage.model.records import OPTIONAL_FACTS, Attack, plain
from tests.fast.form.conftest import form_context
from tests.fast.records.every_field import (  # fmt: skip
    FIELDS,
    FIGURES,
    ONE,
    OTHER,
    bare,
    every_field,
    held,
    with_other,
)
from tests.fast.statement.sample import EN, POLICY
from tests.stories.exports.sample import DAMASCUS

NOW = datetime(2023, 10, 6, 12, tzinfo=UTC)
DAY = date(2023, 10, 5)
#: Everything that an organisation can ask its statements to say.
ALL_SAID: Final = replace(POLICY, men=True, facts=OPTIONAL_FACTS)
#: More people than were named, so that any one figure can change without another.
ROOMY: Final = replace(
    ONE,
    **{
        group: replace(getattr(ONE, group), total=getattr(ONE, group).total + 500)
        for group in ("killed", "injured")
    },
)

# --- the form: answers of a report, and of its correction ----------------------------------------

BY_PROGRAM = "id number revision reported_at"
NOT_ASKED: Final = {
    BY_PROGRAM: "the program gives it",
    "attribution certainty state family_objects": "a coordinator decides it",
}


def differing_answers(path: str) -> set[str]:
    """Which answers are others when this field of the record is another."""
    before, after = (from_record(record, plain(record.place)) for record in (ONE, with_other(ONE, path)))
    return {name for name in {*before, *after} if before.get(name) != after.get(name)}


def offered(question: str) -> bool:
    """Whether a menu of the form offers this question while it is the only one without an answer."""
    answers, here = from_record(ONE, plain(ONE.place)), form_context()
    answers.pop(question)
    rows = [
        row for step in STEPS if isinstance(step.kind, Menu) for row in step.kind.rows(answers, None, here)
    ]
    return f"open.{question}" in {offer.choice for row in rows for offer in row}


@every_field(but=NOT_ASKED)
def test_a_question_asks_for_it(path: str) -> None:
    asked = differing_answers(path)
    assert asked
    assert asked <= BY_ID.keys(), (
        f"no line in STEPS of bot/domain/form/report_form.py: {asked - BY_ID.keys()}"
    )
    assert all(offered(name) for name in asked if BY_ID[name].optional)


@every_field(but=NOT_ASKED)
def test_the_answers_become_the_record(path: str) -> None:
    told = to_fields(from_record(ONE, plain(ONE.place)))
    assert held(Attack(id="new", **told), path) == held(ONE, path)


@every_field(but=NOT_ASKED)
def test_a_correction_changes_it(path: str) -> None:
    name = path.partition(".")[0]
    new = replace(ONE, **{name: getattr(OTHER, name)})
    after = apply_correction(Session(), ONE, build_answers(new) | {"base": ONE.revision}, build_answers(ONE))
    assert held(after, path) == held(OTHER, path)
    rests_on_it = {"source": {"certainty"}, "attributed_to": {"attribution"}}.get(name, set())
    assert {each.name for each in fields(Attack) if getattr(after, each.name) != getattr(ONE, each.name)} <= {
        name,
        *rests_on_it,
    }


# --- merging -------------------------------------------------------------------------------------

PLACE: Final = " ".join(path for path in FIELDS if path.startswith("place."))


def merged() -> tuple[Attack, Attack]:
    """A record that knows only what it must, before and after another one was merged into it."""
    kept = bare()
    return kept, merge_records(kept, OTHER, proposed_choice(kept, OTHER))


@every_field(
    but={
        "id number revision reported_at state": "the record that is kept stays that record",
        "occurred_at time_precision place.name place.names place.pcode place.admin1 place.admin1_names "
        "place.admin1_pcode place.latitude place.longitude place.precision place.method place.gps_accuracy_m "
        "place.reporter_at_scene place.approved_name": "where and when it was stays one account",
        "strikes origin_known_by source narrative": "one person's account: it stands in the other record",
    }
)
def test_a_merge_takes_it_where_only_the_other_record_knows_it(path: str) -> None:
    _kept, after = merged()
    known, now = held(OTHER, path), held(after, path)
    assert set(known) <= set(now) if isinstance(known, tuple) else now == known


@every_field()
def test_a_merge_that_is_undone_leaves_nothing_of_it(path: str) -> None:
    kept, after = merged()
    assert held(unmerge_records(after, kept, after), path) == held(kept, path)


# --- what changed since: footers and histories -----------------------------------------------------


@every_field(
    but={
        "id number": "another record: that it came or went is told",
        "revision reported_at certainty source narrative origin_known_by targets.service family_objects "
        "place.approved_name place.latitude place.longitude place.precision place.method place.gps_accuracy_m "
        "place.reporter_at_scene": "no statement says it",
    }
)
def test_a_footer_tells_that_it_changed(path: str) -> None:
    before, now = (facts_document([record], ALL_SAID) for record in (ROOMY, with_other(ROOMY, path)))
    told = {change.field for change in differences(before, now)}
    assert told - {"added", "gone"}


@every_field(
    but={
        "id number revision reported_at": "the program gives it",
        "state": "each line of a history says what was decided",
        "place.names place.pcode place.admin1_names place.admin1_pcode place.latitude place.longitude "
        "place.precision place.method place.gps_accuracy_m place.reporter_at_scene place.approved_name": (
            "the name and the governorate tell that the place is another"
        ),
        "targets.damage targets.service": "not shown in a history yet",
    }
)
def test_a_history_tells_that_it_changed(path: str) -> None:
    assert changes(ONE, with_other(ONE, path), DAMASCUS, NOW, EN)


# --- the statement ---------------------------------------------------------------------------------

NOT_SAID: Final = {"revision": "no statement says it"}


def facts(record: Attack) -> Facts:
    return gather(DAY, DAY, [record], ALL_SAID)


def slots(record: Attack) -> dict[str, Any]:
    known = facts(record)
    return page(EN, known) | incident_slots(EN, known, known.attacks)[0]


@every_field(of=FIGURES, but=NOT_SAID)
def test_the_facts_of_a_statement_count_it(path: str) -> None:
    known, changed = (replace(facts(record), rows=()) for record in (ROOMY, with_other(ROOMY, path)))
    assert known != changed


@every_field(of=FIGURES, but=NOT_SAID)
def test_the_slots_of_a_statement_hold_it(path: str) -> None:
    assert slots(ROOMY) != slots(with_other(ROOMY, path))


@every_field(of=FIGURES, but=NOT_SAID)
def test_a_statement_says_it(path: str) -> None:
    assert write(facts(ROOMY), EN).text != write(facts(with_other(ROOMY, path)), EN).text
