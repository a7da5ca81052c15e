"""A correction of a record: only what was changed in the form is changed in the record.

The form may have been open for hours, and the record may have moved on meanwhile (another correction, a death, a
coordinator's decision). What the person did not touch stays as it is now; what both changed is asked again.
"""

from dataclasses import replace
from typing import Any

from sqlmodel import Session

from bot.activities.flash import complete
from bot.form.answers import from_record, to_fields
from bot.form.step import Answers
from storage import reports
from storage.records import Attack, plain


class Overtaken(Exception):
    """Somebody else changed the same thing of the record since the form was opened."""


def answers_of(attack: Attack) -> dict[str, Any]:
    """The form's answers that give this record, and which revision of it they are (`base`)."""
    return {**from_record(attack, plain(attack.place)), "base": attack.revision}


def corrected(
    session: Session, attack: Attack, answers: Answers, was: Answers | None = None, *, insist: bool = False
) -> Attack:
    """The record with what these answers changed since `was` (default: the revision the form was opened on).

    Raises Overtaken when the record meanwhile changed the same field, unless the answer `insist`s.
    """
    base = _base(session, attack, answers)
    changed = _changed(was if was is not None else answers_of(base), answers, attack)
    if was is None and not insist and any(getattr(attack, name) != getattr(base, name) for name in changed):
        raise Overtaken
    return _with(attack, changed)


def _base(session: Session, attack: Attack, answers: Answers) -> Attack:
    revision = answers.get("base")
    if revision is None or revision == attack.revision:
        return attack
    return reports.at_revision(session, attack.id, revision) or attack


def _changed(was: Answers, now: Answers, attack: Attack) -> dict[str, Any]:
    before = to_fields(complete(was, attack.occurred_at))
    after = to_fields(complete(now, attack.occurred_at))
    return {name: value for name, value in after.items() if value != before[name]}


def _with(attack: Attack, changed: dict[str, Any]) -> Attack:
    """What a coordinator decided (attribution, certainty) stays, unless what it rests on changed."""
    fields = dict(changed)
    if "source" not in fields:
        fields.pop("certainty", None)
    if "attributed_to" in fields:
        fields["attribution"] = "reported" if fields["attributed_to"] != "unknown" else "not_assessed"
    return replace(attack, **fields)
