"""A fresh sandbox for each test, a real bot client on it, and its people."""

from collections.abc import AsyncIterator, Iterator

import pytest
import telegram

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.server.server import SandboxServer

GROUP, CHANNEL = -2001, -1003001


@pytest.fixture
def server() -> Iterator[SandboxServer]:
    with SandboxServer(first_update_id=100) as server:
        yield server


@pytest.fixture
def sandbox(server: SandboxServer) -> Iterator[Sandbox]:
    with Sandbox(server.url) as sandbox:
        yield sandbox


@pytest.fixture
async def bot(server: SandboxServer) -> AsyncIterator[telegram.Bot]:
    bot = telegram.Bot(server.token, base_url=server.base_url, base_file_url=server.base_file_url)
    async with bot:
        yield bot


@pytest.fixture
def amal(sandbox: Sandbox) -> Person:
    """Amal, who has written to the bot; her update is 100."""
    amal = sandbox.person("Amal")
    amal.sends("/start abc")
    return amal


@pytest.fixture
def basel(sandbox: Sandbox) -> Person:
    return sandbox.person("Basel")
