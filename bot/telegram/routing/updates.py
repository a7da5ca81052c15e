"""Route an update: find the person, check the right, call the use case. SYNCHRONOUS.

`commands` and `callbacks` hold the tables of commands and buttons.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.config.permissions import COMMANDS
from bot.domain.form.step import Edited, PositionSent, TextSent
from bot.services import chat_access, coordinator_chats
from bot.services.context import RequestContext
from bot.services.evidence import attaching
from bot.services.evidence import joining as joining_files
from bot.services.people import chat_cleanup, joining
from bot.services.reports import drafting, second_draft
from bot.services.reports.sent import replies
from bot.services.review import pending_input, questions
from bot.telegram.inbound.update import IncomingUpdate
from bot.telegram.routing import callbacks, commands, groups
from bot.views.people import joining as views
from storage.repositories.evidence.evidence import ReceivedFile
from storage.repositories.people import chats, people

Handler = Callable[[RequestContext, IncomingUpdate], None]


def route(request: RequestContext, incoming: IncomingUpdate) -> None:
    """Do what an update asks for, as the person who sent it may."""
    request.message_id = incoming.message_id or 0
    if _on_chat(request, incoming):
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
    if not _is_news(request, incoming):
        return
    people.note_last_seen(request.session, request.person, request.today)
    if not incoming.private:
        groups.handle(request, incoming)
        return
    if request.person.language is None and incoming.kind not in ("tap", "command"):
        joining.send_welcome(request)
        return
    _BY_KIND[incoming.kind](request, incoming)


def _on_chat(request: RequestContext, incoming: IncomingUpdate) -> bool:
    """Handle what happens to a group. Returns False for what a person does."""
    if incoming.kind == "membership":
        chat_access.note_membership(request, incoming.data, private=incoming.private)
        if incoming.text in ("group", "supergroup") and not incoming.data:
            groups.greet_group(request, incoming)
        return True
    if incoming.kind != "chat_migrated":
        return False
    if incoming.private or incoming.new_chat is None:
        return True
    coordinator_chats.move_chat(
        request.session, request.context, incoming.chat, incoming.new_chat, request.now
    )
    return True


def _is_news(request: RequestContext, incoming: IncomingUpdate) -> bool:
    """Record a message of a member. Returns False for an edit that changed nothing."""
    if incoming.kind == "edited":
        words, sent_at = incoming.text, _sent_at(request, incoming)
        return chat_cleanup.is_changed(request, request.message_id, words, sent_at)
    if incoming.kind != "tap":
        chat_cleanup.record_received(request, incoming.message_id, incoming.text)
    return True


def _on_unknown_chat(request: RequestContext, incoming: IncomingUpdate) -> bool:
    """Send one neutral line in a private chat; admit a valid invitation. Returns whether it did.

    In a group nobody is answered but an anonymous administrator.
    """
    if not incoming.private:
        groups.explain_anonymity(request, incoming)
        return False
    name, argument = commands.parse(incoming.text)
    if incoming.kind == "command" and name == "start" and argument:
        joining.join_with_code(request, argument)
    elif incoming.kind not in ("tap", "edited"):
        joining.greet_unknown_chat(request)
    return request.person is not None


#: Commands that need neither a language nor an answer about consent. Messages and files are always taken.
_BEFORE_CONSENT = ("start", "language", "consent", "wipe")


def _on_command(request: RequestContext, incoming: IncomingUpdate) -> None:
    name, argument = commands.parse(incoming.text)
    if name not in COMMANDS and argument:  # a word behind a slash, and words: nothing of it is lost
        _on_text(request, replace(incoming, text=incoming.text.removeprefix("/")))
        return
    if name not in COMMANDS:
        name = "help"
    if not request.may(COMMANDS[name].action):
        joining.send_welcome(request)
        return
    if (request.me.language is None or request.me.consent is None) and name not in _BEFORE_CONSENT:
        joining.send_welcome(request)
        return
    if name == "report" and argument and not commands.report_number(argument):
        drafting.begin_with_words(request, _typed(request, replace(incoming, text=argument)))
        return
    commands.HANDLERS[name](request, argument)
    if argument and name not in commands.TAKE_WORDS:
        request.send_text("words-not-kept")


def _on_tap(request: RequestContext, incoming: IncomingUpdate) -> None:
    callbacks.handle_callback(request, incoming.data)


def _on_text(request: RequestContext, incoming: IncomingUpdate) -> None:
    if _is_report_button(request, incoming.text):
        if request.may("report.write"):
            drafting.begin_report(request)
        return
    typed = _typed(request, incoming)
    if request.may("report.correct_own") and replies.handle_reply(request, typed, incoming.reply_to):
        return
    if pending_input.handle_text(request, incoming.text):
        return
    is_open = drafting.has_open_report(request)
    if questions.handle_text(request, incoming.text, incoming.reply_to, drafting=is_open):
        return
    if not (request.may("report.write") and drafting.use_words(request, typed)):
        request.send(views.not_understood(request.words))


def _is_report_button(request: RequestContext, text: str) -> bool:
    """Whether this is the text of the report button below the text field, in any language, discreet or not."""
    every = [request.context.words(language) for language in request.context.catalogue.languages]
    return text in {words(key) for words in every for key in ("key-report", "key-report-discreet")} | {
        words.open("key-report") for words in every
    }


def _on_edited(request: RequestContext, incoming: IncomingUpdate) -> None:
    typed = Edited(**_words_and_times(request, incoming))
    if request.may("report.write") and not (
        second_draft.handle_edit(request, typed)
        or drafting.handle_text(request, typed)
        or joining_files.change_words(request, typed.message_id, typed.text)
        or replies.handle_edit(request, typed)
    ):
        request.send_text("edit-too-late")


def _on_location(request: RequestContext, incoming: IncomingUpdate) -> None:
    if request.may("report.write") and incoming.latitude is not None and incoming.longitude is not None:
        at = PositionSent(incoming.latitude, incoming.longitude, incoming.accuracy_m, incoming.text)
        if not questions.handle_position(request, at, drafting=drafting.has_open_report(request)):
            drafting.handle_position(request, at, _sent_at(request, incoming))


def _on_file(request: RequestContext, incoming: IncomingUpdate) -> None:
    if request.may("evidence.add"):
        given = incoming.file
        kind, size = given.get("mime_type"), given.get("file_size")
        album = given.get("album")
        file = ReceivedFile(given["kind"], given["file_id"], kind, size, incoming.message_id, album)
        attaching.handle_file(request, file, _typed(request, incoming), incoming.reply_to)


def _on_other(request: RequestContext, incoming: IncomingUpdate) -> None:
    """Use the words that came with something that is not kept, and say what is not."""
    if incoming.text:
        _on_text(request, incoming)
    request.send_text("kind-not-taken")


_BY_KIND: dict[str, Handler] = {
    "command": _on_command,
    "tap": _on_tap,
    "text": _on_text,
    "edited": _on_edited,
    "location": _on_location,
    "file": _on_file,
    "other": _on_other,
}


def _typed(request: RequestContext, incoming: IncomingUpdate) -> TextSent:
    return TextSent(**_words_and_times(request, incoming))


def _words_and_times(request: RequestContext, incoming: IncomingUpdate) -> dict[str, Any]:
    """Return the words of a message, without the command that begins a report, and its times."""
    text, written_at = incoming.text, incoming.written_at
    if text.startswith("/"):
        name, argument = commands.parse(text)
        text = argument if name == "report" else text
    return {
        "text": text,
        "message_id": request.message_id,
        "sent_at": _sent_at(request, incoming),
        "written_at": None if written_at is None else datetime.fromtimestamp(written_at, UTC),
    }


def _sent_at(request: RequestContext, incoming: IncomingUpdate) -> datetime:
    return datetime.fromtimestamp(incoming.at, UTC) if incoming.at is not None else request.now
