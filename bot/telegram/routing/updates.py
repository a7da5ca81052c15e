"""Who may do what with which update: reads it, asks the rights table, calls the activity. SYNCHRONOUS.

Two tables say what there is: `commands` (behind a slash) and `callbacks` (by the key of callback data).
"""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.config.permissions import COMMANDS
from bot.domain.form.step import Edited, PositionSent, TextSent
from bot.services.context import RequestContext
from bot.services.evidence import attaching
from bot.services.people import chat_cleanup, joining
from bot.services.reports import drafting as reporting
from bot.services.reports import second_draft, whole_message
from bot.services.review import pending_input, questions
from bot.telegram.inbound.update import IncomingUpdate
from bot.telegram.routing import callbacks, commands
from bot.views.people import joining as views
from storage.repositories.evidence.evidence import ReceivedFile
from storage.repositories.people import chats, people

Handler = Callable[[RequestContext, IncomingUpdate], None]


def route(request: RequestContext, incoming: IncomingUpdate) -> None:
    """Do what an update asks for, as the person who sent it may."""
    if incoming.kind == "chat_migrated" and incoming.new_chat is not None and not incoming.private:
        chats.change_telegram_id(request.session, incoming.chat, incoming.new_chat, request.now)
        request.audit("chat.move", f"chat/{request.chat_id}")
        return
    # In a private chat the chat is the person: its number is known already.
    sender = (
        request.chat_id
        if incoming.private and incoming.sender == incoming.chat
        else chats.find(request.session, incoming.sender)
    )
    request.person = people.find_by_chat(request.session, sender) if sender is not None else None
    if request.person is None:
        if _stranger(request, incoming):  # an invitation let them in: the message that carried it goes, too
            chat_cleanup.record_received(request, incoming.message_id)
        return
    if incoming.kind != "tap":
        chat_cleanup.record_received(request, incoming.message_id)
    people.note_last_seen(request.session, request.person, request.context.day_of(request.now))
    if not incoming.private:
        _in_group(request, incoming)
        return
    if request.person.language is None and incoming.kind not in ("tap", "command"):
        joining.send_welcome(request)
        return
    _BY_KIND.get(incoming.kind, _ignore)(request, incoming)


def _stranger(request: RequestContext, incoming: IncomingUpdate) -> bool:
    """One neutral line in a private chat, nothing in a group; a good invitation lets in. Returns whether it did."""
    if not incoming.private:
        return False
    name, argument = commands.parse(incoming.text)
    if incoming.kind == "command" and name == "start" and argument:
        joining.join_with_code(request, argument)
    elif incoming.kind != "tap":
        joining.greet_unknown_chat(request)
    return request.person is not None


def _in_group(request: RequestContext, incoming: IncomingUpdate) -> None:
    """In a group only a coordinator's commands and buttons mean anything, and words that were asked for."""
    if incoming.kind == "command" and _works_in_groups(commands.parse(incoming.text)[0]):
        _on_command(request, incoming)
    elif incoming.kind == "tap" and incoming.data.partition("|")[0] in callbacks.IN_GROUPS:
        _on_tap(request, incoming)
    elif incoming.kind == "text":
        pending_input.handle_text(request, incoming.text)


def _works_in_groups(name: str) -> bool:
    return name in COMMANDS and COMMANDS[name].in_groups


def _on_command(request: RequestContext, incoming: IncomingUpdate) -> None:
    name, argument = commands.parse(incoming.text)
    if name not in COMMANDS:
        name = "help"
    if not request.may(COMMANDS[name].action):
        joining.send_welcome(request)
        return
    if request.me.language is None and name not in ("start", "language"):
        joining.send_welcome(request)
        return
    commands.HANDLERS[name](request, argument)


def _on_tap(request: RequestContext, incoming: IncomingUpdate) -> None:
    kind, *parts = incoming.data.split("|")
    action, count, handler = callbacks.CALLBACKS.get(kind, ("", 0, callbacks.stale_button))
    if not action or len(parts) != count or not request.may(action):
        request.answer_callback("button-old")
        return
    handler(request, parts, incoming.message_id or 0)


def _on_text(request: RequestContext, incoming: IncomingUpdate) -> None:
    if _is_report_key(request, incoming.text):
        if request.may("report.write"):
            reporting.begin_report(request)
        return
    if pending_input.handle_text(request, incoming.text):
        return
    drafting = reporting.has_open_report(request)
    if questions.handle_text(
        request, incoming.text, incoming.message_id or 0, incoming.reply_to, drafting=drafting
    ):
        return
    typed = TextSent(incoming.text, incoming.message_id or 0, _sent_at(request, incoming))
    if not (request.may("report.write") and _reported(request, typed)):
        request.send(views.not_understood(request.words))


def _reported(request: RequestContext, typed: TextSent) -> bool:
    """A whole report, a second one while the first is open, or an answer to the question that stands."""
    return (
        whole_message.read_message(request, typed)
        or second_draft.ask_about_message(request, typed)
        or reporting.handle_text(request, typed)
    )


def _is_report_key(request: RequestContext, text: str) -> bool:
    """Whether this is what the key under the text field sends, in any language, neutral or not."""
    every = [request.context.catalogue.words(language) for language in request.context.catalogue.languages]
    return text in {words(key) for words in every for key in ("key-report", "key-report-discreet")} | {
        words.open("key-report") for words in every
    }


def _on_edited(request: RequestContext, incoming: IncomingUpdate) -> None:
    typed = Edited(incoming.text, incoming.message_id or 0, _sent_at(request, incoming))
    if request.may("report.write") and not (
        second_draft.handle_edit(request, typed) or reporting.handle_text(request, typed)
    ):
        request.send_text("edit-too-late")


def _on_location(request: RequestContext, incoming: IncomingUpdate) -> None:
    if request.may("report.write") and incoming.latitude is not None and incoming.longitude is not None:
        at = PositionSent(incoming.latitude, incoming.longitude, incoming.accuracy_m)
        if not questions.handle_position(request, at, drafting=reporting.has_open_report(request)):
            reporting.handle_position(request, at, _sent_at(request, incoming))


def _on_file(request: RequestContext, incoming: IncomingUpdate) -> None:
    if request.may("evidence.add"):
        file = ReceivedFile(
            incoming.file["kind"],
            incoming.file["file_id"],
            incoming.file.get("mime_type"),
            incoming.file.get("file_size"),
            incoming.message_id,
        )
        attaching.handle_file(request, file, incoming.text, _sent_at(request, incoming))


def _on_other(request: RequestContext, _incoming: IncomingUpdate) -> None:
    request.send_text("kind-not-taken")


def _ignore(_work: RequestContext, _incoming: IncomingUpdate) -> None:
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


def _sent_at(request: RequestContext, incoming: IncomingUpdate) -> datetime:
    return datetime.fromtimestamp(incoming.at, UTC) if incoming.at is not None else request.now
