"""The ONE list of questions of an attack report, in the order they are asked. PURE.

To add a question: one line here and its words in the text catalogues (`field-<id>`). A field of the record that is
declared as `asked` takes the answer of the question of its name; what is less plain is put together in
`bot/domain/form/answers.py`. A mistake in the list fails at start (`check`).
"""

from collections.abc import Callable
from typing import Any

from bot.domain.form.answers import of_age, only_one_of_age
from bot.domain.form.kinds.casualties import Casualties
from bot.domain.form.kinds.counted_choices import CountedChoices
from bot.domain.form.kinds.free_text import FreeText
from bot.domain.form.kinds.menu import Menu
from bot.domain.form.kinds.number import Number
from bot.domain.form.kinds.pick import Pick
from bot.domain.form.kinds.place import PlaceSearch
from bot.domain.form.kinds.ratings import Ratings
from bot.domain.form.kinds.time import TimePick
from bot.domain.form.kinds.toggles import Toggles
from bot.domain.form.step import Answered, Answers, Context, FormButton, Kind, Rows, Step
from storage.model import vocabulary
from storage.model.validation import MOST, Problem

REVIEW = "review"

_FIRST_KINDS = (
    "air_strike",
    "artillery",
    "missile",
    "rocket",
    "drone_strike",
    "suicide_drone",
    "small_arms",
    "unexploded_ordnance",
)
_FIRST_TARGETS = (
    "market",
    "residential_area",
    "home",
    "school",
    "mosque",
    "hospital",
    "displacement_camp",
    "farmland",
    "civilian_vehicle",
    "open_area",
)
#: Not counted unless somebody counts them.
_AREAS = frozenset({"market", "residential_area", "farmland", "open_area", "other", "unknown", "road"})
_PARTS = ("women", "children", "men", "responders")


def _has_origin(answers: Answers) -> bool:
    """Remnants of war have no party."""
    return vocabulary.families(tuple(answers.get("kinds") or ())) != (vocabulary.REMNANT,)


def _origin_told(answers: Answers) -> bool:
    return answers.get("origin") not in (None, "unknown")


def _hurt(*ways: str) -> Callable[[Answers], bool]:
    return lambda answers: answers.get("hurt") in ways


def _total(group: str, answers: Answers) -> int:
    return int(answers.get(f"{group}_total") or 0)


def _rest(group: str, *parts: str) -> Callable[[Answers], int]:
    """How many of a group are left when these parts are known."""
    return lambda answers: _total(group, answers) - sum(answers.get(f"{group}_{p}") or 0 for p in parts)


def _spread(group: str) -> Callable[[dict[str, int], int], dict[str, Any] | Problem]:
    """ "Two women" at "how many?" says how many women, too; who was not named stays asked."""

    def spread(parts: dict[str, int], total: int) -> dict[str, Any] | Problem:
        people = {name: n for name, n in parts.items() if name in ("women", "children", "men")}
        if sum(people.values()) > total:
            return Problem("parts-above-total", slots={"parts": sum(people.values()), "total": total})
        if total == 1 and people:
            one = next(name for name, n in people.items() if n)
            return {f"{group}_who": {"women": "woman", "children": "child", "men": "man"}[one]}
        if sum(people.values()) == total:  # everyone was named
            people = {"women": 0, "children": 0, **people}
            men = {f"{group}_men": "yes"} if people.pop("men", 0) else {}
            return men | {f"{group}_{name}": n for name, n in people.items()}
        return {f"{group}_{name}": n for name, n in people.items() if name != "men"}

    return spread


def _who_at_once(group: str) -> dict[str, Answered]:
    """What spares the questions about children and men: all of them are men, or who they are is not known."""
    children, men = f"{group}_children", f"{group}_men"
    return {
        "all-men": Answered(0, {children: 0, men: "yes"}),
        "who-unknown": Answered(None, {children: None}),
    }


def _group_steps(group: str, ways: tuple[str, ...]) -> list[Step]:
    """How many were killed (or injured), and who they were."""
    asked = _hurt(*ways)
    left = _rest(group, "women", "children")

    def several(answers: Answers) -> bool:
        return asked(answers) and _total(group, answers) > 1

    def known(answers: Answers) -> bool:
        return all(answers.get(f"{group}_{part}") is not None for part in ("women", "children"))

    return [
        Step(
            f"{group}_total",
            Number(of=group, spread=_spread(group)),
            asked,
            clears=(*(f"{group}_{p}" for p in _PARTS), f"{group}_who", "responders"),
            record_fields=(f"{group}.total",),
        ),
        Step(
            f"{group}_who",
            Pick("who", ("man", "woman", "child", "unknown"), per_row=2),
            lambda a: asked(a) and _total(group, a) == 1,
            record_fields=tuple(f"{group}.{part}" for part in ("women", "children", "men")),
        ),
        Step(
            f"{group}_women",
            Number(of=group, part="women", most=_rest(group), shortcuts=_who_at_once(group)),
            several,
            clears=(f"{group}_children", f"{group}_men"),
            record_fields=(f"{group}.women",),
        ),
        Step(
            f"{group}_children",
            Number(of=group, part="children", most=_rest(group, "women")),
            lambda a: several(a) and (a.get(f"{group}_women") or 0) < _total(group, a),
            clears=(f"{group}_men",),
            record_fields=(f"{group}.children",),
        ),
        Step(
            f"{group}_men",
            Pick("others_men", ("yes", "unknown")),
            lambda a: several(a) and known(a) and left(a) > 0,
            record_fields=(f"{group}.men",),
        ),
    ]


