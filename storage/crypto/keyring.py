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
    "# Balagh's keys: the first one encrypts. Without this file the record cannot be read.\n"
    "# A key after 'retired' opens backups from its time, and proves nothing in the database any more.\n"
)
_RETIRED = "retired "


class Key:
    """One key. Derived keys are made when they are first needed."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != 32:
            raise ValueError("a key is 32 bytes")
        self._secret = secret

    @classmethod
    def from_text(cls, text: str) -> "Key":
        """Return the key of 43 characters of base64url. Raises ValueError for anything else."""
        return cls(urlsafe_b64decode(text.strip().rstrip("=") + "=" if len(text.strip()) == 43 else text))

    @classmethod
    def new(cls) -> "Key":
        """Return a new random key."""
        return cls(secrets.token_bytes(32))

    def to_text(self) -> str:
        """Return the key as a key file holds it."""
        return urlsafe_b64encode(self._secret).decode().rstrip("=")

    @cached_property
    def id(self) -> bytes:
        """The key's id, which does not reveal the key."""
        return self.derive("id", ID_BYTES)

    @cached_property
    def cipher(self) -> AESGCM:
        """The cipher for values."""
        return AESGCM(self.derive("seal"))

    @cached_property
    def _index_key(self) -> bytes:
        return self.derive("index")

    def derive(self, purpose: str, length: int = 32, salt: bytes | None = None) -> bytes:
        """Derive a key for one purpose; `length` is in bytes."""
        return HKDF(SHA256(), length, salt, b"balagh/" + purpose.encode()).derive(self._secret)

    def index(self, purpose: str, value: str) -> bytes:
        """Return the keyed hash that finds an encrypted value; without the key nobody can try values out."""
        return hmac.digest(self._index_key, f"{purpose}\0{value}".encode(), hashlib.sha256)


