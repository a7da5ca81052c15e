"""Make a record of the answers of the form. PURE."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.form.step import Answers
from storage.model import vocabulary
from storage.model.fields import Field
from storage.model.records import FIELDS, Figures, Place, Target

#: Fields that are the plain answer of the question of the same name.
ASKED = tuple(field for field in FIELDS if field.asked)

#: Proposed certainty by source (VOCABULARY; names as in WHO's SSA).
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
    """Return the proposed certainty of a report from this source; coordinators may change it."""
    return _CERTAINTY[source]


def to_fields(answers: Answers) -> dict[str, Any]:
    """Return the fields of the record (by the names of `Attack`) that the answers contain."""
    kinds = tuple(answers["kinds"])
    remnant = vocabulary.families(kinds) == (vocabulary.REMNANT,)
    party = "unknown" if remnant else answers.get("origin") or "unknown"
    hurt = answers.get("hurt")
    missing = answers.get("trapped") if hurt == "trapped" else answers.get("missing")
    known_by = answers.get("origin_known_by") if party != "unknown" else None
    return {
        **{field.name: _plain_value(field, answers) for field in ASKED},
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
    """The plain answer for a field; the default if there is none."""
    answer = answers.get(field.name)
    if field.kind == "codes":
        return tuple(answer or ())
    return field.default if answer is None else answer


#: Empty answers for the fields that every record needs.
_NOTHING = {
    "where": {"name": ""},
    "when": {"occurred_at": "0001-01-01T00:00:00+00:00", "precision": ""},
    "kinds": (),
}


def known_fields(answers: Answers) -> dict[str, Any]:
    """Return only the fields (by the names of `Attack`) for which there is an answer; any may be missing."""
    nothing = to_fields(_NOTHING)
    found = {
        name: value for name, value in to_fields({**_NOTHING, **answers}).items() if value != nothing[name]
    }
    if "attributed_to" in found:
        found["attribution"] = attribution_of(found["attributed_to"])
    return found


def attribution_of(party: str) -> str:
    """Return the attribution level of a party that a report names: reported, and assessed by nobody yet."""
    return "reported" if party != "unknown" else "not_assessed"


#: Answers of `hurt` after which one group is known to be empty.
ONLY_OTHERS = {"only_injured": "killed", "only_killed": "injured"}


def figures(group: str, answers: Answers) -> Figures:
    """Return the figures of one group (killed or injured), as far as they are known."""
    hurt = answers.get("hurt")
    if hurt == "none" or ONLY_OTHERS.get(hurt or "") == group:
        return Figures(0, 0, 0, 0, 0)
    total = answers.get(f"{group}_total")
    if total is None:
        return Figures()
    if total == 0:
        return Figures(0, 0, 0, 0, 0)
    parts = _one(answers.get(f"{group}_who")) if total == 1 else _several(group, total, answers)
    found = Figures(total, *parts, responders=_responders(group, answers))
    bound = answers.get(f"{group}_at_least")
    return lower_bound(found) if bound == "yes" else replace(found, at_least=False if bound else None)


def lower_bound(known: Figures) -> Figures:
    """The figures of at least so many people: that there are none of a part among them is not known."""
    parts = {name: getattr(known, name) or None for name in ("women", "children", "men", "responders")}
    return replace(known, **parts, at_least=True)


def people_answers(group: str, total: int, who: dict[str, int]) -> dict[str, Any]:
    """Return the answers that follow for a group from its total and the people named (women, children, men,
    responders → number), without the total itself."""
    people = {name: who[name] for name in _ONE if who.get(name)}
    answers: dict[str, Any] = {f"{group}_responders": who["responders"]} if who.get("responders") else {}
    if total == 1 and people:
        answers[f"{group}_who"] = _ONE[next(iter(people))]
    elif total > 1 and sum(people.values()) == total:
        answers |= {f"{group}_women": people.get("women", 0), f"{group}_children": people.get("children", 0)}
        if people.get("men"):
            answers[f"{group}_men"] = "yes"
        if people.get("women") == total:
            del answers[f"{group}_children"]
    elif total > 1:
        answers |= {f"{group}_{name}": n for name, n in people.items()}
    return answers


_ONE = {"women": "woman", "children": "child", "men": "man"}


def _one(who: str | None) -> tuple[int | None, int | None, int | None]:
    """Women, children and men where the group is a single person."""
    if who not in _ONE.values():
        return None, None, None
    return int(who == "woman"), int(who == "child"), int(who == "man")


def _several(group: str, total: int, answers: Answers) -> tuple[int | None, int | None, int | None]:
    women, children = answers.get(f"{group}_women"), answers.get(f"{group}_children")
    if women == total:
        return total, 0, 0
    men = answers.get(f"{group}_men")
    if isinstance(men, int):  # some of them, as a message said
        return women, children, men
    if women is None or children is None:
        return women, children, None
    left = total - women - children
    if left == 0:
        return women, children, 0
    return women, children, left if men == "yes" else None


def _responders(group: str, answers: Answers) -> int | None:
    any_responders = answers.get("responders")
    if any_responders == "none" or not of_age(group, answers):
        return 0
    if any_responders == "some" and only_one_of_age(group, answers):
        return 1
    value = answers.get(f"{group}_responders") if any_responders == "some" else None
    return int(value) if value is not None else None


def of_age(group: str, answers: Answers) -> int:
    """Return how many of a group may be 18 or older: rescue workers are no children."""
    total = int(answers.get(f"{group}_total") or 0)
    if total == 1:
        return int(answers.get(f"{group}_who") != "child")
    return total - int(answers.get(f"{group}_children") or 0)


def only_one_of_age(group: str, answers: Answers) -> bool:
    """Whether both groups together have one person who may be 18 or older, and this group has that person."""
    other = "injured" if group == "killed" else "killed"
    return of_age(group, answers) == 1 and not of_age(other, answers)


def _targets(answers: Answers) -> tuple[Target, ...]:
    damage: Mapping[str, str] = answers.get("damage") or {}
    service: Mapping[str, str] = answers.get("service") or {}
    return tuple(
        Target(category, count, damage.get(category), service.get(category))
        for category, count in answers.get("targets") or ()
    )
