"""Who is there by default: four people, the coordinators' group, a channel for each language."""

from typing import Any

BOT: dict[str, Any] = {
    "id": 7_000_000_001,
    "first_name": "Balagh (sandbox)",
    "username": "balagh_sandbox_bot",
}
# Opens nothing but a sandbox on loopback; written so that nobody takes it for a real one.
TOKEN = f"{BOT['id']}:sandbox-on-loopback-only"

AMAL, BASEL, DINA, NADIA = 1001, 1002, 1003, 1004
COORDINATORS, CHANNEL_EN, CHANNEL_AR = -2001, -1003001, -1003002

PEOPLE: list[dict[str, Any]] = [
    {"id": AMAL, "first_name": "Amal", "language_code": "ar", "about": "responder"},
    {"id": BASEL, "first_name": "Basel", "language_code": "en", "about": "coordinator"},
    {"id": DINA, "first_name": "Dina", "language_code": "en", "about": "admin"},
    {"id": NADIA, "first_name": "Nadia", "language_code": "en", "about": "stranger"},
]

CHATS: list[dict[str, Any]] = [
    {
        "id": COORDINATORS,
        "type": "group",
        "title": "Coordinators",
        "members": {BASEL: "creator", DINA: "administrator"},
        "bot": "member",
    },
    {
        "id": CHANNEL_EN,
        "type": "channel",
        "title": "Daily statement",
        "username": "balagh_sandbox_en",
        "members": {DINA: "creator", BASEL: "administrator", AMAL: "member"},
        "bot": "administrator",
    },
    {
        "id": CHANNEL_AR,
        "type": "channel",
        "title": "البيان اليومي",
        "username": "balagh_sandbox_ar",
        "members": {DINA: "creator", BASEL: "administrator", AMAL: "member"},
        "bot": "administrator",
    },
]
