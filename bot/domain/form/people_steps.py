"""The questions about people killed and injured: how many, who they were, whether rescue workers. PURE."""

from collections.abc import Callable
from typing import Any

from bot.domain.form.answers import of_age, only_one_of_age, people_answers
from bot.domain.form.kinds.number import Number
from bot.domain.form.kinds.pick import Pick
from bot.domain.form.step import Answered, Answers, Step
from storage.model.validation import Problem

GROUPS = ("killed", "injured")
PARTS = ("women", "children", "men", "responders")


def hurt_is(*ways: str) -> Callable[[Answers], bool]:
    """Return a condition: the answer of `hurt` is one of these."""
    return lambda answers: answers.get("hurt") in ways


def group_steps(group: str) -> tuple[Step, ...]:
    """Return the questions how many were killed (or injured), and who they were."""
    asked = hurt_is("killed_and_injured", f"only_{group}", "trapped")
    total, who, women, children, men = (f"{group}_{p}" for p in ("total", "who", "women", "children", "men"))
    bound = f"{group}_at_least"
    left = _rest(group, "women", "children")

    def several(answers: Answers) -> bool:
        return asked(answers) and _total(group, answers) > 1

    return (
        Step(
            total,
            Number(of=group, spread=_spread(group)),
            asked,
            clears=(*(f"{group}_{part}" for part in PARTS), who, "responders", bound),
            record_fields=(f"{group}.total",),
        ),
        Step(
            bound,
            Pick("at_least", ("yes", "no"), per_row=2),
            lambda a: asked(a) and bool(a.get(bound)) and _total(group, a) > 0,
            record_fields=(f"{group}.at_least",),
        ),
        Step(
            who,
            Pick("who", ("man", "woman", "child", "unknown"), per_row=2),
            lambda a: asked(a) and _total(group, a) == 1,
            record_fields=tuple(f"{group}.{part}" for part in ("women", "children", "men")),
        ),
        Step(
            women,
            Number(of=group, part="women", most=_rest(group), shortcuts=_who_shortcuts(children, men)),
            several,
            clears=(children, men),
            record_fields=(f"{group}.women",),
        ),
        Step(
            children,
            Number(of=group, part="children", most=_rest(group, "women")),
            lambda a: several(a) and (a.get(women) or 0) < _total(group, a),
            clears=(men,),
            record_fields=(f"{group}.children",),
        ),
        Step(
            men,
            Pick("others_men", ("yes", "unknown")),
            lambda a: several(a) and None not in (a.get(women), a.get(children)) and left(a) > 0,
            record_fields=(f"{group}.men",),
        ),
    )


def responder_steps() -> tuple[Step, ...]:
    """Return the questions whether rescue workers are among them, and how many."""

    def among(group: str) -> Callable[[Answers], bool]:
        return lambda answers: (
            answers.get("responders") == "some"
            and of_age(group, answers) > 0
            and not only_one_of_age(group, answers)
        )

    return (
        Step(
            "responders",
            Pick("responders", ("none", "some", "unknown")),
            lambda answers: any(of_age(group, answers) > 0 for group in GROUPS),
            clears=("killed_responders", "injured_responders"),
            record_fields=("killed.responders", "injured.responders"),
        ),
        *(
            Step(
                f"{group}_responders",
                Number(of=group, part="responders", most=_rest(group)),
                among(group),
                record_fields=(f"{group}.responders",),
            )
            for group in GROUPS
        ),
    )


def _total(group: str, answers: Answers) -> int:
    return int(answers.get(f"{group}_total") or 0)


def _rest(group: str, *parts: str) -> Callable[[Answers], int]:
    """How many of a group are left once these parts are known."""
    return lambda answers: _total(group, answers) - sum(answers.get(f"{group}_{p}") or 0 for p in parts)


def _spread(group: str) -> Callable[[dict[str, int], int], dict[str, Any] | Problem]:
    """ "Two women" as the total also answers how many women; people who were not named are still asked."""

    def spread(parts: dict[str, int], total: int) -> dict[str, Any] | Problem:
        people = {name: n for name, n in parts.items() if name in ("women", "children", "men")}
        if sum(people.values()) > total:
            return Problem("parts-above-total", slots={"parts": sum(people.values()), "total": total})
        stated = {
            f"{group}_{part}": 0 for part in ("women", "children") if people.get(part) == 0 and total > 1
        }
        return stated | people_answers(group, total, people)

    return spread


def _who_shortcuts(children: str, men: str) -> dict[str, Answered]:
    """Buttons that also answer the questions about children and men: all are men, or nobody knows who they are."""
    return {
        "all-men": Answered(0, {children: 0, men: "yes"}),
        "who-unknown": Answered(None, {children: None}),
    }
