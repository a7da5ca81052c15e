"""One sealed file: written and read in chunks, so that a file of any size never stands in memory whole.

Each chunk is AES-GCM with a key of this file alone and its own number, the last one marked: a file that was cut short,
lengthened or reordered does not open.
"""

import io
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, BinaryIO, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.crypto.keyring import ID_BYTES, Key, KeyRing
from storage.errors import StorageError

MARK = b"BALAGH-FILE-1\n"
SALT_BYTES = 32
CHUNK = 1 << 18
_TAG = 16
_HEAD = len(MARK) + ID_BYTES + SALT_BYTES


class Damaged(StorageError):
    """A sealed file is not what was put in."""


def encrypt(source: IO[bytes], key: Key) -> Iterator[bytes]:
    """A file's sealed bytes, piece by piece."""
    salt = secrets.token_bytes(SALT_BYTES)
    cipher = AESGCM(key.derive("file", salt=salt))
    yield MARK + key.id + salt
    for number, last, chunk in _numbered(iter(lambda: source.read(CHUNK), b"")):
        yield cipher.encrypt(_nonce(number, last), chunk, MARK)


def decrypt(source: IO[bytes], keys: KeyRing) -> Iterator[bytes]:
    """What was sealed, piece by piece; each is proven before it is given. Raises Damaged, WrongKeys."""
    head = source.read(_HEAD)
    if not head.startswith(MARK) or len(head) != _HEAD:
        raise Damaged("a file that must be sealed is not")
    key = keys.by_id(head[len(MARK) : len(MARK) + ID_BYTES])
    cipher = AESGCM(key.derive("file", salt=head[-SALT_BYTES:]))
    number, held = 0, source.read(CHUNK + _TAG)
    while True:
        following = source.read(CHUNK + _TAG)
        try:
            yield cipher.decrypt(_nonce(number, not following), held, MARK)
        except InvalidTag:
            raise Damaged("a sealed file was changed") from None
        if not following:
            return
        number, held = number + 1, following


class Reader(io.RawIOBase):
    """Pieces as a file that is read from the front to the end."""

    def __init__(self, pieces: Iterator[bytes], source: IO[bytes]) -> None:
        self._pieces = pieces
        self._source = source
        self._left = memoryview(b"")

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer as far as the next piece goes."""
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._left = memoryview(piece)
        target = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        count = min(len(target), len(self._left))
        target[:count], self._left = self._left[:count], self._left[count:]
        return count

    def close(self) -> None:
        """And the file under it."""
        self._source.close()
        super().close()


class Writer(io.RawIOBase):
    """A file that is sealed while it is written, from the front to the end; whole once it is closed."""

    def __init__(self, target: IO[bytes], key: Key) -> None:
        salt = secrets.token_bytes(SALT_BYTES)
        self._cipher = AESGCM(key.derive("file", salt=salt))
        self._target = target
        self._held = bytearray()
        self._number = 0
        self._count = 0
        target.write(MARK + key.id + salt)

    def writable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """How many bytes were written, before sealing."""
        return self._count

    def write(self, given: object) -> int:
        """Some more. What may be the last chunk is held back: that one is marked."""
        piece = memoryview(given).cast("B")  # type: ignore[arg-type]
        self._held += piece
        self._count += len(piece)
        while len(self._held) > CHUNK:
            self._seal(bytes(self._held[:CHUNK]), last=False)
            del self._held[:CHUNK]
        return len(piece)

    def close(self) -> None:
        """The last chunk, then the file under it."""
        if not self.closed:
            try:
                self._seal(bytes(self._held), last=True)
            finally:
                self._target.close()
        super().close()

    def _seal(self, chunk: bytes, *, last: bool) -> None:
        self._target.write(self._cipher.encrypt(_nonce(self._number, last), chunk, MARK))
        self._number += 1


def open_file(path: Path, keys: KeyRing) -> BinaryIO:
    """A sealed file to be read from the front to the end. Raises OSError; reading raises Damaged, WrongKeys."""
    source = path.open("rb")
    return cast(BinaryIO, io.BufferedReader(Reader(decrypt(source, keys), source), CHUNK))


def plain_size(path: Path) -> int:
    """How many bytes a sealed file holds, told by its own size. Raises OSError."""
    body = path.stat().st_size - _HEAD
    return body - max(1, -(-body // (CHUNK + _TAG))) * _TAG


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


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
