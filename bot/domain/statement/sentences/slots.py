"""The slots of the sentences.

A slot without a value (no party, no region, figure not known) is left out: then a text without that slot is used.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from bot.domain.statement.counting.facts import Facts
from bot.domain.statement.counting.figures import PRINTED, Figure
from bot.domain.statement.counting.incidents import Incidents
from bot.domain.statement.model import Clause
from bot.domain.statement.sentences.kinds import kinds, leading_number
from bot.domain.statement.sentences.people import Naming, all_responders, people_phrase
from bot.domain.statement.sentences.phrases import amount, day_alone, days, in_cases, join_list, noun
from bot.domain.statement.sentences.targets import target, target_list
from bot.domain.statement.sentences.where import area_name, join_regions, where_slots
from bot.domain.words import Words

Slots = dict[str, object]


def page(words: Words, facts: Facts, said_in: int | None = None) -> Slots:
    """Return the slots that every sentence may use. `said_in`: the year of the statement; another one is written."""
    with_year = said_in not in (None, facts.last.year)
    slots: Slots = {
        "organisation": words(f"organisation-{facts.policy.organisation}.name"),
        "organisation_title": words(f"organisation-{facts.policy.organisation}.title"),
        "area": _area(words, facts, facts.main, "name"),
        "area_title": _area(words, facts, facts.main, "title"),
        "day": days(words, facts.first, facts.last, with_year=with_year),
        "year": str(facts.last.year),
        "date": facts.last.isoformat(),
        "rescuer": facts.policy.rescuers,
        # Whether the lead speaks of several sides, one after the other.
        "sides": "one",
        "span_days": (facts.last - facts.first).days + 1,
        # Whether something was reported that is not counted; whether people are missing or died indirectly.
        "open_reports": "yes" if facts.basis.uncounted or facts.basis.unconfirmed else "no",
        "also_harmed": "yes" if any(figure.some for figure in _also_harmed(facts)) else "no",
        "doubt": "",
    }
    slots["when"] = words("statement-when-days" if facts.several_days else "statement-when", day=slots["day"])
    if facts.several_days and facts.main.count == 1 and facts.main.day:  # it did not last for all of the days
        slots["when"] = words("statement-when", day=day_alone(words, facts.main.day, with_year=with_year))
    years = facts.policy.years_of_war(facts.last)
    if years is not None:
        slots["years"] = years
    for name, reports in (("uncounted", facts.basis.uncounted), ("unconfirmed", facts.basis.unconfirmed)):
        if reports:
            slots[name] = len(reports)
            slots |= in_cases(words, f"{name}_counted", partial(noun, words, "noun-report", len(reports)))
    if facts.silent:
        slots["areas"] = join_list(words, [area_name(words, area.pcode, area) for area in facts.silent])
    if facts.days_without:
        slots["days_without"] = facts.days_without
    if facts.rise is not None:
        slots |= _rise(words, facts.rise.days)
    for name, figure in facts.figures.items():
        slots |= _figure(words, name, _noun(words, name), figure, in_words=not facts.several_days)
    return slots


def _area(words: Words, facts: Facts, incidents: Incidents, form: str) -> str:
    """The organisation's theatre; the regions that were hit where one is outside those that the theatre's text has."""
    code, where = f"area-{facts.policy.area}", incidents.where
    within = set(words(f"{code}.regions").split()) if words.has(f"{code}.regions") else None
    outside = within is not None and any(each.pcode and each.pcode not in within for each in where.regions)
    return join_regions(words, where.regions, "gen") if outside else words(f"{code}.{form}")


def _also_harmed(facts: Facts) -> Iterator[Figure]:
    """The people who were harmed and stand neither among the killed nor among the injured."""
    return (figure for name, figure in facts.figures.items() if name in ("missing", "indirect_deaths"))


def incident_slots(
    words: Words, facts: Facts, incidents: Incidents, *, opens_with_doubt: bool = False
) -> tuple[Slots, tuple[Clause, ...]]:
    """Return the slots about these incidents, and the clauses behind them.

    `opens_with_doubt`: their first sentence says that nothing of it is verified, so that the figures need not.
    """
    if not incidents.count:
        return {"attacks": 0}, ()
    slots: Slots = {"attacks": incidents.count, "explosions": incidents.count}
    slots |= _doubt(words, incidents, opens_with_doubt=opens_with_doubt)
    for what in ("attack", "explosion"):
        counted = partial(noun, words, f"noun-{what}", incidents.count, in_words=not facts.several_days)
        slots |= in_cases(words, f"{what}s_counted", counted)
    slots |= in_cases(words, "kinds", lambda case: kinds(words, incidents, case))
    slots["kinds_number"] = leading_number(words, incidents)
    slots["area"] = slots["places"] = _area(words, facts, incidents, "name")
    where = where_slots(words, incidents.where)
    slots |= where | {"placed": "yes" if "places" in where else "no"}
    clauses = [Clause("kinds", kinds(words, incidents, "nom"), incidents.records)]
    clauses += [Clause(f"region-{r.pcode or r.name}", r.name, r.records) for r in incidents.where.regions]
    if incidents.targets:
        slots |= in_cases(
            words, "targets", lambda case: target_list(words, incidents.targets, case, facts.several_days)
        )
        clauses += [
            Clause(f"target-{hit.category}", target(words, hit, "nom", facts.several_days), hit.records)
            for hit in incidents.targets
        ]
    if count := incidents.where.communities:
        counted = partial(noun, words, "noun-community", count, in_words=not facts.several_days)
        slots |= {"communities": count, **in_cases(words, "communities_counted", counted)}
    slots["during"] = ""
    if incidents.part_of_day and not facts.several_days:
        slots["part_of_day"] = words(f"during-{incidents.part_of_day}")
        slots["during"] = f" {slots['part_of_day']}"
    if reported := _reported_damage(words, facts, incidents):
        slots["damage"] = reported
    if incidents.groups:
        names = [words(f"law-group-{group.code}") for group in incidents.groups]
        slots["groups"] = join_list(words, names)
    people, more = _people(words, facts, incidents, doubted=not opens_with_doubt)
    return slots | people, (*clauses, *more)


def _doubt(words: Words, incidents: Incidents, *, opens_with_doubt: bool) -> Slots:
    """What is to be doubted of these incidents as a whole."""
    slots: Slots = {}
    if opens_with_doubt:
        slots["doubt"] = words("statement-doubt", reports=incidents.unchecked)
    elif not incidents.party_approved:
        slots["doubt"] = words("statement-doubt-party")
    if incidents.killed.total.none_so_far or incidents.injured.total.none_so_far:
        slots["open_reports"] = "yes"
    return slots


def _reported_damage(words: Words, facts: Facts, incidents: Incidents) -> str:
    """The damage that the organisation asks for: what was destroyed, what was damaged, what is out of service."""
    found = [
        words(
            f"damage-{code}", what=target_list(words, hits, "gen", facts.several_days, services_apart=False)
        )
        for code, hits in incidents.optional.items()
        if hits
    ]
    return join_list(words, found, "phrases")


def _people(words: Words, facts: Facts, incidents: Incidents, *, doubted: bool) -> tuple[Slots, list[Clause]]:
    slots: Slots = {}
    clauses: list[Clause] = []
    all_in_doubt = incidents.killed.in_doubt and incidents.injured.in_doubt
    for name, known in (("killed", incidents.killed), ("injured", incidents.injured)):
        said = not doubted or (all_in_doubt and name == "killed")  # once, for both
        toll = replace(known, doubted=Figure(0, at_least=False)) if said else known
        if toll.total.some:
            after = incidents.killed if name == "injured" and incidents.killed.total.some else None
            whole = "civilian" if incidents.civilians else "person"
            naming = Naming(whole, facts.policy.rescuers, facts.policy.men, after)
            counted = people_phrase(words, name, toll, naming)
            slots |= counted.slots
            clauses += counted.clauses
            if not all_responders(toll):
                slots |= _figure(
                    words, f"responders_{name}", f"people-{facts.policy.rescuers}", toll.responders
                )
    return slots, clauses


def _noun(words: Words, name: str) -> str:
    """The id of what a figure counts: attacks with a code, people, or things of its own."""
    printed = PRINTED[name]
    if printed.code is not None:
        return "noun-attack"
    if printed.field.of_people:
        return f"people-{name}" if words.has(f"people-{name}.other") else "people-person"
    return f"noun-{name}"


def _figure(words: Words, name: str, noun_name: str, figure: Figure, *, in_words: bool = False) -> Slots:
    """The slots of a figure. `in_words`: objects up to nine are words, unlike people."""
    if not figure.some:
        return {}
    objects = in_words and noun_name.startswith("noun-")
    return {
        f"{name}_number": figure.some,
        # The same where it is the whole figure; 0 where it is a lower bound.
        f"{name}_known": 0 if figure.at_least else figure.some,
        **in_cases(words, name, lambda case: amount(words, noun_name, figure, case, in_words=objects)),
    }


def _rise(words: Words, count: int) -> Slots:
    word = words(f"number-{count}") if words.has(f"number-{count}") else str(count)
    return {
        "rise_days": word,
        "rise_days_number": count,
        "past_days": words("past-days", days=count, word=word),
    }
