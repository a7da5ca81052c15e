"""What the sentences are filled with: every slot of a page, the same for each of its sentences.

A slot that has nothing to say (no party, no region, figures not known) is left out; a text that wants it gives
way to one that does not.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from bot.catalogue import Words
from bot.statement.facts import Facts, Hit, Incidents
from bot.statement.figures import Figure
from bot.statement.kinds import kinds
from bot.statement.people import all_responders, counted_people
from bot.statement.phrases import amount, days, in_cases, listed, noun, with_commas
from bot.statement.statement import Clause
from bot.statement.where import where_slots
from storage.vocabulary import SERVICES

Slots = dict[str, object]

#: Forms of a party and what stands in for one that its text leaves out.
PARTY_FORMS: Final = ("name", "title", "short", "possessive", "short-possessive", "title-possessive", "gender", "pronoun")
#: When counted, markets follow the camps and shelters.
_COUNTED_AFTER: Final = {"market": "shelter"}


def page(words: Words, facts: Facts) -> Slots:
    """Slots that every sentence of the statement may use."""
    slots: Slots = {
        "organisation": words(f"organisation-{facts.policy.organisation}.name"),
        "organisation_title": words(f"organisation-{facts.policy.organisation}.title"),
        "theatre": words(f"theatre-{facts.policy.theatre}.name"),
        "theatre_title": words(f"theatre-{facts.policy.theatre}.title"),
        "day": days(words, facts.first, facts.last),
        "year": str(facts.last.year),
        "date": facts.last.isoformat(),
        "span_days": (facts.last - facts.first).days + 1,
    }
    slots["when"] = words("statement-when-days" if facts.several_days else "statement-when", day=slots["day"])
    years = facts.policy.years_of_war(facts.last)
    if years is not None:
        slots["years"] = years
    if facts.rise is not None:
        slots |= _rise(words, facts.rise.days)
    for name, figure in (("missing", facts.missing), ("indirect", facts.indirect_deaths)):
        slots |= _figure(words, name, "people-missing" if name == "missing" else "people-person", figure)
    return slots


def incident_slots(words: Words, facts: Facts, incidents: Incidents) -> tuple[Slots, tuple[Clause, ...]]:
    """Slots of what happened, and the clauses behind them."""
    if not incidents.count:
        return {"attacks": 0}, ()
    slots: Slots = {"attacks": incidents.count}
    slots |= in_cases(
        "attacks_counted",
        lambda case: noun(words, "noun-attack", incidents.count, case, in_words=not facts.several_days),
    )
    slots |= in_cases("kinds", lambda case: kinds(words, incidents, case))
    slots["places"] = words(f"theatre-{facts.policy.theatre}.name")
    slots |= where_slots(words, incidents.where)
    clauses = [Clause("kinds", str(slots["kinds_nom"]), incidents.records)]
    clauses += [Clause(f"region-{r.pcode or r.name}", r.name, r.records) for r in incidents.where.regions]
    if incidents.targets:
        slots |= in_cases("targets", lambda case: target_list(words, facts, incidents.targets, case))
        clauses += [
            Clause(f"target-{hit.category}", _target(words, facts, hit, "nom"), hit.records)
            for hit in incidents.targets
        ]
    if incidents.groups:
        names = [words(f"law-group-{group.code}") for group in incidents.groups]
        slots["groups"] = listed(words, names)
    hurt, more = _hurt(words, facts, incidents)
    return slots | hurt, (*clauses, *more)


def _hurt(words: Words, facts: Facts, incidents: Incidents) -> tuple[Slots, list[Clause]]:
    slots: Slots = {}
    clauses: list[Clause] = []
    for name, toll in (("killed", incidents.killed), ("injured", incidents.injured)):
        if toll.total.some:
            others = name == "injured" and incidents.killed.total.some > 0
            counted = counted_people(
                words, name, toll, civilians=incidents.civilians, others=others, men=facts.policy.men
            )
            slots |= counted.slots
            clauses += counted.clauses
            if not all_responders(toll):
                slots |= _figure(words, f"responders_{name}", "people-volunteer", toll.responders)
    return slots, clauses


def party_slots(words: Words, parties: tuple[str, ...]) -> Slots:
    """The forms of the party, or of the set of parties, that a sentence may name; empty when it may name none."""
    if not parties:
        return {}
    together = "party-set-" + "-".join(parties)
    if len(parties) == 1 or words.has(f"{together}.name"):
        forms = _forms(words, f"party-{parties[0]}" if len(parties) == 1 else together)
    else:
        forms = _joined(words, [_forms(words, f"party-{party}") for party in parties])
    slots: Slots = {f"party_{form.replace('-', '_')}": text for form, text in forms.items()}
    return {"party": forms["name"], **slots}


def _forms(words: Words, message: str) -> dict[str, str]:
    """A party's forms; what its text leaves out is made from its name."""
    name = words(f"{message}.name") if words.has(f"{message}.name") else message.removeprefix("party-")
    given = {form: words(f"{message}.{form}") for form in PARTY_FORMS if words.has(f"{message}.{form}")}
    forms = {"name": name, "title": name, "short": name, "gender": "other", "pronoun": name} | given
    for form, base in (("possessive", "name"), ("short-possessive", "short"), ("title-possessive", "title")):
        forms.setdefault(form, words("party-possessive", name=forms[base]))
    return forms


def _joined(words: Words, forms: list[dict[str, str]]) -> dict[str, str]:
    joined = {form: listed(words, [each[form] for each in forms]) for form in ("name", "title", "short")}
    for form, base in (("possessive", "name"), ("short-possessive", "short"), ("title-possessive", "title")):
        joined[form] = words("party-possessive", name=joined[base])
    # A verb before several subjects agrees with the first of them.
    return joined | {"gender": forms[0]["gender"], "pronoun": words("party-pronoun-several")}


def target_list(words: Words, facts: Facts, hits: Iterable[Hit], case: str) -> str:
    """Uncounted ones, counted ones, single ones; services last, whatever their count."""
    things = [hit for hit in hits if hit.category not in SERVICES]
    services = [hit for hit in hits if hit.category in SERVICES]
    things.sort(key=_group_of_count)
    items = [_target(words, facts, hit, case) for hit in things]
    ending = listed(words, [_target(words, facts, hit, case) for hit in services])
    if not services:
        return listed(words, items)
    return words("list-services", items=with_commas(words, items), services=ending) if items else ending


def _group_of_count(hit: Hit) -> int:
    """Python's sort keeps the vocabulary's order inside each group."""
    return 0 if hit.count is None else 2 if hit.count == 1 else 1


def _target(words: Words, facts: Facts, hit: Hit, case: str) -> str:
    if hit.count is None:
        return words.first(f"target-{hit.category}.plural-{case}", f"target-{hit.category}.plural")
    return noun(words, f"target-{hit.category}", hit.count, case, in_words=not facts.several_days)


def _figure(words: Words, name: str, noun_name: str, figure: Figure) -> Slots:
    if not figure.some:
        return {}
    return in_cases(name, lambda case: amount(words, noun_name, figure, case))


def _rise(words: Words, count: int) -> Slots:
    word = words(f"number-{count}") if words.has(f"number-{count}") else str(count)
    return {
        "rise_days": word,
        "rise_days_number": count,
        "past_days": words("past-days", days=count, word=word),
    }
