"""Files, sealed, in a folder: each under a keyed hash of what it holds.

Sealed in chunks (each chunk AES-GCM with the same file's key and its own number, the last one marked), so that a file
of any size never stands in memory whole, and one that was cut short, lengthened or reordered does not open. The name is
no plain hash: whoever has a picture cannot find out whether it lies here.
"""

import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.errors import StorageError
from storage.sealing import ID_BYTES, Key, KeyRing

MARK = b"BALAGH-FILE-1\n"
SALT_BYTES = 32
CHUNK = 1 << 18
_TAG = 16
_NAME = "evidence.name"


class Damaged(StorageError):
    """A file in the vault is not what was put in."""


class Vault:
    """The folder of sealed files. A file is named by the SHA-256 of its content, in hex, for whoever has the keys."""

    def __init__(self, folder: Path, keys: KeyRing) -> None:
        self.folder = folder
        self._keys = keys

    def put(self, content: bytes) -> str:
        """Keep a file; returns its SHA-256. It is read back and compared before this returns.

        Raises OSError when it cannot be written, Damaged when it cannot be read back.
        """
        digest = hashlib.sha256(content).hexdigest()
        if not self._is_whole(digest):
            self._write(self._path(self._keys.keys[0], digest), _chunks(content))
            self.check(digest)
        return digest

    def _is_whole(self, digest: str) -> bool:
        try:
            self.check(digest)
        except (FileNotFoundError, Damaged):
            return False
        return True

    def check(self, digest: str) -> None:
        """Read a file and compare its hash. Raises Damaged, WrongKeys, OSError."""
        found = hashlib.sha256()
        for chunk in self.stream(digest):
            found.update(chunk)
        if found.hexdigest() != digest:
            raise Damaged("a file is not what was put in")

    def read(self, digest: str) -> bytes:
        """A whole file. Raises FileNotFoundError when it is not here; Damaged, WrongKeys."""
        return b"".join(self.stream(digest))

    def stream(self, digest: str) -> Iterator[bytes]:
        """The same in pieces; each is proven before it is given."""
        path = self._standing(digest)
        if path is None:
            raise FileNotFoundError("no such file in the vault")
        with path.open("rb") as file:
            yield from self._opened(file)

    def has(self, digest: str) -> bool:
        """Whether a file is here."""
        return self._standing(digest) is not None

    def remove(self, digest: str) -> None:
        """Let a file go, under whatever key it lies."""
        for key in self._keys.keys:
            self._path(key, digest).unlink(missing_ok=True)

    def reseal(self, digest: str) -> bool:
        """Seal a file with the first key, if another one sealed it. Returns whether it did."""
        target, path = self._path(self._keys.keys[0], digest), self._standing(digest)
        if path is None or path == target:
            return False
        self._write(target, self.stream(digest))
        path.unlink()
        return True

    def _standing(self, digest: str) -> Path | None:
        paths = (self._path(key, digest) for key in self._keys.keys)
        return next((path for path in paths if path.exists()), None)

    def _path(self, key: Key, digest: str) -> Path:
        name = key.index(_NAME, digest).hex()
        return self.folder / name[:2] / name

    def _write(self, target: Path, chunks: Iterable[bytes]) -> None:
        key, salt = self._keys.keys[0], secrets.token_bytes(SALT_BYTES)
        cipher = AESGCM(key.derived("file", salt=salt))
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
        try:
            with part.open("xb") as out:
                out.write(MARK + key.id + salt)
                for number, last, chunk in _numbered(chunks):
                    out.write(cipher.encrypt(_nonce(number, last), chunk, MARK))
                out.flush()
                os.fsync(out.fileno())
            part.replace(target)
            _sync(target.parent)
        finally:
            part.unlink(missing_ok=True)

    def _opened(self, file: BinaryIO) -> Iterator[bytes]:
        head = file.read(len(MARK) + ID_BYTES + SALT_BYTES)
        if not head.startswith(MARK) or len(head) != len(MARK) + ID_BYTES + SALT_BYTES:
            raise Damaged("a file in the vault is not sealed")
        key = self._keys.by_id(head[len(MARK) : len(MARK) + ID_BYTES])
        cipher = AESGCM(key.derived("file", salt=head[-SALT_BYTES:]))
        number, sealed = 0, file.read(CHUNK + _TAG)
        while True:
            following = file.read(CHUNK + _TAG)
            try:
                yield cipher.decrypt(_nonce(number, not following), sealed, MARK)
            except InvalidTag:
                raise Damaged("a file in the vault was changed") from None
            if not following:
                return
            number, sealed = number + 1, following


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _chunks(content: bytes) -> Iterator[bytes]:
    for start in range(0, max(len(content), 1), CHUNK):
        yield content[start : start + CHUNK]


def _numbered(chunks: Iterable[bytes]) -> Iterator[tuple[int, bool, bytes]]:
    """Each chunk with its number, and whether it is the last one."""
    before: bytes | None = None
    number = 0
    for chunk in chunks:
        if before is not None:
            yield number, False, before
            number += 1
        before = chunk
    yield number, True, before or b""


def _sync(folder: Path) -> None:
    """The name is on the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
