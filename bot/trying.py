"""`balagh run` without a token: the sandbox opens, the example day is there, everyone can be tried at once."""

import asyncio
from collections.abc import Callable
from datetime import date
from importlib import resources

from bot.activities import importing, joining, publishing
from bot.activities.channels import Channel
from bot.app import App, make_house
from bot.sandbox.client import Sandbox
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN, COORDINATORS
from bot.sandbox.server import SandboxServer
from bot.settings import Settings
from storage import notes, people
from storage.database import Database

EXAMPLE_DAY = date(2023, 10, 5)
#: Shown once, to whoever tries the program as Amal, before she chose a language.
INVITATION = "Your invitation · دعوتك"
_DONE = "sandbox/prepared"
#: So that the example reads as a real statement does, where nothing else is set.
_SHOWN = {
    "organisation": "white_helmets",
    "theatre": "northwestern_syria",
    "war_began": date(2011, 3, 15),
    "neutral": False,  # here nobody looks over a shoulder: commands say what they do
}


async def run_in_sandbox(settings: Settings, say: Callable[[str], None]) -> None:
    """Open the sandbox with its page and run the bot against it, until stopped."""
    folder = settings.data_dir / "sandbox"
    folder.mkdir(parents=True, exist_ok=True)
    server = SandboxServer(port=settings.sandbox_port, state=folder / "chats.json")
    url = await asyncio.to_thread(server.start)
    trying = settings.model_copy(
        update={
            "telegram_token": server.token,
            "telegram_api_url": url,
            "data_dir": folder,
            "database_url": "",
            "keys_file": None,
            "channels": settings.channels or (("en", str(CHANNEL_EN)), ("ar", str(CHANNEL_AR))),
            "coordinators_chat": settings.coordinators_chat or str(COORDINATORS),
            **{name: value for name, value in _SHOWN.items() if name not in settings.model_fields_set},
        }
    )
    say(f"Balagh runs in the sandbox: open {url} in a browser. Nothing leaves this machine.")
    say(
        "For the real thing, set BALAGH_TELEGRAM_TOKEN to the token that @BotFather gave your bot (see README)."
    )
    try:
        bot = App(trying)
        preparing = asyncio.create_task(_prepare(bot, trying, server))
        try:
            await bot.run()
        finally:
            preparing.cancel()
            await asyncio.gather(preparing, return_exceptions=True)
    finally:
        await asyncio.to_thread(server.stop)


async def _prepare(bot: App, settings: Settings, server: SandboxServer) -> None:
    """Once: the example day in the record and in the channels, Basel and Dina in, an invitation for Amal."""
    await bot.ready.wait()
    await asyncio.to_thread(prepare, settings, server)


def prepare(settings: Settings, server: SandboxServer) -> None:
    """The same, synchronously."""
    database = Database(settings.database, settings.key_ring())
    try:
        with database.reading() as session:
            if notes.read(session, _DONE):
                return
        house = make_house(settings, database)
        with resources.as_file(resources.files("bot") / "example" / "2023-10-05.jsonl") as example:
            importing.import_file(database, house, example)
        with database.transaction() as session:
            for language, chat in settings.channels:
                channel = Channel(people.chat_number(session, int(chat)), language)
                publishing.post(session, house, channel, EXAMPLE_DAY, "final")
            notes.write(session, _DONE, "yes")
        codes = {
            role: joining.invite(database, house, role)[0] for role in ("responder", "coordinator", "admin")
        }
    finally:
        database.close()
    with Sandbox(server.url) as sandbox:
        for name, role in (("Basel", "coordinator"), ("Dina", "admin")):
            person = sandbox.person(name)
            person.sends(f"/start {codes[role]}")
            person.taps("English")
        link = f"https://t.me/{sandbox.overview()['bot']['username']}?start={codes['responder']}"
        sandbox.person("Amal").gets(f"{INVITATION}\n{link}")
