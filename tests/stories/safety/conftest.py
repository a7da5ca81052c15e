"""People who can be told apart in raw bytes: real-looking numbers, family names, user names."""

import pytest

from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN, CHATS
from bot.sandbox.server.server import SandboxServer

IDS = {"Amal": 6_123_456_701, "Basel": 6_123_456_702, "Dina": 6_123_456_703, "Nadia": 6_123_456_704}
PEOPLE = [
    {
        "id": number,
        "first_name": name,
        "last_name": f"Qz{name.lower()}family",
        "username": f"qz_{name.lower()}_user",
        "language_code": "en",
    }
    for name, number in IDS.items()
]
GROUP = -1_009_876_543_210
CHAT_LIST = [
    {
        "id": GROUP,
        "type": "supergroup",
        "title": "Qzcoordinators",
        "members": {IDS["Basel"]: "creator", IDS["Dina"]: "administrator"},
        "bot": "administrator",
    },
    *({**chat, "members": {}} for chat in CHATS if chat["id"] in (CHANNEL_EN, CHANNEL_AR)),
]


@pytest.fixture
def server():
    with SandboxServer(people=PEOPLE, chats=CHAT_LIST) as server:
        yield server
