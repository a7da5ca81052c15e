"""Files by id."""

import hashlib
from dataclasses import dataclass

from bot.sandbox.protocol.errors import bad_request

DOWNLOAD_LIMIT = 20 * 1024 * 1024


@dataclass(frozen=True)
class StoredFile:
    """A file; `id` is for the bot, `unique_id` is the same for the same bytes. Size in bytes."""

    id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    size: int

    @property
    def path(self) -> str:
        """The download path below /file/bot<token>/."""
        extension = self.name.rpartition(".")[2] if "." in self.name else "bin"
        return f"{self.kind}/{self.unique_id}.{extension}"


class FileStore:
    """Files by id; the same bytes are stored once."""

    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}
        self.contents: dict[str, bytes] = {}

    def add(self, kind: str, name: str, mime_type: str, content: bytes) -> StoredFile:
        """Store a file; the same content of the same kind and name gets the same id."""
        unique = hashlib.sha256(content).hexdigest()[:20]
        tail = hashlib.sha256(f"{kind}/{name}/{unique}".encode()).hexdigest()[:24]
        file = StoredFile(f"Sb{kind[:2].title()}{unique}{tail}", unique, kind, name, mime_type, len(content))
        self.by_id[file.id] = file
        self.contents[unique] = content
        return file

    def get(self, file_id: str) -> StoredFile:
        """Return the file with this id. Raises Refused."""
        file = self.by_id.get(file_id)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return file

    def content(self, file_id: str) -> bytes:
        """Return the bytes of a file. Raises Refused."""
        return self.contents[self.get(file_id).unique_id]

    def at(self, path: str) -> StoredFile | None:
        """Return the file with this download path, or None."""
        return next((file for file in self.by_id.values() if file.path == path), None)
