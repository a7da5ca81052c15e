"""Write the statement from facts and texts. This module chooses the sentences; the wording is in the texts."""

from dataclasses import replace

from bot.domain.statement.counting.facts import Facts
from bot.domain.statement.counting.incidents import Incidents
from bot.domain.statement.model import Clause, Part, Sentence, Statement
from bot.domain.statement.sentences.footer import Edition, footer
from bot.domain.statement.sentences.parties import party_slots
from bot.domain.statement.sentences.polish import polish
from bot.domain.statement.sentences.slots import Slots, incident_slots, page
from bot.domain.statement.sentences.variants import choose
from bot.domain.words import Words


def write(facts: Facts, words: Words, edition: Edition | None = None) -> Statement:
    """Write the statement in the language of `words`; without an edition it has no footer."""
    writer = _Writer(facts, words)
    parts = [writer.title(), *writer.body()]
    if edition is not None:
        parts.append(footer(words, facts, edition, writer.slots))
    return Statement(words.language, tuple(_finished(words, part) for part in parts if part.sentences))


def _finished(words: Words, part: Part) -> Part:
    sentences = (replace(each, text=polish(words, each.text)) for each in part.sentences)
    return replace(part, sentences=tuple(sentences))


class _Writer:
    """The facts, texts and common slots of the statement that is written."""

    def __init__(self, facts: Facts, words: Words) -> None:
        self.facts = facts
        self.words = words
        found = (each for each in (facts.attacks, facts.unexplained, facts.remnants) if each.count)
        #: What the statement is about: the attacks, or what happened on a day without one.
        self.main = next(found, facts.attacks)
        of_day, self.clauses = incident_slots(words, facts, self.main)
        self.page = page(words, facts)
        self.slots: Slots = self.page | of_day
        #: The parties of a sentence about a rise: those of all its days.
        self.rise_parties = facts.rise.parties if facts.rise else facts.attacks.parties

    def sentence(
        self,
        *names: str,
        records: tuple[str, ...],
        parties: tuple[str, ...] | None = None,
        facts: bool = True,
        slots: Slots | None = None,
        clauses: tuple[Clause, ...] = (),
    ) -> tuple[Sentence, ...]:
        """The sentence from the best of these texts, if one can be filled."""
        who = party_slots(self.words, self.main.parties if parties is None else parties)
        base = self.slots if slots is None else self.page | slots
        chosen = choose(self.words, names, base | who, named=bool(who), facts=facts)
        return (Sentence(*chosen, records, clauses),) if chosen else ()

    def title(self) -> Part:
        facts, attacks = self.facts, self.facts.attacks
        opening = ("statement-title-escalation",) if facts.rise else ()
        apart = (
            "-unexplained" if facts.unexplained.count else "-remnants" if facts.remnants.count else "-quiet"
        )
        kind = "" if facts.rise or attacks.count else apart
        records = facts.rise.records if facts.rise else self.main.records
        sentences = self.sentence(
            *opening, f"statement-title{kind}", records=records, parties=self.rise_parties
        )
        return Part("title", sentences)

    def body(self) -> list[Part]:
        if self.facts.attacks.count:
            lead = Part("lead", (*self.lead(), *self.specials(), *self.apart(), *self.more_people()))
            return [lead, self.trend(), self.law(), self.fixed_part("appeal"), self.closing()]
        if self.main.count:
            lead = Part("lead", (*self.apart(), *self.more_people()))
            appeal = [self.fixed_part("appeal", "-remnants")] if self.facts.remnants.count else []
            return [lead, *appeal, self.closing()]
        basis = self.facts.basis
        name = "statement-no-attack-pending" if basis.uncounted else "statement-no-attack"
        return [Part("lead", self.sentence(name, records=basis.uncounted))]

    def lead(self) -> tuple[Sentence, ...]:
        attacks = self.facts.attacks
        opening = ("statement-lead-escalation",) if self.facts.rise else ()
        prefix = "statement-lead-targets" if attacks.targets else "statement-lead"
        hurt = self.sentence(f"{prefix}-{casualties(attacks)}", records=attacks.records, clauses=self.clauses)
        return (
            *self.sentence(*opening, "statement-lead", records=attacks.records),
            *hurt,
            *self.responders(attacks, self.slots),
        )

    def responders(self, incidents: Incidents, slots: Slots) -> tuple[Sentence, ...]:
        """Rescue workers among the killed and the injured, unless the previous sentence named them."""
        return tuple(
            sentence
            for name, toll in (("killed", incidents.killed), ("injured", incidents.injured))
            if f"responders_{name}" in slots
            for sentence in self.sentence(
                f"statement-responders-{name}", records=toll.responders.records, slots=slots, parties=()
            )
        )

    def apart(self) -> tuple[Sentence, ...]:
        """What is no attack (unexplained explosions, remnants of war): no party, separate figures."""
        found: tuple[Sentence, ...] = ()
        for name, incidents in (("unexplained", self.facts.unexplained), ("remnants", self.facts.remnants)):
            if not incidents.count:
                continue
            slots, clauses = incident_slots(self.words, self.facts, incidents)
            slots["alone"] = "no" if self.facts.attacks.count or found else "yes"
            names = [f"{name}-{casualties(incidents)}"]
            if name == "unexplained" and incidents.targets:
                names.append(f"{name}-targets")
            for each in names:
                found += self.sentence(
                    f"statement-{each}",
                    records=incidents.records,
                    parties=(),
                    slots=slots,
                    clauses=clauses if each == names[0] else (),
                )
            found += self.responders(incidents, slots)
        return found

    def specials(self) -> tuple[Sentence, ...]:
        found: tuple[Sentence, ...] = ()
        for special in self.facts.specials:
            slots, clauses = incident_slots(self.words, self.facts, special.incidents)
            found += self.sentence(
                f"statement-{special.code}",
                records=special.incidents.records,
                parties=special.incidents.parties,
                slots=slots,
                clauses=clauses,
            )
        return found

    def more_people(self) -> tuple[Sentence, ...]:
        """Figures with a sentence of their own, such as missing people."""
        return tuple(
            sentence
            for name, figure in self.facts.figures.items()
            if figure.some
            for sentence in self.sentence(f"field-{name}.sentence", records=figure.records, parties=())
        )

    def trend(self) -> Part:
        rise, attacks = self.facts.rise, self.facts.attacks
        name = "statement-trend"
        kind = "sharp" if rise and rise.days == 1 else "escalation"
        names = (f"{name}-{kind}", f"{name}-{kind}-unplaced") if rise else (name,)
        records = rise.records if rise else attacks.records
        trend = self.sentence(*names, records=records, parties=self.rise_parties)
        if self.facts.days_without:
            trend += self.sentence(f"{name}-first", records=attacks.records, parties=())
        return Part("trend", (*trend, *self.fixed_part("situation").sentences))

    def law(self) -> Part:
        groups = self.facts.attacks.groups
        behind = tuple(dict.fromkeys(record for group in groups for record in group.records))
        clauses = tuple(
            Clause(f"law-group-{g.code}", self.words(f"law-group-{g.code}"), g.records) for g in groups
        )
        named = (
            self.sentence("statement-law-groups", records=behind, facts=False, clauses=clauses)
            if groups
            else ()
        )
        return Part("law", (*self.fixed_part("law").sentences, *named))

    def closing(self) -> Part:
        sentences = self.sentence(
            "statement-closing-years", "statement-closing", records=self.main.records, facts=False
        )
        return Part("closing", sentences)

    def fixed_part(self, name: str, variant: str = "") -> Part:
        """A part with a fixed sentence of the organisation."""
        return Part(name, self.sentence(f"statement-{name}{variant}", records=self.main.records, facts=False))


def casualties(incidents: Incidents) -> str:
    """Return the case of the lead for these figures."""
    killed, injured = incidents.killed.total, incidents.injured.total
    names = {
        ("some", "some"): "both",
        ("some", "none"): "killed",
        ("none", "some"): "injured",
        ("none", "none"): "none",
        ("open", "open"): "unconfirmed",
        ("some", "open"): "killed-injured-open",
        ("open", "some"): "injured-killed-open",
        ("none", "open"): "none-killed-injured-open",
        ("open", "none"): "none-injured-killed-open",
    }
    how = [
        "open" if figure.value is None else "some" if figure.value else "none" for figure in (killed, injured)
    ]
    return names[how[0], how[1]]
