"""Fill one sentence: its text, its slots, the party that it may name, and the records behind it."""

from collections.abc import Iterable

from bot.domain.statement.counting.facts import Facts
from bot.domain.statement.counting.figures import Figure
from bot.domain.statement.counting.incidents import Incidents
from bot.domain.statement.model import Clause, Part, Sentence
from bot.domain.statement.sentences.footer import Edition
from bot.domain.statement.sentences.overview import Wanted
from bot.domain.statement.sentences.parties import act_together, party_slots
from bot.domain.statement.sentences.slots import Slots, incident_slots, page
from bot.domain.statement.sentences.variants import VARIANT, choose
from bot.domain.words import Words


class SentenceWriter:
    """The facts, texts and common slots of the statement that is written."""

    def __init__(self, facts: Facts, words: Words, edition: Edition | None) -> None:
        self.facts = facts
        self.words = words
        self.main = facts.main
        of_day, self.clauses = incident_slots(words, facts, self.main)
        said_at = edition.as_of.astimezone(facts.policy.zone) if edition else None
        self.page = page(words, facts, said_at.year if said_at else None)
        withdrawn = edition and any(
            change.field == "withdrawn" and change.number.startswith(f"{facts.last}/")
            for change in edition.changes
        )
        #: Whether something was reported that is not published, as whoever sent it wishes.
        self.withheld = bool(edition and edition.withheld)
        self.page["withdrawn"] = "yes" if withdrawn else "no"
        # As long as the day is not over, nothing is said of all of it.
        self.page["day_is"] = "open" if edition and edition.kind == "preliminary" else "over"
        self.page["until"] = f"{said_at:%H:%M}" if said_at else ""
        self.slots: Slots = self.page | of_day
        groups = act_together(words, facts.parties)
        #: The parties that act together, each group with its attacks; then the attacks of forces not yet identified.
        self.sides = [(group, facts.attacks_by(*group)) for group in groups]
        unidentified = facts.attacks_by(None)
        if unidentified.count or not groups:
            self.sides.append(((), unidentified))
        #: The party of a sentence about the day, if there is one alone; and of a sentence about a rise.
        self.party = groups[0] if len(groups) == 1 else ()
        # Attacks of other days by others make nobody responsible for this one's, nor this one's for theirs.
        same = facts.rise is None or set(facts.rise.parties) == {*self.party}
        self.rise_parties = self.party if same and facts.attacks.party_approved else ()
        #: Whether the lead has grave words: the rise is that of its first side.
        self.is_grave = facts.rise is not None and self.sides[0][0] == self.rise_parties

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
        who = party_slots(self.words, self.party if parties is None else parties)
        base = self.slots if slots is None else self.page | slots
        chosen = choose(self.words, names, base | who, named=bool(who), facts=facts)
        return (Sentence(*chosen, records, clauses),) if chosen else ()

    def wanted(self, found: Iterable[Wanted]) -> tuple[Sentence, ...]:
        """These sentences, which name no party."""
        return tuple(
            sentence
            for name, slots, records in found
            for sentence in self.sentence(name, records=records, parties=(), slots=slots)
        )

    def fixed_part(self, name: str, variant: str = "") -> Part:
        """A part with a fixed sentence of the organisation."""
        return Part(name, self.sentence(f"statement-{name}{variant}", records=self.main.records, facts=False))

    def opens_with_doubt(self, incidents: Incidents, *names: str) -> bool:
        """Whether nothing of this is verified, and the sentence (one of these texts) says so."""
        own = [each for name in names for each in (name, name + VARIANT) if self.words.owns(each)]
        return incidents.unchecked > 0 and all("$doubt" in self.words.mentions(each) for each in own)

    def unchecked(self, incidents: Incidents) -> tuple[Sentence, ...]:
        """That these reports are being checked, where none is verified and no figure says so."""
        said = incidents.killed.doubted.some or incidents.injured.doubted.some
        return () if said else self.still_checked(incidents.records)

    def still_checked(self, records: tuple[str, ...]) -> tuple[Sentence, ...]:
        """That these reports are being checked, where none of them is verified."""
        if set(records) & set(self.facts.basis.verified):
            return ()
        return self.sentence(
            "statement-unchecked", records=records, parties=(), slots={"reports": len(records)}
        )

    def doubted(self, text: str, figure: Figure, unchecked: Figure, slots: Slots) -> tuple[Sentence, ...]:
        """A sentence of a figure, with how much of it is known only from reports that are still being checked."""
        said = self.main.unchecked or not unchecked.some  # of all of it, or not at all
        unsure = (
            ""
            if said
            else self.words(
                "statement-unsure",
                extent="all" if unchecked.some == figure.some else "some",
                doubted=unchecked.some,
                reports=len(unchecked.records),
            )
        )
        found = self.sentence(text, records=figure.records, slots=slots | {"unsure": unsure}, parties=())
        silent = self.words.owns(text) and "$unsure" not in self.words.mentions(text)
        return (*found, *self.still_checked(unchecked.records)) if unsure and silent else found
