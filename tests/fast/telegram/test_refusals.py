"""Every refusal that the sandbox knows is understood: of the message, or of the chat."""

import pytest
from telegram.error import BadRequest, Forbidden

from bot.i18n.catalogue import Catalogue
from bot.sandbox.protocol.errors import REFUSALS
from bot.telegram.outbound.refusals import REASONS, understand

MEANINGS = {
    "cannot_parse": ("message_wrong", "Can't parse entities: unsupported start tag at byte offset"),
    "no_right_to_photo": ("kind_closed", "rights"),
    "blocked": ("chat_closed", "blocked"),
    "deactivated": ("chat_closed", "deleted"),
    "chat_not_found": ("chat_closed", "not-found"),
    **dict.fromkeys(("kicked", "not_member", "group_deleted", "channel_private"), ("chat_closed", "removed")),
    **dict.fromkeys(
        ("admin_needed", "no_right_to_text", "write_forbidden", "chat_restricted"), ("chat_closed", "rights")
    ),
    **dict.fromkeys(("topic_closed", "topic_deleted"), ("chat_closed", "topic")),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_a_refusal_means(name: str) -> None:
    code, words = REFUSALS[name]
    error = (Forbidden if code == 403 else BadRequest)(words.format(type="channel"))
    found = understand(error)
    assert (found.meaning, found.reason) == MEANINGS[name]


def test_of_unknown_words_only_the_code_counts() -> None:
    assert understand(Forbidden("Forbidden: bad weather")).meaning == "chat_closed"
    assert understand(BadRequest("Bad Request: BAD_WEATHER")).meaning == "message_wrong"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_reason_has_its_sentence(language: str) -> None:
    words = Catalogue().words(language)
    assert all(words(f"chat-closed-{reason}") for reason in REASONS)
