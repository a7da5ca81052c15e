"""Answers of the form ↔ the record. PURE."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.form.step import Answers
from storage.model import vocabulary
from storage.model.fields import Field
from storage.model.records import FIELDS, Attack, Figures, Place, Target

#: Fields that a question of their name asks for as they are.
_ASKED = tuple(field for field in FIELDS if field.asked)

#: Certainty by source, as the program proposes it (VOCABULARY; names as in WHO's SSA).
_CERTAINTY = {
    "own_team_on_scene": "probable",
    "eyewitness": "probable",
    "medical_staff": "possible",
    "family": "possible",
    "observer": "possible",
    "media": "possible",
    "official": "possible",
    "social_media": "rumour",
    "unknown": "possible",
}


def proposed_certainty(source: str) -> str:
    """How certain a report from this source is, as long as no person says otherwise."""
    return _CERTAINTY[source]


def to_fields(answers: Answers) -> dict[str, Any]:
    """The fields of the record that the answers hold, by the names of `Attack`."""
    kinds = tuple(answers["kinds"])
    remnant = vocabulary.families(kinds) == (vocabulary.REMNANT,)
    party = "unknown" if remnant else answers.get("origin") or "unknown"
    hurt = answers.get("hurt")
    missing = answers.get("trapped") if hurt == "trapped" else answers.get("missing")
    known_by = answers.get("origin_known_by") if party != "unknown" else None
    return {
        **{field.name: _plain_value(field, answers) for field in _ASKED},
        "place": Place(**answers["where"]),
        "occurred_at": datetime.fromisoformat(answers["when"]["occurred_at"]),
        "time_precision": answers["when"]["precision"],
        "attack_kinds": kinds,
        "targets": _targets(answers),
        "attributed_to": party,
        "origin_known_by": known_by,
        "killed": figures("killed", answers),
        "injured": figures("injured", answers),
        "missing": missing,
        "certainty": proposed_certainty(answers.get("source") or "unknown"),
    }


def _plain_value(field: Field, answers: Answers) -> Any:
    """The answer of a question that asks for the field as it is; without one, the field's default."""
    answer = answers.get(field.name)
    if field.kind == "codes":
        return tuple(answer or ())
    return field.default if answer is None else answer


#: Answers that say nothing of what a record cannot do without.
_NOTHING = {
    "where": {"name": ""},
    "when": {"occurred_at": "0001-01-01T00:00:00+00:00", "precision": ""},
    "kinds": (),
}


def known_fields(answers: Answers) -> dict[str, Any]:
    """Only the fields that the answers say something of, by the names of `Attack`; any answer may be missing."""
    nothing = to_fields(_NOTHING)
    found = {
        name: value for name, value in to_fields({**_NOTHING, **answers}).items() if value != nothing[name]
    }
    if "attributed_to" in found:
        found["attribution"] = attribution_of(found["attributed_to"])
    return found


def attribution_of(party: str) -> str:
    """How well a party that a report names is established: it was reported, and nobody has assessed it."""
    return "reported" if party != "unknown" else "not_assessed"


#: Ways of being hurt that say of one group that nobody is in it.
_ONLY_OTHERS = {"only_injured": "killed", "only_killed": "injured"}


def figures(group: str, answers: Answers) -> Figures:
    """The figures of one group, as far as they are known."""
    hurt = answers.get("hurt")
    if hurt == "none" or _ONLY_OTHERS.get(hurt or "") == group:
        return Figures(0, 0, 0, 0, 0)
    total = answers.get(f"{group}_total")
    if total is None:
        return Figures()
    if total == 0:
        return Figures(0, 0, 0, 0, 0)
    parts = _one(answers.get(f"{group}_who")) if total == 1 else _several(group, total, answers)
    return Figures(total, *parts, responders=_responders(group, answers))


def _one(who: str | None) -> tuple[int | None, int | None, int | None]:
    """women, children, men of a single person."""
    if who not in ("woman", "child", "man"):
        return None, None, None
    return int(who == "woman"), int(who == "child"), int(who == "man")


