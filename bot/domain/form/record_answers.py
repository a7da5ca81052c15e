"""The answers that lead to a record, to correct it with the form. PURE."""

from typing import Any

from bot.domain.form.answers import ASKED, ONLY_OTHERS
from storage.model.records import Attack, Figures


def from_record(attack: Attack, place: dict[str, Any]) -> dict[str, Any]:
    """Return the answers that lead to this record, to correct it. `place`: its place as plain data."""
    answers: dict[str, Any] = {
        "where": place,
        "when": {"occurred_at": attack.occurred_at.isoformat(), "precision": attack.time_precision},
        "kinds": list(attack.attack_kinds),
        "targets": [[target.category, target.count] for target in attack.targets],
        "origin": attack.attributed_to,
        "hurt": _hurt(attack),
    }
    for name in ("damage", "service"):
        ratings = {t.category: getattr(t, name) for t in attack.targets if getattr(t, name) is not None}
        if ratings:
            answers[name] = ratings
    for field in ASKED:
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
    if hurt in ("none", "unknown") or ONLY_OTHERS.get(hurt) == group:
        return {}
    answers: dict[str, Any] = {f"{group}_total": known.total}
    if known.total == 1:
        named = (n for n, v in (("man", known.men), ("woman", known.women), ("child", known.children)) if v)
        answers[f"{group}_who"] = next(named, "unknown")
    elif known.total:
        answers[f"{group}_women"] = known.women
        answers[f"{group}_children"] = known.children
        rest = known.total - (known.women or 0) - (known.children or 0)
        answers[f"{group}_men"] = "yes" if known.men and known.men == rest else known.men or "unknown"
    if known.at_least is not None and known.total:
        answers[f"{group}_at_least"] = "yes" if known.at_least else "no"
    return answers


def _responder_answers(attack: Attack) -> dict[str, Any]:
    """Whether rescue workers are among them and, if known, how many."""
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
