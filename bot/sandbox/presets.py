"""The default people and chats: four people, the coordinators' group, a channel for each language."""

import secrets
from typing import Any

BOT: dict[str, Any] = {
    "id": 7_000_000_001,
    "first_name": "Balagh (sandbox)",
    "username": "balagh_sandbox_bot",
}

AMAL, BASEL, DINA, NADIA = 1001, 1002, 1003, 1004
COORDINATORS, CHANNEL_EN, CHANNEL_AR = -2001, -1003001, -1003002

PEOPLE: list[dict[str, Any]] = [
    {"id": AMAL, "first_name": "Amal", "language_code": "ar", "about": "responder"},
    {"id": BASEL, "first_name": "Basel", "language_code": "en", "about": "coordinator"},
    {"id": DINA, "first_name": "Dina", "language_code": "en", "about": "admin"},
    {"id": NADIA, "first_name": "Nadia", "language_code": "en", "about": "stranger"},
]

_READERS = {DINA: "creator", BASEL: "administrator", AMAL: "member"}
_CHANNEL = {"type": "channel", "members": _READERS, "bot": "administrator"}
CHATS: list[dict[str, Any]] = [
    {
        "id": COORDINATORS,
        "type": "group",
        "title": "Coordinators",
        "members": {BASEL: "creator", DINA: "administrator"},
        "bot": "member",
    },
    {"id": CHANNEL_EN, "title": "Daily statement (English)", "username": "balagh_sandbox_en", **_CHANNEL},
    {"id": CHANNEL_AR, "title": "Daily statement (Arabic)", "username": "balagh_sandbox_ar", **_CHANNEL},
]


def new_token() -> str:
    """Return a token for one start: a page of another site, or another program, cannot know it."""
    return f"{BOT['id']}:{secrets.token_urlsafe(27)}"
