"""Write the statement from facts and texts. This module chooses the sentences; the wording is in the texts."""

from dataclasses import replace

from bot.domain.statement.counting.facts import Facts
from bot.domain.statement.counting.figures import PRINTED, Figure
from bot.domain.statement.counting.incidents import Incidents
from bot.domain.statement.model import Clause, Part, Sentence, Statement
from bot.domain.statement.sentences.flags import flags
from bot.domain.statement.sentences.footer import Edition, footer
from bot.domain.statement.sentences.overview import attack_lines, over_several_days, totals
from bot.domain.statement.sentences.phrases import polish
from bot.domain.statement.sentences.sentence_writer import SentenceWriter
from bot.domain.statement.sentences.slots import Slots, incident_slots
from bot.domain.statement.sentences.variants import casualties
from bot.domain.words import Words


def write(facts: Facts, words: Words, edition: Edition | None = None) -> Statement:
    """Write the statement in the language of `words`; without an edition it has no footer."""
    writer = _Writer(facts, words, edition)
    parts = [writer.title(), *writer.body()]
    if edition is not None:
        parts.append(footer(words, facts, edition, writer.slots))
    statement = Statement(words.language, tuple(_finished(words, part) for part in parts if part.sentences))
    return sealed(statement, words, edition.head, edition.root) if edition and edition.head else statement


def sealed(statement: Statement, words: Words, head: str, root: str | None = None) -> Statement:
    """Return the statement with the head of the audit's hash chain as its last line, and the newest root below it."""
    for name, slots in (("statement-footer-head", {"head": head}), ("statement-footer-root", {"root": root})):
        if all(slots.values()):
            statement = statement.with_sentence("footer", polish(words, words(name, **slots)), name)
    return statement


def _finished(words: Words, part: Part) -> Part:
    sentences = (replace(each, text=polish(words, each.text)) for each in part.sentences)
    return replace(part, sentences=tuple(sentences))


