"""Where evidence lies: sealed files by the SHA-256 of what is in them, in a folder or (fsspec) S3-compatible storage.

A file is there whole or not at all: it is written under another name, flushed to the disk and then renamed, or
(object storage) appears only once it is complete; and it is read back before it counts as kept. The same bytes are
kept once. A file's name in the store is a keyed hash: whoever has a picture cannot find out whether it lies here.
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
from pathlib import Path
from typing import IO, Any, BinaryIO, TypeGuard, cast

import fsspec

from storage.crypto.file import Damaged, Reader, decrypt, encrypt
from storage.crypto.keyring import Key, KeyRing
from storage.errors import WrongKeys
from storage.repositories.evidence.remote_errors import RemoteFile, reach

#: Object storage shows a file only once it is whole; anywhere else a new name is needed first.
_WHOLE_AT_ONCE = ("s3", "s3a", "gs", "gcs", "abfs", "az")
_NAME = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1024 * 1024
#: What arrives stands in memory up to this size (bytes): Telegram gives a bot no larger file, and a disk remembers.
_IN_MEMORY = 32 * 1024 * 1024
#: A file that came in less than this ago is never removed.
_FRESH = timedelta(minutes=10)
_PURPOSE = "evidence.name"


class Missing(OSError):
    """The store has no such file, or cannot be reached."""


class FileStore:
    """One store. `url` is a folder or an fsspec address such as s3://bucket/folder."""

    def __init__(self, url: str, keys: KeyRing) -> None:
        self.url = url
        self.keys = keys
        filesystem, root = fsspec.core.url_to_fs(url)
        self.root = str(root).rstrip("/")
        protocol = filesystem.protocol if isinstance(filesystem.protocol, str) else filesystem.protocol[0]
        self._local = protocol in ("file", "local")
        self._direct = protocol in _WHOLE_AT_ONCE
        self._fs: Any = filesystem

    def put(self, content: bytes) -> str:
        """Keep these bytes. Returns their SHA-256. Raises OSError, Damaged when it cannot be read back."""
        with self.receive() as part:
            part.file.write(content)
            return part.keep()[0]

    @contextlib.contextmanager
    def receive(self) -> Iterator["IncomingFile"]:
        """A file that arrives bit by bit: write to `.file`, then `keep()`. Otherwise nothing stays. Raises OSError."""
        with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as file:
            yield IncomingFile(self, cast(IO[bytes], file))

    def take(self, file: IO[bytes], sha256: str) -> None:
        """A complete file becomes the store's own. The same bytes again make it new: see `remove`."""
        key = self.keys.keys[0]
        file.seek(0)
        self._write(self._name(key, sha256), encrypt(file, key))
        if not self.is_intact(sha256):
            raise Damaged("a file could not be read back")

    def put_encrypted(self, name: str, source: IO[bytes]) -> None:
        """A file as `sealed_names` and `open_sealed` give it, from a backup."""
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
        """The file's bytes, to be read in pieces. Raises Missing; reading raises Damaged, WrongKeys."""
        source = self.open_encrypted(self._standing(sha256))
        return cast(BinaryIO, io.BufferedReader(Reader(decrypt(source, self.keys), source), _CHUNK))

    def open_encrypted(self, name: str) -> BinaryIO:
        """A file as it lies in the store. Raises Missing."""
        try:
            return cast(BinaryIO, self._open(self._path(name), "rb"))
        except OSError as error:
            raise Missing("a file of evidence cannot be read") from error

    def read(self, sha256: str) -> bytes:
        """The whole file. Raises Missing, Damaged, WrongKeys."""
        with self.open(sha256) as file:
            return file.read()

    def has(self, sha256: str) -> bool:
        """Whether the file is there."""
        return any(reach(self._fs.exists, self._path(name)) for name in self._names(sha256))

    def is_intact(self, sha256: str) -> bool:
        """Whether what lies there still has its hash; read in pieces. Raises Missing, WrongKeys (without any key)."""
        found = hashlib.sha256()
        there = self.open(sha256)
        try:
            with there as file:
                while piece := file.read(_CHUNK):
                    found.update(piece)
        except (Damaged, WrongKeys):  # it lies under a name of our key's: its own head names another one
            return False
        return found.hexdigest() == sha256

    def encrypted_size(self, name: str) -> int:
        """The size in bytes of a file as it lies in the store. Raises Missing."""
        try:
            return int(reach(self._fs.size, self._path(name)))
        except OSError as error:
            raise Missing("a file of evidence cannot be read") from error

    def remove(self, sha256: str) -> bool:
        """Let a file go, unless it came in (again) just now and its row may not be kept yet. Whether it went."""
        for name in self._names(sha256):
            path = self._path(name)
            with contextlib.suppress(FileNotFoundError):
                if datetime.now(UTC) - reach(self._fs.modified, path).astimezone(UTC) < _FRESH:
                    return False
                reach(self._fs.rm_file, path)
        return True

    def reencrypt(self, sha256: str) -> bool:
        """Seal a file with the first key, if another one sealed it. Returns whether it did. Raises Missing, Damaged."""
        first, *others = self._names(sha256)
        if reach(self._fs.exists, self._path(first)) or not self.has(sha256):
            return False
        with self.open(sha256) as file:
            self._write(first, encrypt(file, self.keys.keys[0]))
        if not self.is_intact(sha256):
            raise Damaged("a file could not be sealed again")
        for name in others:
            with contextlib.suppress(FileNotFoundError):
                reach(self._fs.rm_file, self._path(name))
        return True

    def encrypted_names(self) -> Iterator[str]:
        """Names, as they lie in the store, of all that is there, in order."""
        if not reach(self._fs.exists, self.root):
            return
        for path in sorted(reach(self._fs.find, self.root)):
            name = str(path).rpartition("/")[2]
            if _NAME.fullmatch(name):
                yield name

    def _open(self, path: str, mode: str) -> Any:
        found = reach(self._fs.open, path, mode)
        return found if self._local else RemoteFile(found)

    def _standing(self, sha256: str) -> str:
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
        return [self._name(key, sha256) for key in self.keys.keys]

    @staticmethod
    def _name(key: Key, sha256: str) -> str:
        return key.index(_PURPOSE, sha256).hex()

    def _path(self, name: str) -> str:
        if not _NAME.fullmatch(name):
            raise ValueError("not the name of a file in this store")
        return f"{self.root}/{name[:2]}/{name}"


def is_digest(sha256: object) -> TypeGuard[str]:
    """Whether this is the hash of a file at all."""
    return isinstance(sha256, str) and _NAME.fullmatch(sha256) is not None


class IncomingFile:
    """A file on its way into the store."""

    def __init__(self, store: FileStore, file: IO[bytes]) -> None:
        self._store = store
        self.file = file

    def keep(self) -> tuple[str, int]:
        """It is complete: it goes to its place. Returns its SHA-256 and its size in bytes."""
        size = self.file.seek(0, os.SEEK_END)
        self.file.seek(0)
        found = hashlib.sha256()
        while piece := self.file.read(_CHUNK):
            found.update(piece)
        self._store.take(self.file, found.hexdigest())
        return found.hexdigest(), size


def _flush_folder(folder: Path) -> None:
    """A renamed file survives a power cut once its folder is on the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
