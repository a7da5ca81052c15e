"""The API for the page and the Python client to act as a person. JSON in, JSON out; files as multipart."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox.protocol.errors import NotAllowed, Refused
from bot.sandbox.protocol.json_values import Json, parsed
from bot.sandbox.protocol.parameters import Upload, read_call
from bot.sandbox.protocol.text import detect
from bot.sandbox.server import actions, message_context
from bot.sandbox.server.views import chat_view, message_view, overview
from bot.sandbox.world import media
from bot.sandbox.world.model import Chat, Message, Person
from bot.sandbox.world.world import World

CONTENTS = ("text", "location", "venue", "contact", "poll", "dice", "story")
#: The longest time a request waits, in seconds.
LONGEST_WAIT = 55.0


@dataclass(frozen=True)
class Act:
    """A request of a person: who, where, on which message (if any), with which values and files."""

    person: Person
    chat: Chat
    message: int
    values: Json
    uploads: list[Upload]


class PeopleApi:
    """The routes below /sandbox/people, and the overview."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[Route]:
        """Return every route with its method."""
        chat = "/people/{person:int}/chats/{chat}"
        message = f"{chat}/messages/{{message:int}}"
        return [
            Route("/overview", self.overview),
            Route("/people/{person:int}/groups", self.new_group, methods=["POST"]),
            self._route("POST", f"{chat}/service", self.service),
            self._route("POST", f"{chat}/topics", self.open_topic),
            self._route("PUT", f"{chat}/topics/{{message:int}}", self.change_topic),
            self._route("GET", chat, self.see),
            self._route("POST", f"{chat}/messages", self.write),
            self._route("POST", f"{chat}/handed", self.handed),
            self._route("POST", f"{chat}/album", self.album),
            self._route("PUT", message, self.edit),
            self._route("DELETE", message, self.delete),
            self._route("POST", f"{message}/press", self.press),
            self._route("POST", f"{chat}/status", self.status),
            self._route("POST", f"{chat}/migrate", self.migrate),
            self._route("POST", f"{chat}/delete-account", self.delete_account),
        ]

    def _route(self, method: str, path: str, handler: Callable[[Act], Awaitable[Any]]) -> Route:
        async def endpoint(request: Request) -> Response:
            return JSONResponse(await handler(await self._act(request)))

        return Route(path, endpoint, methods=[method])

    async def _act(self, request: Request) -> Act:
        person = self.world.people.get(request.path_params["person"])
        chat = self.world.find_chat(request.path_params["chat"])
        if person is None or chat is None or not chat.has(person.id):
            raise NotAllowed("no such person, or not in this chat")
        if person.deleted and request.method != "GET":
            raise NotAllowed(f"{person.first_name} has deleted the account")
        values, uploads = await _read(request)
        return Act(person, chat, request.path_params.get("message", 0), values, uploads)

    def _view(self, message: Message) -> Json:
        return message_view(self.world, message)

    async def overview(self, _request: Request) -> Response:
        """Return all people and their chats."""
        return JSONResponse(overview(self.world))

    async def see(self, act: Act) -> Json:
        """Return a chat as the person sees it."""
        return chat_view(self.world, act.chat, act.person, act.values.get("deleted") == "1")

    async def write(self, act: Act) -> Json:
        """Send a text, place, contact or file, or forward a message."""
        values = act.values
        if "forward" in values:
            source = self.world.find_chat(values["forward"]["chat_id"])
            message = source and self.world.find_message(source, values["forward"]["message_id"])
            if not message:
                raise NotAllowed("the message to forward is gone")
            return self._view(actions.forward(self.world, act.person, message, act.chat, values))
        sent = actions.write(self.world, act.person, act.chat, self._content(values, act.uploads), values)
        self._used_keyboard(act)
        return self._view(sent)

    async def handed(self, act: Act) -> Json:
        """Show a text that somebody handed over (an invitation); the bot does not learn of it."""
        text = str(act.values["text"])
        content: Json = {"text": text, "entities": detect(text)}
        return self._view(self.world.post(act.chat, self.world.bot, content))

    def _content(self, values: Json, uploads: list[Upload]) -> Json:
        if uploads:
            return self._file(values.get("kind", "document"), uploads[0], values)
        content: Json = {name: values[name] for name in CONTENTS if name in values}
        if "text" in content and not content["text"].strip():
            raise NotAllowed("an empty message cannot be sent")
        if not content:
            raise NotAllowed(f"a message holds a file or one of {', '.join(CONTENTS)}")
        return content

    def _file(self, kind: str, upload: Upload, values: Json) -> Json:
        if kind not in media.KINDS:
            raise NotAllowed(f"a file is sent as one of {', '.join(media.KINDS)}")
        file = media.store(self.world.files, kind, upload.name, upload.mime_type, upload.content)
        content = media.shown(self.world.files, kind, file, values)
        return {**content, "caption": values["caption"]} if values.get("caption") else content

    def _used_keyboard(self, act: Act) -> None:
        """Remove a one-time keyboard after one of its buttons was used."""
        keyboard = act.chat.keyboards.get(act.person.id)
        if act.values.get("from_keyboard") and keyboard and keyboard["markup"].get("one_time_keyboard"):
            del act.chat.keyboards[act.person.id]
            self.world.touch()

    async def album(self, act: Act) -> list[Json]:
        """Send several files as one album: each its own message, all with one media_group_id."""
        values, uploads = act.values, act.uploads
        kinds = values.get("kinds") or [values.get("kind", "photo")] * len(uploads)
        if not 2 <= len(uploads) <= 10 or len(kinds) != len(uploads):
            raise NotAllowed("an album holds 2 to 10 files")
        group = {"media_group_id": str(self.world.new_id())}
        sent = []
        for number, (kind, upload) in enumerate(zip(kinds, uploads, strict=True)):
            content = self._file(kind, upload, values if number == 0 else {**values, "caption": None})
            sent.append(actions.write(self.world, act.person, act.chat, {**content, **group}, values))
        return [self._view(message) for message in sent]

    async def edit(self, act: Act) -> Json:
        """Change the text of the person's own message, or move their live position."""
        if "location" in act.values:
            moved = actions.move(self.world, act.person, act.chat, act.message, act.values["location"])
            return self._view(moved)
        return self._view(actions.edit(self.world, act.person, act.chat, act.message, act.values["text"]))

    async def delete(self, act: Act) -> Json:
        """Delete the person's own message."""
        actions.delete(self.world, act.person, act.chat, act.message)
        return {}

    async def press(self, act: Act) -> Json:
        """Press a button; with `wait` (seconds), wait for the bot's answer (null if there is none in time)."""
        pressed = actions.press(self.world, act.person, act.chat, act.message, act.values["data"])
        seconds = min(float(act.values.get("wait", 0)), LONGEST_WAIT)
        before = version = self.world.version
        end = self.world.clock.now() + seconds
        while pressed.answer is None and seconds > 0 and not self.world.ended.is_set():
            version = await self.world.change_after(version, seconds)
            seconds = end - self.world.clock.now()
        return {"id": pressed.id, "version": before, "answer": pressed.answer}

    async def status(self, act: Act) -> Json:
        """Block or unblock the bot, add, remove or promote it in a group; or the same for a person."""
        user = int(act.values.get("user") or self.world.bot.id)
        denied = act.values.get("denied") or ()
        actions.set_status(self.world, act.person, act.chat, user, act.values["status"], denied)
        return {}

    async def new_group(self, request: Request) -> Response:
        """Make a group of this person, without the bot."""
        person = self.world.people.get(request.path_params["person"])
        if person is None:
            raise NotAllowed("no such person")
        values, _uploads = await _read(request)
        chat = message_context.new_group(
            self.world, person, values.get("type", "group"), values.get("title", "")
        )
        return JSONResponse({"id": chat.id})

    async def service(self, act: Act) -> Json:
        """Add a service message: what Telegram tells of the chat."""
        return self._view(message_context.add_service(self.world, act.person, act.chat, act.values["kind"]))

    async def open_topic(self, act: Act) -> Json:
        """Open a topic."""
        return {"id": message_context.open_topic(self.world, act.person, act.chat, act.values["name"]).id}

    async def change_topic(self, act: Act) -> Json:
        """Close, open or delete a topic."""
        message_context.change_topic(self.world, act.person, act.chat, act.message, act.values)
        return {}

    async def migrate(self, act: Act) -> Json:
        """Make a basic group a supergroup."""
        return {"id": actions.migrate(self.world, act.person, act.chat).id}

    async def delete_account(self, act: Act) -> Json:
        """Delete the person's Telegram account."""
        actions.delete_account(self.world, act.person)
        return {}


async def _read(request: Request) -> tuple[dict[str, Any], list[Upload]]:
    """Read a request's values and files; with files, the values are JSON in the field `data`."""
    call = await read_call(request, "")
    try:
        values = parsed(call.values["data"]) if call.files else call.values
    except ValueError as error:
        raise NotAllowed("the field data is not JSON") from error
    return values, [call.files[name] for name in sorted(call.files)]


async def refuse(_request: Request, error: Exception) -> Response:
    """Answer 400 with a sentence about what a person cannot do."""
    reason = error.description if isinstance(error, Refused) else str(error)
    return JSONResponse({"error": reason}, 400)
