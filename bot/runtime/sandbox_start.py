"""`balagh run` without a token: open the sandbox with an example day and people in every role."""

import asyncio
import logging
import os
import sys
import tomllib
import webbrowser
from collections.abc import Callable
from datetime import date
from importlib import resources
from typing import Any

from bot.config.settings import Settings
from bot.config.theatres import suggested
from bot.config.values import PUBLIC, split_chat
from bot.monitoring.failures import where
from bot.runtime.app import Application
from bot.runtime.context import build_context
from bot.runtime.processes import stop_signal
from bot.sandbox.client.sandbox import Sandbox
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN, COORDINATORS
from bot.sandbox.server.server import SandboxServer
from bot.services.context import AppContext
from bot.services.imports import jsonl
from bot.services.imports.storing import Choices
from bot.services.people import joining
from bot.services.publishing import digests
from bot.services.publishing.channels import Channel
from bot.views.people.consent import AGREE
from storage.engine.database import Database
from storage.repositories.operations import key_values
from storage.repositories.people import chats, people

log = logging.getLogger(__name__)

EXAMPLE_DAY = date(2023, 10, 5)
_DONE = "sandbox/prepared"
#: Without one of them the browser of a Unix machine would be one of the terminal.
_DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY"}
_EXAMPLE = resources.files("bot.runtime.example")


class NotPrepared(RuntimeError):
    """The sandbox could not be prepared, and has stopped."""


async def run_in_sandbox(settings: Settings, say: Callable[[str], None]) -> None:
    """Open the sandbox with its page and run the bot in it until stopped. Raises NotPrepared."""
    folder = settings.data_dir / "sandbox"
    folder.mkdir(parents=True, exist_ok=True)
    server = SandboxServer(port=settings.sandbox_port, state=folder / "chats.json")
    try:
        url = await asyncio.to_thread(server.start)
    except OSError as error:
        raise NotPrepared(
            f"The sandbox cannot use port {settings.sandbox_port}: {error.strerror}. Set BALAGH_SANDBOX_PORT to "
            "another, or to 0 for any that is free."
        ) from error
    sandboxed = settings.model_copy(
        update={
            "telegram_token": server.token,
            "telegram_api_url": url,
            "data_dir": folder,
            "database_url": "",
            "keys_file": None,
            "audit_heads_file": None,
            "channels": settings.channels
            or (("en", f"{CHANNEL_EN}{PUBLIC}"), ("ar", f"{CHANNEL_AR}{PUBLIC}")),
            "coordinators_chat": settings.coordinators_chat or str(COORDINATORS),
            **_example_settings(settings),
        }
    )
    say(f"Balagh runs in the sandbox: open {url} in a browser. Nothing leaves this machine.")
    if sys.stdout.isatty() and (sys.platform in ("darwin", "win32") or _DISPLAYS & os.environ.keys()):
        await asyncio.to_thread(webbrowser.open, url)
    say(
        "For the real thing, set BALAGH_TELEGRAM_TOKEN to the token that @BotFather gave your bot (see README)."
    )
    try:
        await _run_prepared(Application(sandboxed), sandboxed, server)
    finally:
        await asyncio.to_thread(server.stop)


def _example_settings(settings: Settings) -> dict[str, Any]:
    """The settings of the example, but for those that somebody set."""
    example = tomllib.loads((_EXAMPLE / "settings.toml").read_text(encoding="utf-8"))
    example["theatre"] = settings.theatre or tuple(example["theatre"])
    every = suggested(example["theatre"]) | example
    return {name: value for name, value in every.items() if name not in settings.model_fields_set}


async def _run_prepared(bot: Application, settings: Settings, server: SandboxServer) -> None:
    """Run the bot, and prepare the sandbox once it is ready; if that fails, stop and raise NotPrepared."""
    stop, failed = stop_signal(), list[BaseException]()

    async def prepare_when_ready() -> None:
        await bot.ready.wait()
        try:
            await asyncio.to_thread(prepare, settings, server)
            bot.scheduler.run_soon()  # the example day's statements do not wait for the next run
        except asyncio.CancelledError:
            raise
        except BaseException as error:  # noqa: BLE001 - raised below, when the bot has stopped
            failed.append(error)
            stop.set()

    task = asyncio.create_task(prepare_when_ready())
    try:
        await bot.run(stop)
    finally:
        task.cancel()
        await asyncio.wait({task})
    if failed:
        kind, at = type(failed[0]).__name__, where(failed[0])
        log.error("the sandbox could not be prepared", extra={"kind": kind, "at": at})
        raise NotPrepared(
            f"The sandbox could not be prepared: {kind} at {at or 'a place outside of Balagh'}. Not all of its example "
            "day and people are there, so it has stopped. Please report this line. To begin anew, delete "
            f"{settings.data_dir} and run the command again."
        ) from failed[0]


def prepare(settings: Settings, server: SandboxServer) -> None:
    """Once: import and post the example day, let Basel and Dina join, and send Amal an invitation."""
    database = Database(settings.database, settings.key_ring())
    try:
        with database.reading() as session:
            if key_values.read(session, _DONE):
                return
        context = build_context(settings, database)
        with resources.as_file(resources.files("bot.runtime") / "example" / "2023-10-05.jsonl") as example:
            jsonl.import_file(database, context, example, Choices(doubtful_too=True, decided=True))
        with database.transaction() as session:
            for language, chat in settings.channels:
                channel = Channel(chats.find_or_create(session, int(split_chat(chat)[0])), language)
                digests.post_statement(session, context, channel, EXAMPLE_DAY, "final")
        _add_people(database, context, server)
        with database.transaction() as session:
            key_values.write(session, _DONE, "yes")  # last: an interrupted preparation is repeated
    finally:
        database.close()


def _add_people(database: Database, context: AppContext, server: SandboxServer) -> None:
    with database.reading() as session:
        present = {person.role for person in people.list_by_role(session, "coordinator", "admin")}
    with Sandbox(server.url) as sandbox:
        for name, role in (("Basel", "coordinator"), ("Dina", "admin")):
            if role not in present:
                person = sandbox.person(name)
                person.sends(f"/start {joining.create_invitation(database, context, role)[0]}")
                person.taps("English")
                person.taps(AGREE)
        code = joining.create_invitation(database, context, "responder")[0]
        link = f"https://t.me/{sandbox.overview()['bot']['username']}?start={code}"
        # In every language, for she has not chosen one yet.
        invitation = " · ".join(
            context.catalogue.words(each)("sandbox-invitation") for each in context.catalogue.languages
        )
        sandbox.person("Amal").gets(f"{invitation}\n{link}")
