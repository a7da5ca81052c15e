"""Keys and encryption of values: AES-GCM, with keys stored apart from the database.

An encrypted value is `S1`, the key's id (8 bytes), a nonce (12 bytes), and the ciphertext with its tag. Its purpose
(storage.crypto.purposes) is bound to it: moved to another column, it does not decrypt. A key is 32 random bytes; the
keys for encryption, indexes and file names are derived from it (HKDF-SHA256), so that none reveals another.
"""

import hashlib
import hmac
import os
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.errors import WrongKeys

MARK = b"S1"
ID_BYTES, NONCE_BYTES = 8, 12
HEAD = len(MARK) + ID_BYTES
_BODY = HEAD + NONCE_BYTES
_SHORTEST = _BODY + 16
_HEADER = (
    "# Balagh's keys: the first one seals, all of them open. Without this file the record cannot be read.\n"
)


class Key:
    """One key. Its parts are derived when they are first needed."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != 32:
            raise ValueError("a key is 32 bytes")
        self._secret = secret

    @classmethod
    def from_text(cls, text: str) -> "Key":
        """From 43 letters of base64url. Raises ValueError for anything else."""
        return cls(urlsafe_b64decode(text.strip().rstrip("=") + "=" if len(text.strip()) == 43 else text))

    @classmethod
    def new(cls) -> "Key":
        """A fresh one."""
        return cls(secrets.token_bytes(32))

    def to_text(self) -> str:
        """As a key file holds it."""
        return urlsafe_b64encode(self._secret).decode().rstrip("=")

    @cached_property
    def id(self) -> bytes:
        """Which key it is; says nothing of the key."""
        return self.derive("id", ID_BYTES)

    @cached_property
    def cipher(self) -> AESGCM:
        """What seals and opens."""
        return AESGCM(self.derive("seal"))

    @cached_property
    def _index_key(self) -> bytes:
        return self.derive("index")

    def derive(self, purpose: str, length: int = 32, salt: bytes | None = None) -> bytes:
        """A part of this key for one purpose."""
        return HKDF(SHA256(), length, salt, b"balagh/" + purpose.encode()).derive(self._secret)

    def index(self, purpose: str, value: str) -> bytes:
        """By which something sealed is found again; without the key nobody can try values out."""
        return hmac.digest(self._index_key, f"{purpose}\0{value}".encode(), hashlib.sha256)


class KeyRing:
    """The keys of this machine: the first one seals, all of them open. A file is read again when it changed."""

    def __init__(self, file: Path | None = None, given: Iterable[str] = ()) -> None:
        self.file = file
        self._read_at: object = None
        self._keys: list[Key] = []
        self._by_id: dict[bytes, Key] = {}
        if given:
            self.file = None
            self._take([_key(text, "BALAGH_KEYS") for text in given])

    def refresh(self) -> None:
        """Take in a file that changed. One that is gone (taken away after the start) leaves what is known."""
        if self.file is None:
            return
        try:
            stat = self.file.stat()
        except OSError:
            return
        now = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        if now != self._read_at:
            lines = self._lines()
            self._take([_key(line, str(self.file)) for line in lines])
            self._read_at = now

    def _lines(self) -> list[str]:
        assert self.file is not None
        try:
            text = self.file.read_text("ascii")
        except (OSError, UnicodeDecodeError) as error:
            raise WrongKeys(f"the key file {self.file} cannot be read") from error
        return [line for line in (raw.strip() for raw in text.splitlines()) if line and line[0] != "#"]

    def _take(self, keys: list[Key]) -> None:
        self._keys, self._by_id = keys, {key.id: key for key in keys}

    @property
    def keys(self) -> list[Key]:
        """All keys, the one that seals first. Raises WrongKeys when there is none."""
        if not self._keys:
            self.refresh()
        if not self._keys:
            raise WrongKeys(f"there is no key: {self.where} does not exist or holds none")
        return self._keys

    @property
    def where(self) -> str:
        """Where the keys come from, for a person."""
        return str(self.file) if self.file is not None else "BALAGH_KEYS"

    def is_empty(self) -> bool:
        """Whether no key is known."""
        self.refresh()
        return not self._keys

    def holds(self, key_id: bytes) -> bool:
        """Whether a key with this id is known."""
        self.refresh()
        return key_id in self._by_id

    def add(self, key: Key) -> None:
        """Put a new key first; the file is replaced at once, readable by its owner only. Raises WrongKeys."""
        if self.file is None:
            raise WrongKeys("the keys come from BALAGH_KEYS: put the new one first there and start again")
        self.refresh()
        self.file.parent.mkdir(parents=True, exist_ok=True)
        part = self.file.with_name(f".{self.file.name}.{secrets.token_hex(4)}")
        lines = "".join(f"{each.to_text()}\n" for each in (key, *self._keys))
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(_HEADER + lines)
            out.flush()
            os.fsync(out.fileno())
        part.replace(self.file)
        self.refresh()

    def seal(self, purpose: str, plain: bytes) -> bytes:
        """Seal with the first key."""
        key, nonce = self.keys[0], secrets.token_bytes(NONCE_BYTES)
        return MARK + key.id + nonce + key.cipher.encrypt(nonce, plain, purpose.encode())

    def open(self, purpose: str, sealed: bytes) -> bytes:
        """What was sealed. Raises WrongKeys when its key is not here, or it was changed or moved."""
        key = self.by_id(key_id(sealed))
        try:
            return key.cipher.decrypt(sealed[HEAD:_BODY], sealed[_BODY:], purpose.encode())
        except InvalidTag:
            raise WrongKeys(f"a sealed value of {purpose} was changed outside Balagh") from None

    def decrypt_all(self, purpose: str, sealed: Iterable[bytes | None]) -> list[bytes | None]:
        """The same for many values of one column, as they come in an export; None stays None. Raises WrongKeys."""
        plain: list[bytes | None] = []
        head, known = b"", purpose.encode()
        decrypt: Callable[[bytes, bytes, bytes], bytes]
        for value in sealed:
            if value is None:
                plain.append(None)
                continue
            if value[:HEAD] != head or len(value) < _SHORTEST:
                decrypt = self.by_id(key_id(value)).cipher.decrypt
                head = value[:HEAD]
            try:
                plain.append(decrypt(value[HEAD:_BODY], value[_BODY:], known))
            except InvalidTag:
                raise WrongKeys(f"a sealed value of {purpose} was changed outside Balagh") from None
        return plain

    def by_id(self, wanted: bytes) -> Key:
        """The key with this id. Raises WrongKeys when it is not here."""
        found = self._by_id.get(wanted)
        if found is None:
            self.refresh()
            found = self._by_id.get(wanted)
        if found is None:
            raise WrongKeys(f"encrypted with key {wanted.hex()}, which {self.where} does not hold")
        return found

    def indexes(self, purpose: str, value: str) -> list[bytes]:
        """Every index under which a value may stand, the one for new rows first."""
        return [key.index(purpose, value) for key in self.keys]


def key_id(sealed: bytes) -> bytes:
    """Which key sealed this. Raises WrongKeys for what is not sealed."""
    if sealed[: len(MARK)] != MARK or len(sealed) < _SHORTEST:
        raise WrongKeys("a value that must be sealed is not")
    return bytes(sealed[len(MARK) : HEAD])


def _key(text: str, where: str) -> Key:
    try:
        return Key.from_text(text)
    except ValueError:
        raise WrongKeys(f"{where} holds a line that is no key: 43 letters, digits, - and _") from None
