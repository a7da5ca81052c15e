"""Route an update: find the person, check the right, call the use case. SYNCHRONOUS.

`commands` and `callbacks` hold the tables of commands and buttons.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.config.permissions import COMMANDS
from bot.domain.form.step import Edited, PositionSent, TextSent
from bot.services import coordinator_chats
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
    request.message_id = incoming.message_id or 0
    if incoming.kind == "chat_migrated" and incoming.new_chat is not None and not incoming.private:
        coordinator_chats.move_chat(
            request.session, request.context, incoming.chat, incoming.new_chat, request.now
        )
        request.audit("chat.move", f"chat/{request.chat_id}")
        return
    # In a private chat the chat is the person: its number is known already.
    sender = (
        request.chat_id
        if incoming.private and incoming.sender == incoming.chat
        else chats.find(request.session, incoming.sender)
    )
    request.person = people.find_by_chat(request.session, sender) if sender is not None else None
    if incoming.kind == "command" and commands.is_for_another_bot(request, incoming.text):
        return
    if request.person is None:
        if _on_unknown_chat(request, incoming):  # the message with the invitation is deleted later, too
            chat_cleanup.record_received(request, incoming.message_id)
        return
    if incoming.kind != "tap":
        chat_cleanup.record_received(request, incoming.message_id)
    people.note_last_seen(request.session, request.person, request.today)
    if not incoming.private:
        _in_group(request, incoming)
        return
    if request.person.language is None and incoming.kind not in ("tap", "command"):
        joining.send_welcome(request)
        return
    _BY_KIND.get(incoming.kind, _ignore)(request, incoming)


def _on_unknown_chat(request: RequestContext, incoming: IncomingUpdate) -> bool:
    """Send one neutral line in a private chat, nothing in a group; admit a valid invitation. Returns whether it did."""
    if not incoming.private:
        return False
    name, argument = commands.parse(incoming.text)
    if incoming.kind == "command" and name == "start" and argument:
        joining.join_with_code(request, argument)
    elif incoming.kind != "tap":
        joining.greet_unknown_chat(request)
    return request.person is not None


def _in_group(request: RequestContext, incoming: IncomingUpdate) -> None:
    """In a group that settings name, handle coordinators' commands and buttons, and texts that were requested."""
    if request.chat_id not in coordinator_chats.find_group_chats(request.session, request.context):
        _in_unnamed_group(request, incoming)
    elif incoming.kind == "command" and _works_in_groups(commands.parse(incoming.text)[0]):
        _on_command(request, incoming)
    elif incoming.kind == "tap" and callbacks.works_in_groups(incoming.data):
        _on_tap(request, incoming)
    elif incoming.kind == "text":
        pending_input.handle_text(request, incoming.text)


def _in_unnamed_group(request: RequestContext, incoming: IncomingUpdate) -> None:
    """Do nothing, whoever asks. A coordinator who sends a command is told once how the group is named in settings."""
    may_name = incoming.kind == "command" and request.may("report.review")
    if may_name and coordinator_chats.is_first_contact(request.session, request.chat_id):
        request.send(views.unnamed_group_line(incoming.chat, request.words))


def _works_in_groups(name: str) -> bool:
    return name in COMMANDS and COMMANDS[name].in_groups


def _on_command(request: RequestContext, incoming: IncomingUpdate) -> None:
    name, argument = commands.parse(incoming.text)
    if name not in COMMANDS:
        name = "help"
    if not request.may(COMMANDS[name].action):
        if (
            incoming.private
        ):  # in a group, each refused command would take a place in what the group may be sent
            joining.send_welcome(request)
        return
    if request.me.language is None and name not in ("start", "language"):
        joining.send_welcome(request)
        return
    commands.HANDLERS[name](request, argument)


def _on_tap(request: RequestContext, incoming: IncomingUpdate) -> None:
    callbacks.handle_callback(request, incoming.data)


def _on_text(request: RequestContext, incoming: IncomingUpdate) -> None:
    if _is_report_button(request, incoming.text):
        if request.may("report.write"):
            reporting.begin_report(request)
        return
    if pending_input.handle_text(request, incoming.text):
        return
    drafting = reporting.has_open_report(request)
    if questions.handle_text(request, incoming.text, incoming.reply_to, drafting=drafting):
        return
    typed = TextSent(incoming.text, request.message_id, _sent_at(request, incoming))
    if not (request.may("report.write") and _reported(request, typed)):
        request.send(views.not_understood(request.words))


def _reported(request: RequestContext, typed: TextSent) -> bool:
    """Use a text as a whole report, as a second one while one is open, or as the answer to the open question."""
    return (
        whole_message.read_message(request, typed)
        or second_draft.ask_about_message(request, typed)
        or reporting.handle_text(request, typed)
    )


def _is_report_button(request: RequestContext, text: str) -> bool:
    """Whether this is the text of the report button below the text field, in any language, discreet or not."""
    every = [request.context.words(language) for language in request.context.catalogue.languages]
    return text in {words(key) for words in every for key in ("key-report", "key-report-discreet")} | {
        words.open("key-report") for words in every
    }


def _on_edited(request: RequestContext, incoming: IncomingUpdate) -> None:
    typed = Edited(incoming.text, request.message_id, _sent_at(request, incoming))
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
        given = incoming.file
        kind, size = given.get("mime_type"), given.get("file_size")
        file = ReceivedFile(given["kind"], given["file_id"], kind, size, incoming.message_id)
        attaching.handle_file(request, file, incoming.text, _sent_at(request, incoming))


def _on_other(request: RequestContext, _incoming: IncomingUpdate) -> None:
    request.send_text("kind-not-taken")


def _ignore(_request: RequestContext, _incoming: IncomingUpdate) -> None:
    """Ignore an edited caption or a live location that moved."""


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
