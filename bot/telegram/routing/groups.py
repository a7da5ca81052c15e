"""Updates in groups. Only the coordinators' group gets answers: what is shown there, alert chats may not see, whoever
asks for it. In a group that no setting names the bot says how to name it, once.

SYNCHRONOUS.
"""

from bot.config.permissions import COMMANDS
from bot.services import coordinator_chats
from bot.services.context import RequestContext
from bot.services.review import pending_input
from bot.telegram.inbound.update import IncomingUpdate
from bot.telegram.routing import callbacks, commands
from bot.views.people import groups as views


def handle(request: RequestContext, incoming: IncomingUpdate) -> None:
    """Handle a member's commands and buttons, and replies to what they were asked, in the coordinators' group."""
    if not _is_of_coordinators(request):
        if incoming.kind == "command" and request.may("report.review"):
            _introduce(request, incoming)
    elif incoming.kind == "command" and works_in_groups(incoming.text):
        _on_command(request, incoming)
    elif incoming.kind == "tap" and callbacks.works_in_groups(incoming.data):
        callbacks.handle_callback(request, incoming.data)
    elif incoming.kind == "text":
        pending_input.handle_reply(request, incoming.text, incoming.reply_to)


def works_in_groups(text: str) -> bool:
    """Whether this is a command that coordinators can send in their group."""
    name = commands.parse(text)[0]
    return name in COMMANDS and COMMANDS[name].in_groups


def _on_command(request: RequestContext, incoming: IncomingUpdate) -> None:
    """Handle a command. A refused one gets no answer: it would take a place in what the group may be sent."""
    name, argument = commands.parse(incoming.text)
    if request.may(COMMANDS[name].action) and request.me.language is not None:
        commands.HANDLERS[name](request, argument)


def explain_anonymity(request: RequestContext, incoming: IncomingUpdate) -> None:
    """Tell an anonymous administrator, whose command shows nothing but the group, why it is not obeyed."""
    if not (incoming.anonymous and incoming.kind == "command" and _is_of_coordinators(request)):
        return
    if works_in_groups(incoming.text) and not commands.is_for_another_bot(request, incoming.text):
        request.send(views.anonymous_line(request.words))


def greet_group(request: RequestContext, incoming: IncomingUpdate) -> None:
    """Somebody added the bot to a group: one that settings do not name is told its number, and left after a day."""
    _introduce(request, incoming)


def _introduce(request: RequestContext, incoming: IncomingUpdate) -> None:
    if coordinator_chats.note_unnamed(request.session, request.context, request.chat_id, request.now):
        request.send(views.unnamed_line(incoming.chat, request.words))


def _is_of_coordinators(request: RequestContext) -> bool:
    """Whether this is the coordinators' group, where reports may be seen."""
    chats = coordinator_chats.list_chats(request.session, request.context)
    return any(each.chat_id == request.chat_id for each in chats)
