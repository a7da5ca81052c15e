"""The single list of questions of an attack report, in the order they are asked. PURE.

To add a question: a step here and its words in the text catalogues (`field-<id>`). A field of the record that is
declared as `asked` takes the answer of the question of the same name; `bot/domain/form/answers.py` builds the other
fields. A mistake in the list fails at start (`check`).
"""

from bot.domain.form.kinds.casualties import Casualties
from bot.domain.form.kinds.counted_choices import CountedChoices
from bot.domain.form.kinds.free_text import FreeText
from bot.domain.form.kinds.menu import Menu
from bot.domain.form.kinds.number import Number
from bot.domain.form.kinds.pick import Pick
from bot.domain.form.kinds.place import PlaceSearch
from bot.domain.form.kinds.ratings import Ratings
from bot.domain.form.kinds.selection import grid
from bot.domain.form.kinds.time import TimePick
from bot.domain.form.kinds.toggles import Toggles
from bot.domain.form.people_steps import GROUPS, PARTS, group_steps, hurt_is, responder_steps
from bot.domain.form.step import Answers, Context, FormButton, Kind, Rows, Step
from storage.model import vocabulary
from storage.model.validation import MOST

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
#: Areas: not counted unless a person gives a number.
_AREAS = frozenset({"market", "residential_area", "farmland", "open_area", "other", "unknown", "road"})


def _has_origin(answers: Answers) -> bool:
    """Whether to ask for the party: remnants of war have none."""
    return vocabulary.families(tuple(answers.get("kinds") or ())) != (vocabulary.REMNANT,)


def _origin_told(answers: Answers) -> bool:
    return answers.get("origin") not in (None, "unknown")


def _review_rows(answers: Answers, context: Context) -> Rows:
    """*Send* first; then every answer as a button that reopens its question, and what can be added."""
    shown = (s.id for s in STEPS if s.id in answers and s.id not in NO_LINE and s.applies(answers))
    return [
        [FormButton("send", "form-send")],
        *([FormButton(f"open.{step}", "review-line", {"step": step})] for step in shown),
        [FormButton("open.evidence", "form-evidence"), FormButton("open.narrative", "form-words")],
        [FormButton("open.source", "form-source"), FormButton("open.more_details", "form-more-details")],
    ]


def _detail_rows(answers: Answers, context: Context) -> Rows:
    names = [name for name in _DETAILS if BY_ID[name].applies(answers)]
    offers = [FormButton(f"open.{name}", f"field-{name}.button") for name in names]
    return grid(offers)


NO_LINE = (REVIEW, "again", "more_details", "evidence")
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
            *(f"{group}_{part}" for group in GROUPS for part in ("total", "at_least", "who", *PARTS)),
            "responders",
            "trapped",
        ),
        record_fields=("killed.total", "injured.total"),
    ),
    Step("trapped", Number(), hurt_is("trapped"), record_fields=("missing",)),
    *group_steps("killed"),
    *group_steps("injured"),
    *responder_steps(),
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
    Step("died_later", Number(most=lambda a: a.get("killed_total") or MOST), optional=True),
    Step("rescued", Number(), optional=True),
    Step("displaced_families", Number(), optional=True),
    Step("homes_destroyed", Number(), optional=True),
    Step("search", Pick("search", vocabulary.SEARCHES), optional=True),
    Step("access", Pick("access", vocabulary.ACCESS), optional=True),
    Step("strikes", Number(most=lambda _a: MOST, least=1), optional=True),
    Step("civilian_status", Pick("civilian_status", vocabulary.CIVILIAN_STATUS), optional=True),
    Step("origin_known_by", Pick("origin_known_by", vocabulary.ORIGIN_KNOWN_BY), _origin_told, optional=True),
)
BY_ID = {step.id: step for step in STEPS}
#: The questions that *More details* offers: those after it.
_DETAILS = tuple(BY_ID)[tuple(BY_ID).index("more_details") + 1 :]


def check(steps: tuple[Step, ...] = STEPS) -> None:
    """Raise ValueError if the list is wrong: duplicate ids, or a step clears an answer that no step gives."""
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
