"""Encrypted files, written and read in chunks, so that no file has to fit into memory.

Each chunk is AES-GCM with a key of this file alone and its own number, the last one marked: a file that was cut short,
lengthened or reordered does not decrypt.
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
    """An encrypted file is not what was written."""


def encrypt(source: IO[bytes], key: Key) -> Iterator[bytes]:
    """Yield the encrypted bytes of a file, piece by piece."""
    salt = secrets.token_bytes(SALT_BYTES)
    cipher = AESGCM(key.derive("file", salt=salt))
    yield MARK + key.id + salt
    for number, last, chunk in _numbered(iter(lambda: source.read(CHUNK), b"")):
        yield cipher.encrypt(_nonce(number, last), chunk, MARK)


def decrypt(source: IO[bytes], keys: KeyRing, *, hashed: bool = False, place: bytes = b"") -> Iterator[bytes]:
    """Yield the decrypted bytes, piece by piece, each authenticated. Raises Damaged, WrongKeys.

    `hashed`: the reader knows the hash of the content, so that a retired key is good enough.
    `place`: see `create_file`.
    """
    head = source.read(_HEAD)
    if not head.startswith(MARK) or len(head) != _HEAD:
        raise Damaged("a file that must be encrypted is not")
    key = (keys.even_retired if hashed else keys.by_id)(head[len(MARK) : len(MARK) + ID_BYTES])
    cipher = AESGCM(key.derive("file", salt=head[-SALT_BYTES:]))
    number, held = 0, source.read(CHUNK + _TAG)
    while True:
        following = source.read(CHUNK + _TAG)
        try:
            yield cipher.decrypt(_nonce(number, not following), held, MARK + place)
        except InvalidTag:
            raise Damaged("an encrypted file was changed") from None
        if not following:
            return
        number, held = number + 1, following


class Reader(io.RawIOBase):
    """A file of these pieces, read from beginning to end."""

    def __init__(self, pieces: Iterator[bytes], source: IO[bytes]) -> None:
        self._pieces = pieces
        self._source = source
        self._left = memoryview(b"")

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer with what is left of the next piece."""
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
        """Close the source, too."""
        self._source.close()
        super().close()


class Writer(io.RawIOBase):
    """A file that is encrypted while it is written from beginning to end; complete once it is closed."""

    def __init__(self, target: IO[bytes], key: Key, place: bytes) -> None:
        self._bound = MARK + place
        salt = secrets.token_bytes(SALT_BYTES)
        self._cipher = AESGCM(key.derive("file", salt=salt))
        self._target = target
        self._held = bytearray()
        self._number = 0
        self._count = 0
        target.write(MARK + key.id + salt)

    def writable(self) -> bool:
        """Return True."""
        return True

    def tell(self) -> int:
        """Return how many bytes were written, before encryption."""
        return self._count

    def write(self, given: object) -> int:
        """Write these bytes. What may be the last chunk is held back, because that one is marked."""
        piece = memoryview(given).cast("B")  # type: ignore[arg-type]
        self._held += piece
        self._count += len(piece)
        while len(self._held) > CHUNK:
            self._write_chunk(bytes(self._held[:CHUNK]), last=False)
            del self._held[:CHUNK]
        return len(piece)

    def close(self) -> None:
        """Write the last chunk and close the target."""
        if not self.closed:
            try:
                self._write_chunk(bytes(self._held), last=True)
            finally:
                self._target.close()
        super().close()

    def _write_chunk(self, chunk: bytes, *, last: bool) -> None:
        self._target.write(self._cipher.encrypt(_nonce(self._number, last), chunk, self._bound))
        self._number += 1


def create_file(path: Path, keys: KeyRing) -> BinaryIO:
    """Open an encrypted file for writing, bound to its name and its folder's: nobody puts it in another's place.

    Raises OSError.
    """
    return cast(BinaryIO, Writer(path.open("wb"), keys.keys[0], _place(path)))


def open_file(path: Path, keys: KeyRing) -> BinaryIO:
    """Open what `create_file` wrote. Raises OSError; reading raises Damaged, WrongKeys."""
    source = path.open("rb")
    pieces = decrypt(source, keys, place=_place(path))
    return cast(BinaryIO, io.BufferedReader(Reader(pieces, source), CHUNK))


def _place(path: Path) -> bytes:
    return f"{path.parent.name}/{path.name}".encode()


def plain_size(path: Path) -> int:
    """Return how many bytes an encrypted file holds, from its size on disk. Raises OSError."""
    body = path.stat().st_size - _HEAD
    return body - max(1, -(-body // (CHUNK + _TAG))) * _TAG


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _numbered(chunks: Iterable[bytes]) -> Iterator[tuple[int, bool, bytes]]:
    """Yield (number, whether it is the last one, chunk)."""
    before: bytes | None = None
    number = 0
    for chunk in chunks:
        if before is not None:
            yield number, False, before
            number += 1
        before = chunk
    yield number, True, before or b""
