"""What is known of an attack in a few lines: on the form's card, in receipts and lists."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.escape import escape
from bot.domain.form.answers import figures
from bot.domain.form.step import Answers
from bot.i18n.words import Words
from storage.model.records import Attack, Figures, Place, Target
from storage.model.validation import Problem, without_control


def number_text(number: str | None, words: Words) -> str:
    """A report's number or a date, kept in its own order inside right-to-left text (it would read backwards)."""
    plain = escape(number or "")  # sometimes it is what somebody typed
    return f"\u2066{plain}\u2069" if words.right_to_left and plain else plain


def place_name(place: Place, words: Words, *, with_region: bool = True) -> str:
    """A place in the reader's language, with its governorate to tell namesakes apart."""
    name, region = escape(place.name_in(words.language)), place.admin1_in(words.language)
    return words("place-in-region", place=name, region=region) if region and with_region else name


def time_text(moment: datetime, precision: str, zone: ZoneInfo, now: datetime, words: Words) -> str:
    """A time as people say it: the clock when it is known so well, the day when it is not today."""
    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    clock = local.strftime("%H:%M")
    if precision == "part_of_day":
        clock = words(f"part-of-day-{part_of_day(local)}")
    days = (today - local.date()).days
    if precision in ("date", "unknown"):
        clock = ""
    if days == 0:
        return clock or words("day-today")
    day = words("day-yesterday") if days == 1 else number_text(local.date().isoformat(), words)
    return f"{day} {clock}".strip()


def part_of_day(local: datetime) -> str:
    """The part of the day a canonical hour stands for."""
    for part, last in (
        ("after_midnight", 4),
        ("dawn", 6),
        ("morning", 11),
        ("noon", 13),
        ("afternoon", 17),
        ("evening", 20),
    ):
        if local.hour < last:
            return part
    return "night"


def codes_text(codes: tuple[str, ...], which: str, words: Words) -> str:
    """Codes as words, joined as the language joins them on a card."""
    return words("summary-comma").join(words(f"code-{which}-{code}") for code in codes)


def targets_text(targets: tuple[Target, ...], words: Words) -> str:
    """What was hit, with counts where they are known."""
    return words("summary-comma").join(
        words("summary-target", name=words(f"code-targets-{t.category}"), count=t.count)
        if t.count is not None and t.count > 1
        else words(f"code-targets-{t.category}")
        for t in targets
    )


def figures_text(known: Figures, group: str, words: Words) -> str:
    """ "killed 9 (women 4, children 2)"; what is not known yet is said so."""
    if known.total is None:
        return words(f"summary-{group}-unknown")
    if known.total == 0:
        return words(f"summary-{group}-none")
    parts = [
        words(f"summary-part-{part}", count=value)
        for part in ("women", "children", "men", "responders")
        if (value := getattr(known, part))
    ]
    total = words(f"summary-{group}", count=known.total)
    if known.at_least:
        total = words("summary-at-least", total=total)
    return (
        words("summary-with-parts", total=total, parts=words("summary-comma").join(parts)) if parts else total
    )


def casualties_line(attack: Attack, words: Words) -> str:
    """Killed and injured in one line; "no one hurt" when both are none."""
    if attack.killed.total == 0 and attack.injured.total == 0:
        return words("summary-no-one")
    return both_figures(attack, words)


def both_figures(attack: Attack, words: Words) -> str:
    """Killed and injured in one line."""
    return words("summary-comma").join(
        figures_text(getattr(attack, group), group, words) for group in ("killed", "injured")
    )


def record_lines(attack: Attack, zone: ZoneInfo, now: datetime, words: Words) -> list[str]:
    """A whole record in three lines."""
    when = time_text(attack.occurred_at, attack.time_precision, zone, now, words)
    first = [place_name(attack.place, words), when, codes_text(attack.attack_kinds, "attack_kinds", words)]
    hit = [words("summary-hit", targets=targets_text(attack.targets, words))] if attack.targets else []
    return [words("summary-dot").join(first), *hit, casualties_line(attack, words)]


def draft_lines(answers: Answers, zone: ZoneInfo, now: datetime, words: Words) -> list[str]:
    """What a draft holds so far, in at most three lines."""
    first: list[str] = []
    if "where" in answers:
        first.append(place_name(Place(**answers["where"]), words))
    if "when" in answers:
        when = answers["when"]
        moment = datetime.fromisoformat(when["occurred_at"])
        first.append(time_text(moment, when["precision"], zone, now, words))
    if "kinds" in answers:
        first.append(codes_text(tuple(answers["kinds"]), "attack_kinds", words))
    found = [words("summary-dot").join(first)] if first else []
    if answers.get("targets"):
        targets = tuple(Target(category, count) for category, count in answers["targets"])
        found.append(words("summary-hit", targets=targets_text(targets, words)))
    people = [
        figures_text(figures(group, answers), group, words)
        for group in ("killed", "injured")
        if f"{group}_total" in answers
    ]
    return [*found, words("summary-comma").join(people)] if people else found


def age(passed: timedelta, words: Words) -> str:
    """How long ago, or how far apart, in the largest unit that is not 0."""
    minutes = int(passed.total_seconds() // 60)
    if minutes < 60:
        return words("age-minutes", count=max(minutes, 0))
    if minutes < 48 * 60:
        return words("age-hours", count=minutes // 60)
    return words("age-days", count=minutes // (24 * 60))


def stamp(at: datetime, zone: ZoneInfo, now: datetime, words: Words) -> str:
    """A clock time, with the day when it was not today."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    clock = local.strftime("%H:%M")
    return number_text(clock if local.date() == today else f"{local.date().isoformat()} {clock}", words)


def problem_text(problem: Problem, words: Words) -> str:
    """The sentence: what was understood and what to do. What was given is quoted without what a terminal would obey."""
    slots = {
        name: without_control(value) if isinstance(value, str) else value
        for name, value in problem.slots.items()
    }
    if "step" in slots:
        slots["name"] = words(f"field-{slots['step']}.answer")
    return words(f"problem-{problem.code}", field=without_control(problem.field), **slots)
