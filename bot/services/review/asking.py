"""Ask a coordinator to type a text: a reason, a question, a number, a sentence."""

from collections.abc import Mapping

from bot.services.context import RequestContext
from bot.views.message import Message, Text
from bot.views.summary import number_text
from storage.repositories.review import pending_inputs
from storage.repositories.review.pending_inputs import PendingInput


def ask_for_text(
    request: RequestContext, purpose: str, about: Mapping[str, object], text_id: str, **slots: str
) -> None:
    """Ask the coordinator to type a text; their next text in this chat is used for this purpose."""
    pending = PendingInput(request.chat_id, purpose, dict(about), request.now)
    pending_inputs.expect(request.session, request.me.id, pending)
    slots["who"] = request.me.pseudonym
    named = {name: number_text(value, request.words) for name, value in slots.items()}
    request.delete_card(asked_card(request))
    request.show_card(asked_card(request), Message(Text(request.words(text_id, **named)), asks=True))


def asked_card(request: RequestContext) -> str:
    """Return the key of the message that asked the coordinator for a text in this chat."""
    return f"asked/{request.me.id}/{request.chat_id}"
