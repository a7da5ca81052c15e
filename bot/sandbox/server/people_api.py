"""What the page and the Python client call on behalf of a person. JSON in, JSON out; files as multipart."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox.protocol.errors import NotAllowed, Refused
from bot.sandbox.protocol.parameters import Upload, read_call
from bot.sandbox.protocol.text import detect
from bot.sandbox.server.json_in import parsed
from bot.sandbox.server.views import chat_view, message_view, overview
from bot.sandbox.world import actions, media
from bot.sandbox.world.model import Chat, Json, Person, Press
from bot.sandbox.world.world import World

CONTENTS = ("text", "location", "venue", "contact")
LONGEST_WAIT = 55.0


class PeopleApi:
    """The doors below /sandbox/people."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[Route]:
        """Every door with its method."""
        chat = "/people/{person:int}/chats/{chat}"
        return [
            Route("/overview", self.overview),
            Route(chat, self.see),
            Route(f"{chat}/messages", self.write, methods=["POST"]),
            Route(f"{chat}/handed", self.handed, methods=["POST"]),
            Route(f"{chat}/album", self.album, methods=["POST"]),
            Route(f"{chat}/messages/{{message:int}}", self.edit, methods=["PUT"]),
            Route(f"{chat}/messages/{{message:int}}", self.delete, methods=["DELETE"]),
            Route(f"{chat}/messages/{{message:int}}/press", self.press, methods=["POST"]),
            Route(f"{chat}/status", self.status, methods=["POST"]),
            Route(f"{chat}/migrate", self.migrate, methods=["POST"]),
        ]

    def _who(self, request: Request) -> tuple[Person, Chat]:
        person = self.world.people.get(request.path_params["person"])
        chat = self.world.find_chat(request.path_params["chat"])
        if person is None or chat is None or not chat.has(person.id):
            raise NotAllowed("no such person, or not in this chat")
        return person, chat

    async def overview(self, _request: Request) -> Response:
        """Everybody and their chats."""
        return JSONResponse(overview(self.world))

    async def see(self, request: Request) -> Response:
        """One chat as a person sees it."""
        person, chat = self._who(request)
        return JSONResponse(chat_view(self.world, chat, person, request.query_params.get("deleted") == "1"))

    async def write(self, request: Request) -> Response:
        """Send something: text, place, contact or a file, or forward a message."""
        person, chat = self._who(request)
        values, uploads = await _read(request)
        if "forward" in values:
            source = self.world.find_chat(values["forward"]["chat_id"])
            message = source and self.world.find_message(source, values["forward"]["message_id"])
            if not message:
                raise NotAllowed("the message to forward is gone")
            sent = actions.forward(self.world, person, message, chat, values)
        else:
            content = self._content(values, uploads)
            sent = actions.write(self.world, person, chat, content, values)
            self._used_keyboard(person, chat, values)
        return JSONResponse(message_view(self.world, sent))

    async def handed(self, request: Request) -> Response:
        """A text somebody handed over (an invitation): it stands in the chat, and the bot knows nothing of it."""
        _person, chat = self._who(request)
        values, _uploads = await _read(request)
        text = str(values["text"])
        content: Json = {"text": text, "entities": detect(text)}
        return JSONResponse(message_view(self.world, self.world.post(chat, self.world.bot, content)))

    def _content(self, values: Json, uploads: list[Upload]) -> Json:
        content: Json = {name: values[name] for name in CONTENTS if name in values}
        if uploads:
            content = self._file(values.get("kind", "document"), uploads[0], values)
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
        if values.get("caption"):
            content["caption"] = values["caption"]
        return content

    def _used_keyboard(self, person: Person, chat: Chat, values: Json) -> None:
        """A one-time keyboard goes when one of its buttons was used."""
        keyboard = chat.keyboards.get(person.id)
        if values.get("from_keyboard") and keyboard and keyboard["markup"].get("one_time_keyboard"):
            del chat.keyboards[person.id]
            self.world.touch()

    async def album(self, request: Request) -> Response:
        """Send several files as one album: each its own message, all with one media_group_id."""
        person, chat = self._who(request)
        values, uploads = await _read(request)
        kinds = values.get("kinds") or [values.get("kind", "photo")] * len(uploads)
        if not 2 <= len(uploads) <= 10 or len(kinds) != len(uploads):
            raise NotAllowed("an album holds 2 to 10 files")
        group = str(self.world.new_id())
        sent = []
        for number, (kind, upload) in enumerate(zip(kinds, uploads, strict=True)):
            content = self._file(kind, upload, values if number == 0 else {**values, "caption": None})
            sent.append(actions.write(self.world, person, chat, {**content, "media_group_id": group}, values))
        return JSONResponse([message_view(self.world, message) for message in sent])

    async def edit(self, request: Request) -> Response:
        """Change the words of one's own message."""
        person, chat = self._who(request)
        values, _ = await _read(request)
        message = actions.edit(self.world, person, chat, request.path_params["message"], values["text"])
        return JSONResponse(message_view(self.world, message))

    async def delete(self, request: Request) -> Response:
        """Take one's own message away."""
        person, chat = self._who(request)
        actions.delete(self.world, person, chat, request.path_params["message"])
        return JSONResponse({})

    async def press(self, request: Request) -> Response:
        """Press a button; with `wait`, answered when the bot has answered (or the time is over: null)."""
        person, chat = self._who(request)
        values, _ = await _read(request)
        pressed = actions.press(self.world, person, chat, request.path_params["message"], values["data"])
        await self._answered(pressed, min(float(values.get("wait", 0)), LONGEST_WAIT))
        return JSONResponse({"id": pressed.id, "answer": pressed.answer})

    async def _answered(self, pressed: Press, seconds: float) -> None:
        version = self.world.version
        end = self.world.clock.now() + seconds
        while pressed.answer is None and seconds > 0 and not self.world.ended.is_set():
            version = await self.world.change_after(version, seconds)
            seconds = end - self.world.clock.now()

    async def status(self, request: Request) -> Response:
        """Block or unblock the bot, add it to a group, take it out, promote it; or the same for a person."""
        person, chat = self._who(request)
        values, _ = await _read(request)
        user = values.get("user") or self.world.bot.id
        actions.set_status(self.world, person, chat, int(user), values["status"])
        return JSONResponse({})

    async def migrate(self, request: Request) -> Response:
        """Make a basic group a supergroup."""
        person, chat = self._who(request)
        return JSONResponse({"id": actions.migrate(self.world, person, chat).id})


async def _read(request: Request) -> tuple[dict[str, Any], list[Upload]]:
    """The values of a request and its files; beside files the values come as JSON in the field `data`."""
    call = await read_call(request, "")
    try:
        values = parsed(call.values["data"]) if call.files else call.values
    except ValueError as error:
        raise NotAllowed("the field data is not JSON") from error
    return values, [call.files[name] for name in sorted(call.files)]


async def refuse(_request: Request, error: Exception) -> Response:
    """A sentence for what a person cannot do."""
    reason = error.description if isinstance(error, Refused) else str(error)
    return JSONResponse({"error": reason}, 400)