def _several(group: str, total: int, answers: Answers) -> tuple[int | None, int | None, int | None]:
    women, children = answers.get(f"{group}_women"), answers.get(f"{group}_children")
    if women == total:
        return total, 0, 0
    if women is None or children is None:
        return women, children, None
    left = total - women - children
    if left == 0:
        return women, children, 0
    return women, children, left if answers.get(f"{group}_men") == "yes" else None


def _responders(group: str, answers: Answers) -> int | None:
    told = answers.get("responders")
    if told == "none" or not of_age(group, answers):
        return 0
    if told == "some" and only_one_of_age(group, answers):
        return 1
    value = answers.get(f"{group}_responders") if told == "some" else None
    return int(value) if value is not None else None


def of_age(group: str, answers: Answers) -> int:
    """How many of a group may be 18 or over: a child is no rescue worker."""
    total = int(answers.get(f"{group}_total") or 0)
    if total == 1:
        return int(answers.get(f"{group}_who") != "child")
    return total - int(answers.get(f"{group}_children") or 0)


def only_one_of_age(group: str, answers: Answers) -> bool:
    """Whether one single person of this group is all of both groups who may be 18 or over."""
    other = "injured" if group == "killed" else "killed"
    return of_age(group, answers) == 1 and not of_age(other, answers)


def _targets(answers: Answers) -> tuple[Target, ...]:
    damage: Mapping[str, str] = answers.get("damage") or {}
    service: Mapping[str, str] = answers.get("service") or {}
    return tuple(
        Target(category, count, damage.get(category), service.get(category))
        for category, count in answers.get("targets") or ()
    )


def from_record(attack: Attack, place: dict[str, Any]) -> dict[str, Any]:
    """The answers that give this record again, to be corrected. `place` is the record's place as plain data."""
    answers: dict[str, Any] = {
        "where": place,
        "when": {"occurred_at": attack.occurred_at.isoformat(), "precision": attack.time_precision},
        "kinds": list(attack.attack_kinds),
        "targets": [[target.category, target.count] for target in attack.targets],
        "origin": attack.attributed_to,
        "hurt": _hurt(attack),
    }
    for name in ("damage", "service"):
        marks = {t.category: getattr(t, name) for t in attack.targets if getattr(t, name) is not None}
        if marks:
            answers[name] = marks
    for field in _ASKED:
        value = getattr(attack, field.name)
        if value not in (None, ()):
            answers[field.name] = list(value) if field.kind == "codes" else value
    if "missing" in answers and answers["hurt"] == "trapped":
        answers["trapped"] = answers.pop("missing")
    for group in ("killed", "injured"):
        answers |= _figure_answers(group, getattr(attack, group), answers["hurt"])
    return answers | _responder_answers(attack)


def _hurt(attack: Attack) -> str:
    killed, injured = attack.killed.total, attack.injured.total
    if killed is None and injured is None:
        return "trapped" if attack.missing else "unknown"
    if killed == 0 and injured == 0:
        return "none"
    return "only_injured" if killed == 0 else "only_killed" if injured == 0 else "killed_and_injured"


def _figure_answers(group: str, known: Figures, hurt: str) -> dict[str, Any]:
    if hurt in ("none", "unknown") or _ONLY_OTHERS.get(hurt) == group:
        return {}
    answers: dict[str, Any] = {f"{group}_total": known.total}
    if known.total == 1:
        named = (n for n, v in (("man", known.men), ("woman", known.women), ("child", known.children)) if v)
        answers[f"{group}_who"] = next(named, "unknown")
    elif known.total:
        answers[f"{group}_women"] = known.women
        answers[f"{group}_children"] = known.children
        answers[f"{group}_men"] = "yes" if known.men else "unknown"
    return answers


def _responder_answers(attack: Attack) -> dict[str, Any]:
    """Whether rescue workers are among them, and how many, where that is known."""
    known = {
        group: getattr(attack, group).responders
        for group in ("killed", "injured")
        if getattr(attack, group).total
    }
    if not known:
        return {}
    if all(value is None for value in known.values()):
        return {"responders": "unknown"}
    if all(value == 0 for value in known.values()):
        return {"responders": "none"}
    return {"responders": "some", **{f"{group}_responders": value for group, value in known.items()}}
