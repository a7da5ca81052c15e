"""Shared application context and the per-request context."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.config.permissions import may
from bot.config.settings import Settings
from bot.domain.disclosure import Gate
from bot.domain.parsing.message.message import Understood
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.places.index import PlaceIndex
from bot.domain.places.theatre import Theatre
from bot.i18n.catalogue import Catalogue
from bot.i18n.words import Words
from bot.views.escape import escape_message
from bot.views.message import Message, Text
from storage.audit import audit_log
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.messages import outbox
from storage.repositories.people import people
from storage.repositories.people.people import Person
from storage.repositories.reports.reports import ReportedPlace


@dataclass(frozen=True, slots=True)
class AppContext:
    """Process-wide objects: settings, texts, places, files, and the sources of time, ids and secrets."""

    settings: Settings
    catalogue: Catalogue
    theatre: Theatre
    index: PlaceIndex
    lexicon: Lexicon
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    new_secret: Callable[[], str]
    files: FileStore

    @property
    def gate(self) -> Gate:
        """What decides which parts of a record may leave the organisation."""
        return Gate(
            self.index,
            self.settings.parties,
            self.settings.zone,
            timedelta(hours=self.settings.release_after),
        )

    def words(self, language: str | None) -> Words:
        """Return the texts in a language; in the organisation's first one for None."""
        return self.catalogue.words(language)

    def recipient(self, person: Person) -> "Recipient":
        """Return a person's own chat as a recipient."""
        return Recipient(person.chat_id, self.words(person.language))

    def start_of(self, day: date) -> datetime:
        """Return the instant at which a day begins in the organisation's time zone."""
        return datetime.combine(day, time(0), tzinfo=self.settings.zone)

    def day_of(self, at: datetime) -> date:
        """Return the day of an instant in the organisation's time zone."""
        return at.astimezone(self.settings.zone).date()

    def today(self) -> date:
        """Return the current day in the organisation's time zone."""
        return self.day_of(self.clock())


@dataclass(frozen=True, slots=True)
class Recipient:
    """A chat to send to, with the texts in its language, and the topic in it."""

    chat_id: int
    words: Words
    topic: int | None = None


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """Callback answer (the short notice on a pressed button). Not stored: it is only useful for a few seconds."""

    text: str = ""
    alert: bool = False


@dataclass(slots=True)
class RequestContext:
    """One update in one transaction: the person, the chat, the time, and methods that enqueue the replies.

    `message_id`: the message that was sent, or whose button was pressed; 0 if there is none.
    """

    context: AppContext
    session: Session
    now: datetime
    chat_id: int
    person: Person | None = None
    message_id: int = 0
    callback_answer: CallbackAnswer = field(default_factory=CallbackAnswer)
    #: Places of the person's own reports, by person id. Read once per update; dropped when a report changes.
    reported_places: dict[int, list[ReportedPlace]] = field(default_factory=dict)
    #: What was read in a text, by the text and when it was sent: reading it is the dearest part of an update.
    readings: dict[tuple[str, datetime], Understood] = field(default_factory=dict)

    @property
    def me(self) -> Person:
        """The member who sent this update. Raises LookupError for an unknown chat, which no handler serves."""
        if self.person is None:
            raise LookupError("nobody joined from this chat")
        return self.person

    @property
    def words(self) -> Words:
        """The texts for the readers of this chat: in a member's own chat their language, in a group the organisation's
        first one, whoever asked."""
        own = self.person is not None and self.person.chat_id == self.chat_id
        return self.context.words(self.person.language if self.person and own else None)

    @property
    def zone(self) -> ZoneInfo:
        """The organisation's time zone."""
        return self.context.settings.zone

    @property
    def today(self) -> date:
        """The day of the update in the organisation's time zone."""
        return self.context.day_of(self.now)

    def may(self, action: str) -> bool:
        """Whether the member's role permits this action."""
        return may(self.person.role if self.person else None, action)

    def send(self, message: Message) -> None:
        """Enqueue a new message to this chat."""
        content = build_content(message, self.words)
        outbox.enqueue(self.session, self.now, self.chat_id, "send", content)

    def send_text(self, text_id: str, **slots: object) -> None:
        """Enqueue one text without buttons to this chat."""
        self.send(Message(Text(self.words(text_id, **slots))))

    def show_card(self, card: str, message: Message, *, anew: bool = False, last: bool = False) -> None:
        """Create or edit a card (a message with a key) in this chat.

        `anew` sends it again below all other messages. `last` marks the final edit: the message is no card after it.
        """
        content = build_content(message, self.words)
        outbox.upsert(self.session, self.now, self.chat_id, card, content, anew=anew, last=last)

    def remove_keyboard(self, message_id: int | None = None) -> None:
        """Remove the buttons of a message that is no longer a card; by default, of the one that was pressed."""
        content = {"message_id": self.message_id if message_id is None else message_id}
        outbox.enqueue(self.session, self.now, self.chat_id, "remove_keyboard", content)

    def delete_message(self, message_id: int | None = None) -> None:
        """Delete a message in this chat; by default, the one whose button was pressed."""
        content = {"message_id": self.message_id if message_id is None else message_id}
        outbox.enqueue(self.session, self.now, self.chat_id, "delete", content)

    def delete_card(self, card: str) -> bool:
        """Delete a card and its message in this chat. Returns whether there was such a card."""
        known, message_id = outbox.drop_card(self.session, card)
        if message_id is not None:
            self.delete_message(message_id)
        return known

    def answer_callback(self, text_id: str, *, alert: bool = False, **slots: object) -> None:
        """Set the notice that the pressed button shows."""
        self.callback_answer = CallbackAnswer(self.words(text_id, **slots), alert)

    def audit(self, verb: str, subject: str, **detail: object) -> None:
        """Append a line to the audit log in the member's name."""
        audit_log.note(
            self.session, self.now, self.person.id if self.person else None, verb, subject, **detail
        )


def words_for_chat(session: Session, context: AppContext, chat_id: int) -> Words:
    """Return the texts for the readers of a chat: a group reads the organisation's first language."""
    person = people.find_by_chat(session, chat_id)
    return context.words(person.language if person else None)


def send_message(session: Session, context: AppContext, to: Recipient, message: Message) -> None:
    """Enqueue a new message to a chat."""
    send_content(session, context, to, "send", build_content(message, to.words))


def send_content(
    session: Session, context: AppContext, to: Recipient, verb: str, content: dict[str, Any]
) -> None:
    """Enqueue the content of a message, or of an album, to a chat, in its topic."""
    outbox.enqueue(session, context.clock(), to.chat_id, verb, in_topic(content, to.topic))


def in_topic(content: dict[str, Any], topic: int | None) -> dict[str, Any]:
    """Return the content of a message for a topic of its chat."""
    return content if topic is None else {**content, "topic": topic}


def build_content(message: Message, words: Words) -> dict[str, Any]:
    """Convert a message to the JSON content that the outbox stores.

    Escapes text, sets the writing direction and, in discreet mode, adds the spoiler line. All messages except
    statements are converted here.
    """
    content = escape_message((message.mirrored() if words.right_to_left else message).to_json())
    if words.discreet and not message.plain:
        content["spoiler_line"] = words("spoiler-line")
    return content
