"""What every activity works with: the house (what lives long) and one piece of work (one transaction)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session

from bot.config.permissions import may
from bot.config.settings import Settings
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.places.index import PlaceIndex
from bot.i18n.catalogue import Catalogue, Words
from bot.views.escape import escape_message
from bot.views.message import Message, Text
from storage.audit import audit_log
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.messages import outbox
from storage.repositories.people.people import Person
from storage.repositories.reports.reports import ReportedPlace


@dataclass(frozen=True, slots=True)
class AppContext:
    """What lives as long as the program: settings, words, places, files, and the sources of time, ids and secrets."""

    settings: Settings
    catalogue: Catalogue
    index: PlaceIndex
    lexicon: Lexicon
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    new_secret: Callable[[], str]
    files: FileStore

    def start_of(self, day: date) -> datetime:
        """The instant a day begins in the organisation's zone."""
        return datetime.combine(day, time(0), tzinfo=self.settings.zone)

    def day_of(self, at: datetime) -> date:
        """The day of an instant in the organisation's zone."""
        return at.astimezone(self.settings.zone).date()

    def today(self) -> date:
        """The present day in the organisation's zone."""
        return self.day_of(self.clock())


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """The little notice a pressed button gets; not kept, for it is worthless seconds later."""

    text: str = ""
    alert: bool = False


@dataclass(slots=True)
class RequestContext:
    """One piece of work in one transaction: who, where, when, and what it says."""

    context: AppContext
    session: Session
    now: datetime
    chat_id: int
    person: Person | None = None
    answered: CallbackAnswer = field(default_factory=CallbackAnswer)
    #: Where a person's own reports are about, once it was looked up; forgotten when one of them changes.
    places_told: dict[int, list[ReportedPlace]] = field(default_factory=dict)

    @property
    def me(self) -> Person:
        """The person at work. Raises LookupError for a stranger, who never gets this far."""
        if self.person is None:
            raise LookupError("nobody joined from this chat")
        return self.person

    @property
    def words(self) -> Words:
        """The texts of the person's language."""
        return self.context.catalogue.words(self.person.language if self.person else None)

    def may(self, action: str) -> bool:
        """Whether the person at work may do this."""
        return may(self.person.role if self.person else None, action)

    def say(self, screen: Message, words: Words | None = None) -> None:
        """Keep a new message to be sent here; `words` are those it is made of, where a group reads it."""
        content = content_for(screen, words or self.words)
        outbox.enqueue(self.session, self.now, self.chat_id, "say", content)

    def tell(self, text_id: str, **slots: object) -> None:
        """Say one plain sentence here."""
        self.say(Message(Text(self.words(text_id, **slots))))

    def show(self, card: str, screen: Message, *, anew: bool = False, last: bool = False) -> None:
        """Keep a card in this chat true: edited in place, or (`anew`) sent below everything else.

        `last`: what it says now it says for good, and is no card any more.
        """
        content = content_for(screen, self.words)
        outbox.show(self.session, self.now, self.chat_id, card, content, anew=anew, last=last)

    def strip(self, message_id: int) -> None:
        """Take the buttons from a message that is no card any more."""
        outbox.enqueue(self.session, self.now, self.chat_id, "strip", {"message_id": message_id})

    def delete(self, message_id: int) -> None:
        """Take a message away."""
        outbox.enqueue(self.session, self.now, self.chat_id, "delete", {"message_id": message_id})

    def answer(self, text_id: str, *, alert: bool = False, **slots: object) -> None:
        """The notice on the button that was pressed."""
        self.answered = CallbackAnswer(self.words(text_id, **slots), alert)

    def note(self, verb: str, subject: str, **detail: object) -> None:
        """The audit's line for what is done here."""
        audit_log.note(
            self.session, self.now, self.person.id if self.person else None, verb, subject, **detail
        )


def content_for(screen: Message, words: Words) -> dict[str, Any]:
    """A screen as the outbox keeps it, laid out for the reader's direction of writing; with what veils it, if anything.

    Every screen but a statement's goes through here.
    """
    content = escape_message((screen.mirrored() if words.right_to_left else screen).to_json())
    if words.neutral and not screen.plain:
        content["veil"] = words("veil-line")
    return content
