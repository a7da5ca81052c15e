"""What a statement says of several days, and of attacks one by one: a rise, the deadliest day, totals, a list."""

from collections.abc import Iterator

from bot.domain.statement.counting.facts import Facts
from bot.domain.statement.counting.incidents import Incidents
from bot.domain.statement.sentences.people import Naming, people_phrase
from bot.domain.statement.sentences.phrases import day_alone, days
from bot.domain.statement.sentences.slots import Slots, incident_slots, page
from bot.domain.statement.sentences.variants import casualties
from bot.domain.words import Words

#: The text of a sentence, its slots, and the records behind it.
Wanted = tuple[str, Slots, tuple[str, ...]]


def over_several_days(words: Words, facts: Facts) -> Iterator[Wanted]:
    """Yield what a statement over several days says of them: a rise within them, the deadliest day."""
    if facts.risen_within and not facts.rise:
        first, last = facts.risen_within
        risen = days(words, first, last)
        sharp = first == last
        when = words("statement-when" if sharp else "statement-when-days", day=risen)
        kind = "-sharp" if sharp else ""
        yield f"statement-trend-within{kind}", {"risen_when": when}, facts.attacks.records
    if facts.deadliest:
        attacks = facts.on_day(facts.deadliest)
        slots, _clauses = incident_slots(words, facts, attacks)
        yield (
            "statement-deadliest",
            slots | {"deadliest_day": day_alone(words, facts.deadliest)},
            attacks.killed.total.records,
        )


def totals(words: Words, facts: Facts) -> Iterator[Wanted]:
    """Yield the people killed and injured since the organisation's date, as far as it was told."""
    if facts.totals is None:
        return
    since, attacks = facts.totals
    case = casualties(attacks).removesuffix("-injured-open").removesuffix("-killed-open")
    if case in ("both", "killed", "injured"):
        slots, _clauses = incident_slots(words, facts, attacks)
        yield f"statement-totals-{case}", slots | {"since": day_alone(words, since, with_year=True)}, ()


def attack_lines(words: Words, facts: Facts) -> Iterator[Wanted]:
    """Yield a line for each attack of the days that may be listed."""
    for row in facts.listed:
        attacks = facts.about({row.id})
        slots = page(words, facts) | incident_slots(words, facts, attacks)[0]
        line = words("statement-line-what", **slots)
        for text in _line_parts(words, facts, attacks, slots):
            line = words("statement-line-joined", line=line, more=text)
        day = day_alone(words, facts.policy.day_of(row.occurred_at))
        where = slots.get("regions", slots["places"])
        yield "statement-attack-line", slots | {"line": line, "line_day": day, "line_where": where}, (row.id,)


def _line_parts(words: Words, facts: Facts, attacks: Incidents, slots: Slots) -> Iterator[str]:
    if attacks.targets:
        yield words("statement-line-targets", **slots)
    figures = {"killed": attacks.killed, "injured": attacks.injured}
    if all(toll.total.value == 0 for toll in figures.values()):
        yield words("statement-line-none", **slots)
        return
    for name, toll in figures.items():
        if toll.total.some:
            whole = "civilian" if attacks.civilians else "person"
            naming = Naming(whole, facts.policy.rescuers, facts.policy.men)
            yield words(f"statement-line-{name}", **people_phrase(words, name, toll, naming).slots)
        elif toll.total.value is None:
            yield words(f"statement-line-{name}-open")
