"""The world in a file, so that a restarted sandbox continues: JSON, and beside it a folder of sent files."""

import asyncio
import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from bot.sandbox.world.files import StoredFile
from bot.sandbox.world.model import Chat, Message, Person, Press
from bot.sandbox.world.updates import Update, Webhook
from bot.sandbox.world.world import World

FORM = 1
PLAIN = ("privacy", "commands", "profile", "menu_button", "last_id", "version")


def saved(world: World) -> dict[str, Any]:
    """Return the world as plain values, without the bytes of files."""
    queue = world.updates
    return {
        "form": FORM,
        **{name: getattr(world, name) for name in PLAIN},
        "new_id": world.new_id(),
        "people": [asdict(person) for person in world.people.values()],
        "chats": [_saved_chat(chat) for chat in world.chats.values()],
        "presses": [asdict(press) for press in world.presses.values()],
        "files": [asdict(file) for file in world.files.by_id.values()],
        "updates": {
            "next_id": queue.next_id,
            "allowed": None if queue.allowed is None else sorted(queue.allowed),
            "webhook": asdict(queue.webhook) if queue.webhook else None,
            "pending": [asdict(update) for update in queue.pending],
        },
    }


def _saved_chat(chat: Chat) -> dict[str, Any]:
    kept = {field.name: getattr(chat, field.name) for field in fields(chat)}
    kept["messages"] = [asdict(message) for message in chat.messages.values()]
    return kept


def load(world: World, state: dict[str, Any]) -> None:
    """Replace the preset world by a saved one."""
    for name in PLAIN:
        setattr(world, name, state[name])
    world.restart_ids(state["new_id"])
    world.people = {person["id"]: Person(**person) for person in state["people"]}
    world.chats = {chat["id"]: _loaded_chat(chat) for chat in state["chats"]}
    world.presses = {press["id"]: Press(**press) for press in state["presses"]}
    world.files.by_id = {file["id"]: StoredFile(**file) for file in state["files"]}
    queue = state["updates"]
    world.updates.next_id = queue["next_id"]
    world.updates.allow(queue["allowed"])
    world.updates.webhook = Webhook(**queue["webhook"]) if queue["webhook"] else None
    world.updates.pending.extend(Update(**update) for update in queue["pending"])


def _loaded_chat(kept: dict[str, Any]) -> Chat:
    messages = [Message(**message) for message in kept.pop("messages")]
    members = {int(user): status for user, status in kept.pop("members").items()}
    keyboards = {int(user): keyboard for user, keyboard in kept.pop("keyboards").items()}
    by_id = {message.id: message for message in messages}
    return Chat(**{**kept, "messages": by_id, "members": members, "keyboards": keyboards})


class Keeper:
    """Saves the world after changes, at most once in `pause` seconds, and at the end."""

    def __init__(self, world: World, path: Path, pause: float = 0.5) -> None:
        self.world = world
        self.path = path
        self.pause = pause
        self._bytes_in = path.with_name(path.name + "-files")
        self._written: set[str] = set()

    def read(self) -> bool:
        """Load the state of an earlier server. Returns False if there is none."""
        if not self.path.exists():
            return False
        load(self.world, json.loads(self.path.read_text(encoding="utf-8")))
        for file in self.world.files.by_id.values():
            content = (self._bytes_in / file.unique_id).read_bytes()
            self.world.files.contents[file.unique_id] = content
            self._written.add(file.unique_id)
        return True

    def write(self) -> None:
        """Save everything; a reader finds either the old or the new state."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        for unique, content in self.world.files.contents.items():
            if unique not in self._written:
                self._bytes_in.mkdir(exist_ok=True)
                _replace(self._bytes_in / unique, content)
                self._written.add(unique)
        text = json.dumps(saved(self.world), ensure_ascii=False, separators=(",", ":"))
        _replace(self.path, text.encode())

    async def keep(self) -> None:
        """Save after each change, until the server ends."""
        version = self.world.version
        while not self.world.ended.is_set():
            newest = await self.world.change_after(version, 3600)
            if newest > version:
                await asyncio.sleep(self.pause)
                version = self.world.version
                self.write()


def _replace(path: Path, content: bytes) -> None:
    new = path.with_name(path.name + ".new")
    new.write_bytes(content)
    new.replace(path)
