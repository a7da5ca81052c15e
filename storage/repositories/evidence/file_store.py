"""The file store: encrypted evidence by the SHA-256 of its content, in a folder or (fsspec) S3-compatible storage.

A file is stored completely or not at all: it is written under another name, flushed to the disk and then renamed, or
(object storage) appears only once it is complete; and it is read back before it counts as stored. The same bytes are
stored once. A file's name is a keyed hash: whoever has a picture cannot find out whether it is in the store.
"""

import contextlib
import hashlib
import io
import os
import re
import secrets
import tempfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import IO, Any, BinaryIO, TypeGuard, cast

from storage.crypto.file import Damaged, Reader, decrypt, encrypt
from storage.crypto.keyring import Key, KeyRing
from storage.errors import WrongKeys
from storage.repositories.evidence.remote_errors import RemoteFile, reach

#: Object storage shows a file only once it is complete; anywhere else it needs another name first.
_ATOMIC = ("s3", "s3a", "gs", "gcs", "abfs", "az")
_NAME = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1024 * 1024
#: An incoming file stays in memory up to this size (bytes): Telegram gives a bot no larger one, and a disk can be read
#: by whoever seizes it.
_IN_MEMORY = 32 * 1024 * 1024
#: A file that was stored less than this ago is never removed.
_FRESH = timedelta(minutes=10)
_PURPOSE = "evidence.name"


class Missing(OSError):
    """The store has no such file, or cannot be reached."""