class KeyRing:
    """The keys of this machine: the first one encrypts, all of them decrypt. A changed file is read again.

    Retired keys, of before the last rotation, open files of evidence and backups alone: who stole one writes nothing
    that counts. `with_retired`: they decrypt everything, for a copy of a database from their time.
    """

    def __init__(self, file: Path | None = None, given: Iterable[str] = (), with_retired: bool = False):
        self.file = file
        self._with_retired = with_retired
        self._read_at: object = None
        self._keys: list[Key] = []
        self._retired: list[Key] = []
        self._by_id: dict[bytes, Key] = {}
        if given:
            self.file = None
            self._take([_key(text, "BALAGH_KEYS") for text in given], [])

    def refresh(self) -> None:
        """Read the file again if it changed. When it was removed after the start, the known keys stay."""
        if self.file is None:
            return
        try:
            stat = self.file.stat()
        except OSError:
            return
        now = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        if now != self._read_at:
            used: list[Key] = []
            retired: list[Key] = []
            for line in self._lines():
                (retired if line.startswith(_RETIRED) else used).append(
                    _key(line.removeprefix(_RETIRED), str(self.file))
                )
            self._take(used, retired)
            self._read_at = now

    def _lines(self) -> list[str]:
        assert self.file is not None
        try:
            text = self.file.read_text("ascii")
        except (OSError, UnicodeDecodeError) as error:
            raise WrongKeys(f"the key file {self.file} cannot be read") from error
        return [line for line in (raw.strip() for raw in text.splitlines()) if line and line[0] != "#"]

    def _take(self, keys: list[Key], retired: list[Key]) -> None:
        self._keys, self._retired = keys, retired
        self._by_id = {key.id: key for key in ([*keys, *retired] if self._with_retired else keys)}

    @property
    def keys(self) -> list[Key]:
        """The keys in use, the one that encrypts first. Raises WrongKeys when there is none."""
        if not self._keys:
            self.refresh()
        if not self._keys:
            raise WrongKeys(f"there is no key: {self.where} does not exist or holds none")
        return self._keys

    @property
    def known(self) -> list[Key]:
        """The keys in use and then the retired ones, newest first. Raises WrongKeys when there is none."""
        return [*self.keys, *self._retired]

    @property
    def where(self) -> str:
        """The source of the keys, for error messages."""
        return str(self.file) if self.file is not None else "BALAGH_KEYS"

    def is_empty(self) -> bool:
        """Return whether no key is in use."""
        self.refresh()
        return not self._keys

    def holds(self, key_id: bytes) -> bool:
        """Return whether a key with this id decrypts what is in the database."""
        self.refresh()
        return key_id in self._by_id

    def is_retired(self, key_id: bytes) -> bool:
        """Return whether this is the id of a retired key."""
        return any(key.id == key_id for key in self._retired)

    def add(self, key: Key) -> None:
        """Add a key as the first one; the file is replaced atomically, readable by its owner only. Raises WrongKeys."""
        self.refresh()
        self._write([key, *self._keys], self._retired)

    def retire(self) -> None:
        """Leave only the first key in use, once nothing in the database needs another. Raises WrongKeys."""
        self.refresh()
        self._write(self._keys[:1], [*self._keys[1:], *self._retired])

    def _write(self, keys: list[Key], retired: list[Key]) -> None:
        if self.file is None:
            raise WrongKeys("the keys come from BALAGH_KEYS: put the new one first there and start again")
        self.file.parent.mkdir(parents=True, exist_ok=True)
        part = self.file.with_name(f".{self.file.name}.{secrets.token_hex(4)}")
        lines = "".join(f"{each.to_text()}\n" for each in keys)
        lines += "".join(f"{_RETIRED}{each.to_text()}\n" for each in retired)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(_HEADER + lines)
            out.flush()
            os.fsync(out.fileno())
        part.replace(self.file)
        self.refresh()

    def encrypt(self, purpose: str, plain: bytes) -> bytes:
        """Encrypt a value with the first key."""
        key, nonce = self.keys[0], secrets.token_bytes(NONCE_BYTES)
        return MARK + key.id + nonce + key.cipher.encrypt(nonce, plain, purpose.encode())

    def decrypt(self, purpose: str, sealed: bytes) -> bytes:
        """Decrypt a value. Raises WrongKeys when its key is missing, or it was changed or moved to another column."""
        key = self.by_id(key_id(sealed))
        try:
            return key.cipher.decrypt(sealed[HEAD:_BODY], sealed[_BODY:], purpose.encode())
        except InvalidTag:
            raise WrongKeys(f"an encrypted value of {purpose} was changed outside Balagh") from None

    def decrypt_all(self, purpose: str, sealed: Iterable[bytes | None]) -> list[bytes | None]:
        """Decrypt many values of one column, for exports; None stays None. Raises WrongKeys."""
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
                raise WrongKeys(f"an encrypted value of {purpose} was changed outside Balagh") from None
        return plain

    def by_id(self, wanted: bytes) -> Key:
        """Return the key with this id. Raises WrongKeys when it is missing or retired."""
        found = self._by_id.get(wanted)
        if found is None:
            self.refresh()
            found = self._by_id.get(wanted)
        if found is None:
            state = "holds as retired" if self.is_retired(wanted) else "does not hold"
            raise WrongKeys(f"encrypted with key {wanted.hex()}, which {self.where} {state}")
        return found

    def even_retired(self, wanted: bytes) -> Key:
        """Return the key with this id, for what is proven by other means. Raises WrongKeys when it is missing."""
        return next((key for key in self._retired if key.id == wanted), None) or self.by_id(wanted)

    def indexes(self, purpose: str, value: str) -> list[bytes]:
        """Return every index that a value may have, the one for new rows first."""
        return [key.index(purpose, value) for key in (self.known if self._with_retired else self.keys)]


def key_id(sealed: bytes) -> bytes:
    """Return the id of the key that encrypted this. Raises WrongKeys for a value that is not encrypted."""
    if sealed[: len(MARK)] != MARK or len(sealed) < _SHORTEST:
        raise WrongKeys("a value that must be encrypted is not")
    return bytes(sealed[len(MARK) : HEAD])


def _key(text: str, where: str) -> Key:
    try:
        return Key.from_text(text)
    except ValueError:
        raise WrongKeys(f"{where} holds a line that is no key: 43 letters, digits, - and _") from None