def _responder_steps() -> list[Step]:
    def some(answers: Answers) -> bool:
        return any(of_age(group, answers) > 0 for group in ("killed", "injured"))

    def among(group: str) -> Callable[[Answers], bool]:
        return lambda answers: (
            answers.get("responders") == "some"
            and of_age(group, answers) > 0
            and not only_one_of_age(group, answers)
        )

    steps = [
        Step(
            "responders",
            Pick("responders", ("none", "some", "unknown")),
            some,
            clears=("killed_responders", "injured_responders"),
            record_fields=("killed.responders", "injured.responders"),
        )
    ]
    for group in ("killed", "injured"):
        kind = Number(of=group, part="responders", most=_rest(group))
        steps.append(Step(f"{group}_responders", kind, among(group), record_fields=(f"{group}.responders",)))
    return steps


def _review_rows(answers: Answers, context: Context) -> Rows:
    """Every answer as a button that reopens its question; then what can be added; *Send* under the thumb."""
    lines: Rows = []
    for step in STEPS:
        if step.id not in answers or not step.applies(answers) or step.id in _NO_LINE:
            continue
        lines.append([FormButton(f"open.{step.id}", "review-line", {"step": step.id})])
    return [
        *lines,
        [FormButton("open.evidence", "form-evidence"), FormButton("open.narrative", "form-words")],
        [FormButton("open.source", "form-source"), FormButton("open.more_details", "form-more-details")],
        [FormButton("send", "form-send")],
    ]


def _detail_rows(answers: Answers, context: Context) -> Rows:
    names = [name for name in _DETAILS if BY_ID[name].applies(answers)]
    offers = [FormButton(f"open.{name}", f"field-{name}.button") for name in names]
    return [offers[n : n + 2] for n in range(0, len(offers), 2)]


_NO_LINE = (REVIEW, "again", "more_details", "evidence")
STEPS: tuple[Step, ...] = (
    Step("where", PlaceSearch(), clears=("again", "recent"), record_fields=("place",)),
    Step(
        "again", Pick("again", ("new", "more"), per_row=2), lambda a: bool(a.get("recent")), record_fields=()
    ),
    Step("when", TimePick(), record_fields=("occurred_at",)),
    Step(
        "kinds",
        Toggles("attack_kinds", tuple(vocabulary.ATTACK_KINDS), first=_FIRST_KINDS, required=True),
        record_fields=("attack_kinds",),
    ),
    Step("targets", CountedChoices("targets", tuple(vocabulary.TARGETS), first=_FIRST_TARGETS, areas=_AREAS)),
    Step(
        "origin",
        Pick("party", lambda context: context.parties),
        _has_origin,
        clears=("origin_known_by",),
        record_fields=("attributed_to",),
    ),
    Step(
        "hurt",
        Casualties(
            "hurt", ("none", "killed_and_injured", "only_killed", "only_injured", "trapped", "unknown")
        ),
        clears=(
            *(f"{g}_{p}" for g in ("killed", "injured") for p in ("total", "who", *_PARTS)),
            "responders",
            "trapped",
        ),
        record_fields=("killed.total", "injured.total"),
    ),
    Step("trapped", Number(), _hurt("trapped"), record_fields=("missing",)),
    *_group_steps("killed", ("killed_and_injured", "only_killed", "trapped")),
    *_group_steps("injured", ("killed_and_injured", "only_injured", "trapped")),
    *_responder_steps(),
    Step(REVIEW, Menu(_review_rows), record_fields=()),
    Step(
        "evidence",
        Menu(lambda _answers, _context: [[FormButton(f"open.{REVIEW}", "form-done")]]),
        optional=True,
    ),
    Step("narrative", FreeText(), optional=True),
    Step("source", Pick("source", vocabulary.SOURCES, per_row=2), optional=True),
    Step("more_details", Menu(_detail_rows), optional=True),
    Step("munitions", Toggles("munitions", vocabulary.MUNITIONS), optional=True),
    Step("patterns", Toggles("patterns", vocabulary.PATTERNS), optional=True),
    Step("damage", Ratings("damage", vocabulary.DAMAGE), lambda a: bool(a.get("targets")), optional=True),
    Step(
        "service",
        Ratings("service", vocabulary.SERVICE_STATES),
        lambda a: bool(a.get("targets")),
        optional=True,
    ),
    Step("missing", Number(), lambda a: a.get("hurt") != "trapped", optional=True),
    Step("indirect_deaths", Number(), optional=True),
    Step("strikes", Number(most=lambda _a: MOST, least=1), optional=True),
    Step("civilian_status", Pick("civilian_status", vocabulary.CIVILIAN_STATUS), optional=True),
    Step("origin_known_by", Pick("origin_known_by", vocabulary.ORIGIN_KNOWN_BY), _origin_told, optional=True),
)
BY_ID = {step.id: step for step in STEPS}
#: What *More details* offers: the questions after it.
_DETAILS = tuple(BY_ID)[tuple(BY_ID).index("more_details") + 1 :]


def check(steps: tuple[Step, ...] = STEPS) -> None:
    """Raise ValueError when the list cannot be walked: doubled ids, an answer cleared that no step gives."""
    ids = [step.id for step in steps]
    if len(set(ids)) < len(ids):
        raise ValueError(f"steps of one name: {sorted({i for i in ids if ids.count(i) > 1})}")
    hidden = {"recent"}
    for step in steps:
        unknown = set(step.clears) - set(ids) - hidden
        if unknown:
            raise ValueError(f"step {step.id} clears what no step gives: {sorted(unknown)}")
        if not isinstance(step.kind, Kind):
            raise ValueError(f"step {step.id} has no kind")
        if len(step.id) > 18:
            raise ValueError(f"step {step.id}: the name is too long for a button")
    if REVIEW not in ids:
        raise ValueError("the form has no review")