def _held_to(sha256: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the pieces of a file. Raises Damaged at the end of another content, whoever could encrypt it."""
    found = hashlib.sha256()
    for piece in pieces:
        found.update(piece)
        yield piece
    if found.hexdigest() != sha256:
        raise Damaged("a file of evidence is not the one that was received")


class FileStore:
    """One store. `url` is a folder or an fsspec address such as s3://bucket/folder."""

    def __init__(self, url: str, keys: KeyRing) -> None:
        self.url = url
        self.keys = keys

    @cached_property
    def _located(self) -> tuple[Any, str]:
        """The file system and the folder in it, once they are needed: most commands never open a file."""
        import fsspec

        filesystem, root = fsspec.core.url_to_fs(self.url)
        return filesystem, str(root).rstrip("/")

    @property
    def _fs(self) -> Any:
        return self._located[0]

    @property
    def root(self) -> str:
        """The folder of the store, in its file system."""
        return self._located[1]

    @cached_property
    def _protocol(self) -> str:
        named = self._fs.protocol
        return str(named if isinstance(named, str) else named[0])

    @property
    def _local(self) -> bool:
        return self._protocol in ("file", "local")

    @property
    def _direct(self) -> bool:
        return self._protocol in _ATOMIC

    def put(self, content: bytes) -> str:
        """Store these bytes and return their SHA-256. Raises OSError, Damaged when it cannot be read back."""
        with self.receive() as part:
            part.file.write(content)
            return part.commit()[0]

    @contextlib.contextmanager
    def receive(self) -> Iterator["IncomingFile"]:
        """Receive a file in pieces: write to `.file`, then `commit()`; otherwise nothing is stored. Raises OSError."""
        with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as file:
            yield IncomingFile(self, cast(IO[bytes], file))

    def store(self, file: IO[bytes], sha256: str) -> None:
        """Store a complete file. Storing the same bytes again makes it fresh (see `remove`)."""
        key = self.keys.keys[0]
        file.seek(0)
        self._write(self._name(key, sha256), encrypt(file, key))
        if not self.is_intact(sha256):
            raise Damaged("a file could not be read back")

    def put_encrypted(self, name: str, source: IO[bytes]) -> None:
        """Store a file from a backup, as `encrypted_names` and `open_encrypted` gave it."""
        self._write(name, iter(lambda: source.read(_CHUNK), b""))

    def _write(self, name: str, pieces: Iterable[bytes]) -> None:
        target = self._path(name)
        part = target if self._direct else f"{target}.{secrets.token_hex(4)}.part"
        if not self._direct:
            reach(self._fs.makedirs, f"{self.root}/{name[:2]}", exist_ok=True)
        try:
            with self._open(part, "wb") as out:
                for piece in pieces:
                    out.write(piece)
                if self._local:
                    out.flush()
                    os.fsync(out.fileno())
            if self._local:
                Path(part).replace(target)
                _flush_folder(Path(target).parent)
            elif not self._direct:
                reach(self._fs.mv, part, target)
        except BaseException:
            with contextlib.suppress(OSError):
                reach(self._fs.rm_file, part)
            raise

    def open(self, sha256: str) -> BinaryIO:
        """Open a file for reading. Raises Missing; reading raises WrongKeys, and Damaged, at the end at the latest."""
        source = self.open_encrypted(self._stored_name(sha256))
        pieces = _held_to(sha256, decrypt(source, self.keys, hashed=True))
        return cast(BinaryIO, io.BufferedReader(Reader(pieces, source), _CHUNK))

    def open_encrypted(self, name: str) -> BinaryIO:
        """Open a file as it is stored, encrypted. Raises Missing."""
        try:
            return cast(BinaryIO, self._open(self._path(name), "rb"))
        except OSError as error:
            raise Missing("a file of evidence cannot be read") from error

    def read(self, sha256: str) -> bytes:
        """Return the content of a file. Raises Missing, Damaged, WrongKeys."""
        with self.open(sha256) as file:
            return file.read()

    def has(self, sha256: str) -> bool:
        """Return whether the file is in the store."""
        return any(reach(self._fs.exists, self._path(name)) for name in self._names(sha256))

    def is_intact(self, sha256: str) -> bool:
        """Return whether the stored content still has its hash. Raises Missing, WrongKeys (without any key)."""
        there = self.open(sha256)
        try:
            with there as file:
                while file.read(_CHUNK):
                    pass
        except (Damaged, WrongKeys):  # it lies under a name of our key's: its own head names another one
            return False
        return True

    def encrypted_size(self, name: str) -> int:
        """Return the size in bytes of a file as it is stored. Raises Missing."""
        try:
            return int(reach(self._fs.size, self._path(name)))
        except OSError as error:
            raise Missing("a file of evidence cannot be read") from error

    def remove(self, sha256: str) -> bool:
        """Delete a file and return True, unless it was stored (again) just now and its row may not be committed yet."""
        for name in self._names(sha256):
            path = self._path(name)
            with contextlib.suppress(FileNotFoundError):
                if datetime.now(UTC) - reach(self._fs.modified, path).astimezone(UTC) < _FRESH:
                    return False
                reach(self._fs.rm_file, path)
        return True

    def reencrypt(self, sha256: str) -> bool:
        """Encrypt a file with the first key, if another one did. Return whether it did. Raises Missing, Damaged."""
        first, *others = self._names(sha256)
        if reach(self._fs.exists, self._path(first)) or not self.has(sha256):
            return False
        with self.open(sha256) as file:
            self._write(first, encrypt(file, self.keys.keys[0]))
        if not self.is_intact(sha256):
            raise Damaged("a file could not be encrypted again")
        for name in others:
            with contextlib.suppress(FileNotFoundError):
                reach(self._fs.rm_file, self._path(name))
        return True

    def encrypted_names(self) -> Iterator[str]:
        """Yield the stored names of all files, in order."""
        if not reach(self._fs.exists, self.root):
            return
        for path in sorted(reach(self._fs.find, self.root)):
            name = str(path).rpartition("/")[2]
            if _NAME.fullmatch(name):
                yield name

    def _open(self, path: str, mode: str) -> Any:
        found = reach(self._fs.open, path, mode)
        return found if self._local else RemoteFile(found)

    def _stored_name(self, sha256: str) -> str:
        for name in self._names(sha256):
            try:
                if reach(self._fs.exists, self._path(name)):
                    return name
            except OSError as error:
                raise Missing("a file of evidence cannot be read") from error
        raise Missing("there is no such file of evidence")

    def _names(self, sha256: str) -> list[str]:
        if not _NAME.fullmatch(sha256):
            raise ValueError("not the hash of a file")
        return [self._name(key, sha256) for key in self.keys.known]

    @staticmethod
    def _name(key: Key, sha256: str) -> str:
        return key.index(_PURPOSE, sha256).hex()

    def _path(self, name: str) -> str:
        if not _NAME.fullmatch(name):
            raise ValueError("not the name of a file in this store")
        return f"{self.root}/{name[:2]}/{name}"


def is_digest(sha256: object) -> TypeGuard[str]:
    """Return whether this is the hash of a file at all."""
    return isinstance(sha256, str) and _NAME.fullmatch(sha256) is not None


class IncomingFile:
    """A file that is being received."""

    def __init__(self, store: FileStore, file: IO[bytes]) -> None:
        self._store = store
        self.file = file

    def commit(self) -> tuple[str, int]:
        """Store the complete file. Return its SHA-256 and its size in bytes."""
        size = self.file.seek(0, os.SEEK_END)
        self.file.seek(0)
        found = hashlib.sha256()
        while piece := self.file.read(_CHUNK):
            found.update(piece)
        self._store.store(self.file, found.hexdigest())
        return found.hexdigest(), size


def _flush_folder(folder: Path) -> None:
    """Flush a folder: a renamed file survives a power cut only then."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