class _Writer(SentenceWriter):
    """Chooses the sentences of each part."""

    def title(self) -> Part:
        facts, attacks = self.facts, self.facts.attacks
        opening = ("statement-title-escalation",) if self.is_grave else ()
        apart = "unexplained" if facts.unexplained.count else "remnants" if facts.remnants.count else "quiet"
        kind = "" if facts.rise or attacks.count else f"-{apart}"
        records = facts.rise.records if facts.rise else self.main.records
        # No party where others struck, too, or where nothing is verified.
        unsure = len(self.sides) > 1 or attacks.unchecked or not attacks.party_approved
        parties = () if unsure else self.party
        sentences = self.sentence(*opening, f"statement-title{kind}", records=records, parties=parties)
        return Part("title", sentences)

    def body(self) -> list[Part]:
        if self.facts.attacks.count:
            lead = Part(
                "lead",
                (*self.lead(), *self.damage(), *self.specials(), *self.apart(), *self.more_figures()),
            )
            return [
                lead,
                self.attack_list(),
                self.trend(),
                self.law(),
                self.fixed_part("appeal"),
                self.closing(),
            ]
        if self.main.count:
            lead = Part("lead", (*self.apart(), *self.damage(), *self.more_figures()))
            appeal = [self.fixed_part("appeal", "-remnants")] if self.facts.remnants.count else []
            return [lead, *appeal, self.closing()]
        return [Part("lead", self.nothing_counted())]

    def nothing_counted(self) -> tuple[Sentence, ...]:
        """A day without an attack, a day of reports that are being checked, and a day of silence are three things."""
        basis = self.facts.basis
        found: tuple[Sentence, ...] = ()
        if basis.uncounted:
            found += self.sentence("statement-no-attack-pending", records=basis.uncounted)
        if basis.unconfirmed:
            more = self.slots | {"more": "yes" if found else "no"}
            found += self.sentence("statement-no-attack-unconfirmed", records=basis.unconfirmed, slots=more)
        if self.withheld:
            found = found or self.sentence("statement-no-attack-withheld", records=())
        elif self.facts.is_silent:
            found += self.sentence("statement-silence", "statement-silence-unplaced", records=())
        return found or self.sentence("statement-no-attack", records=())

    def lead(self) -> tuple[Sentence, ...]:
        """Two sentences for each side, with its own kinds, targets and figures: enemies never share one."""
        found: tuple[Sentence, ...] = ()
        nobody = len(self.sides) > 1 and all(casualties(attacks) == "none" for _, attacks in self.sides)
        for parties, attacks in self.sides:
            openings = self._openings(parties, first=not found)
            doubted = self.opens_with_doubt(attacks, *openings)
            slots, clauses = self.slots, self.clauses
            if len(self.sides) > 1 or doubted:
                slots, clauses = incident_slots(self.words, self.facts, attacks, opens_with_doubt=doubted)
                slots["sides"] = "several" if len(self.sides) > 1 else "one"
            found += self.sentence(*openings, records=attacks.records, parties=parties, slots=slots)
            prefix = "statement-lead-targets" if attacks.targets else "statement-lead"
            case = casualties(attacks) if not nobody else "alone" if attacks.targets else ""
            if case:
                found += self.sentence(
                    f"{prefix}-{case}", records=attacks.records, parties=parties, slots=slots, clauses=clauses
                )
            if not doubted:
                found += self.unchecked(attacks)
            found += self.responders(attacks, slots)
        everywhere = self.sentence("statement-lead-none-anywhere", records=self.main.records, parties=())
        return (*found, *everywhere) if nobody else found

    def _openings(self, parties: tuple[str, ...], *, first: bool) -> tuple[str, ...]:
        """The texts of a side's first sentence. Grave words only where the rise is that side's."""
        if not first:
            return ("statement-lead-also" if parties else "statement-lead-unidentified",)
        rose = self.is_grave and self.rise_parties == parties
        return ("statement-lead-escalation", "statement-lead") if rose else ("statement-lead",)

    def responders(self, incidents: Incidents, slots: Slots) -> tuple[Sentence, ...]:
        """Rescue workers among the killed and the injured, unless the previous sentence named them."""
        tolls = (("killed", incidents.killed), ("injured", incidents.injured))
        said = {name: toll.responders for name, toll in tolls if f"responders_{name}" in slots}
        verified = set(self.facts.basis.verified)
        sure = all(verified & set(figure.records) for figure in said.values())
        if len(said) == 2 and (sure or self.main.unchecked):
            records = tuple(dict.fromkeys(record for each in said.values() for record in each.records))
            return self.sentence("statement-responders-both", records=records, slots=slots, parties=())
        return tuple(
            sentence
            for name, figure in said.items()
            for sentence in self.doubted(
                f"statement-responders-{name}",
                figure,
                Figure(0, at_least=False) if verified & set(figure.records) else figure,
                slots,
            )
        )

    def apart(self) -> tuple[Sentence, ...]:
        """What is no attack (unexplained explosions, remnants of war): no party, separate figures."""
        found: tuple[Sentence, ...] = ()
        for name, incidents in (("unexplained", self.facts.unexplained), ("remnants", self.facts.remnants)):
            if not incidents.count:
                continue
            doubted = self.opens_with_doubt(incidents, f"statement-{name}-{casualties(incidents)}")
            slots, clauses = incident_slots(self.words, self.facts, incidents, opens_with_doubt=doubted)
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
            if not doubted:
                found += self.unchecked(incidents)
            found += self.responders(incidents, slots)
        return found

    def specials(self) -> tuple[Sentence, ...]:
        """Munitions and patterns: each attack in one sentence, with all that is told of it."""
        alike = self.facts.records_by_flags()
        return tuple(sentence for codes, behind in alike.items() for sentence in self._flagged(codes, behind))

    def _flagged(self, codes: tuple[str, ...], records: tuple[str, ...]) -> tuple[Sentence, ...]:
        attacks = self.facts.about(records)
        slots, clauses = incident_slots(self.words, self.facts, attacks)
        slots["only"] = "yes" if attacks.count == self.facts.attacks.count else "no"
        slots["flags"] = flags(self.words, codes, seen=attacks.own_team)
        advice = (f"statement-{code}-advice" for code in codes)
        names = ("statement-flags", *(name for name in advice if self.words.has(name)))
        return tuple(
            sentence
            for name in names
            for sentence in self.sentence(
                name, records=attacks.records, parties=attacks.parties, slots=slots, clauses=clauses
            )
        )

    def damage(self) -> tuple[Sentence, ...]:
        """The damage that the organisation asks for."""
        if "damage" not in self.slots:
            return ()
        return self.sentence("statement-damage", records=self.main.records, parties=())

    def more_figures(self) -> tuple[Sentence, ...]:
        """Figures with a sentence of their own, such as missing people."""
        found: tuple[Sentence, ...] = ()
        for name, figure in self.facts.figures.items():
            if figure.some:
                text, unchecked = PRINTED[name].text, self.facts.unchecked_figures[name]
                found += self.doubted(text, figure, unchecked, self.slots)
        return found

    def trend(self) -> Part:
        rise, attacks = self.facts.rise, self.facts.attacks
        name = "statement-trend"
        kind = "period" if self.facts.several_days else "sharp" if rise and rise.days == 1 else "escalation"
        rural = all(region.city == "none" for region in attacks.where.regions)
        counted = (f"{name}-communities",) if rural and (attacks.where.communities or 0) > 1 else ()
        partly = (f"{name}-partly",) if attacks.where.unplaced else ()
        names = (f"{name}-{kind}", f"{name}-{kind}-unplaced") if rise else (*counted, *partly, name)
        records = rise.records if rise else attacks.records
        trend = self.sentence(*names, records=records, parties=self.rise_parties)
        if self.facts.days_without:
            trend += self.sentence(f"{name}-first", records=attacks.records, parties=())
        trend += self.wanted(over_several_days(self.words, self.facts))
        trend += self.wanted(totals(self.words, self.facts))
        return Part("trend", (*trend, *self.fixed_part("situation").sentences))

    def attack_list(self) -> Part:
        """A line for each attack, where the organisation asks for it."""
        lines = self.wanted(attack_lines(self.words, self.facts))
        heading = self.sentence("statement-attack-list", records=(), parties=()) if lines else ()
        return Part("list", (*heading, *lines))

    def law(self) -> Part:
        groups = self.facts.attacks.groups
        behind = tuple(dict.fromkeys(record for group in groups for record in group.records))
        clauses = tuple(
            Clause(f"law-group-{g.code}", self.words(f"law-group-{g.code}"), g.records) for g in groups
        )
        named = self.sentence("statement-law-groups", records=behind, facts=False, clauses=clauses)
        return Part("law", (*self.fixed_part("law").sentences, *(named if groups else ())))

    def closing(self) -> Part:
        names: tuple[str, ...] = ("statement-closing-years", "statement-closing")
        tolls = [toll for each in self.facts.events for toll in (each.killed, each.injured)]
        if self.slots["also_harmed"] == "no" and not any(toll.total.some for toll in tolls):
            names = (*(f"{name}-unharmed" for name in names), *names)
        return Part("closing", self.sentence(*names, records=self.main.records, facts=False))
