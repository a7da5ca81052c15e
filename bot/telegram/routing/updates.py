"""Who may do what with which update: reads it, asks the rights table, calls the activity. SYNCHRONOUS.

Two tables say what there is: `commands` (behind a slash) and `buttons` (by the first letter of their data).
"""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.domain.form.step import Located, Retyped, Typed
from bot.services.context import Work
from bot.services.evidence import attaching
from bot.services.people import chat_cleanup, joining
from bot.services.reports import drafting as reporting
from bot.services.reports import second_draft, whole_message
from bot.services.review import pending_input, questions
from bot.telegram.inbound.update import Incoming
from bot.telegram.routing import callbacks, commands
from bot.views.people import joining as screens
from storage.repositories.evidence.evidence import File
from storage.repositories.people import chats, people

Handler = Callable[[Work, Incoming], None]


def handle(work: Work, incoming: Incoming) -> None:
    """Do what an update asks for, as the person who sent it may."""
    if incoming.what == "moved" and incoming.new_chat is not None and not incoming.private:
        chats.moved(work.session, incoming.chat, incoming.new_chat, work.now)
        work.note("chat.move", f"chat/{work.chat_id}")
        return
    # In a private chat the chat is the person: its number is known already.
    sender = (
        work.chat_id
        if incoming.private and incoming.sender == incoming.chat
        else chats.known_number(work.session, incoming.sender)
    )
    work.person = people.person_of(work.session, sender) if sender is not None else None
    if work.person is None:
        if _stranger(work, incoming):  # an invitation let them in: the message that carried it goes, too
            chat_cleanup.heard(work, incoming.message_id)
        return
    if incoming.what != "tap":
        chat_cleanup.heard(work, incoming.message_id)
    people.seen(work.session, work.person, work.house.day_of(work.now))
    if not incoming.private:
        _in_group(work, incoming)
        return
    if work.person.language is None and incoming.what not in ("tap", "command"):
        joining.greet(work)
        return
    _BY_KIND.get(incoming.what, _ignore)(work, incoming)


def _stranger(work: Work, incoming: Incoming) -> bool:
    """One neutral line in a private chat, nothing in a group; a good invitation lets in. Returns whether it did."""
    if not incoming.private:
        return False
    name, argument = commands.parse(incoming.text)
    if incoming.what == "command" and name == "start" and argument:
        joining.join(work, argument)
    elif incoming.what != "tap":
        joining.stranger(work)
    return work.person is not None


def _in_group(work: Work, incoming: Incoming) -> None:
    """In a group only a coordinator's commands and buttons mean anything, and words that were asked for."""
    if incoming.what == "command" and commands.parse(incoming.text)[0] in commands.IN_GROUPS:
        _on_command(work, incoming)
    elif incoming.what == "tap" and incoming.data.partition("|")[0] in callbacks.IN_GROUPS:
        _on_tap(work, incoming)
    elif incoming.what == "text":
        pending_input.typed(work, incoming.text)


def _on_command(work: Work, incoming: Incoming) -> None:
    name, argument = commands.parse(incoming.text)
    action, handler = commands.COMMANDS.get(name, ("help.read", lambda work, _argument: joining.greet(work)))
    if not work.may(action):
        joining.greet(work)
        return
    if work.me.language is None and name not in ("start", "language"):
        joining.greet(work)
        return
    handler(work, argument)


def _on_tap(work: Work, incoming: Incoming) -> None:
    kind, *parts = incoming.data.split("|")
    action, count, handler = callbacks.TAPS.get(kind, ("", 0, callbacks.dead))
    if not action or len(parts) != count or not work.may(action):
        work.answer("button-old")
        return
    handler(work, parts, incoming.message_id or 0)


def _on_text(work: Work, incoming: Incoming) -> None:
    if _is_report_key(work, incoming.text):
        if work.may("report.write"):
            reporting.begin(work)
        return
    if pending_input.typed(work, incoming.text):
        return
    drafting = reporting.is_open(work)
    if questions.typed(work, incoming.text, incoming.message_id or 0, incoming.reply_to, drafting=drafting):
        return
    typed = Typed(incoming.text, incoming.message_id or 0, _sent_at(work, incoming))
    if not (work.may("report.write") and _reported(work, typed)):
        work.say(screens.not_understood(work.words))


def _reported(work: Work, typed: Typed) -> bool:
    """A whole report, a second one while the first is open, or an answer to the question that stands."""
    return (
        whole_message.read(work, typed) or second_draft.noticed(work, typed) or reporting.typed(work, typed)
    )


def _is_report_key(work: Work, text: str) -> bool:
    """Whether this is what the key under the text field sends, in any language, neutral or not."""
    every = [work.house.catalogue.words(language) for language in work.house.catalogue.languages]
    return text in {words(key) for words in every for key in ("key-report", "key-report-neutral")} | {
        words.open("key-report") for words in every
    }


def _on_edited(work: Work, incoming: Incoming) -> None:
    typed = Retyped(incoming.text, incoming.message_id or 0, _sent_at(work, incoming))
    if work.may("report.write") and not (second_draft.edited(work, typed) or reporting.typed(work, typed)):
        work.tell("edit-too-late")


def _on_location(work: Work, incoming: Incoming) -> None:
    if work.may("report.write") and incoming.latitude is not None and incoming.longitude is not None:
        at = Located(incoming.latitude, incoming.longitude, incoming.accuracy_m)
        if not questions.located(work, at, drafting=reporting.is_open(work)):
            reporting.located(work, at, _sent_at(work, incoming))


def _on_file(work: Work, incoming: Incoming) -> None:
    if work.may("evidence.add"):
        file = File(
            incoming.file["kind"],
            incoming.file["file_id"],
            incoming.file.get("mime_type"),
            incoming.file.get("file_size"),
            incoming.message_id,
        )
        attaching.attached(work, file, incoming.text, _sent_at(work, incoming))


def _on_other(work: Work, _incoming: Incoming) -> None:
    work.tell("kind-not-taken")


def _ignore(_work: Work, _incoming: Incoming) -> None:
    """Nothing to do: an edited caption, a live position that moved."""


_BY_KIND: dict[str, Handler] = {
    "command": _on_command,
    "tap": _on_tap,
    "text": _on_text,
    "edited": _on_edited,
    "location": _on_location,
    "file": _on_file,
    "other": _on_other,
}


def _sent_at(work: Work, incoming: Incoming) -> datetime:
    return datetime.fromtimestamp(incoming.at, UTC) if incoming.at is not None else work.now
