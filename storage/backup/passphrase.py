"""Wrap a backup's key with a passphrase, as age does (age-encryption.org/v1, its scrypt recipient).

The work factor is fixed. age's libraries measure the machine at each use: on a busy one they take too few rounds, and
refuse a correct passphrase later. `age --decrypt` opens what is written here.
"""

import hmac
import re
import secrets
from base64 import b64decode, b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

#: Base-2 logarithm of scrypt's rounds: about half a second and 128 MB, on every machine.
LOG_ROUNDS = 17
_FILE_KEY_BYTES = _SALT_BYTES = _NONCE_BYTES = 16
_HEADER = re.compile(
    rb"(age-encryption\.org/v1\n-> scrypt ([\w+/]{22}) %d\n([\w+/]{43})\n---) ([\w+/]{43})\n" % LOG_ROUNDS,
    re.ASCII,
)
#: age numbers the pieces of its payload; ours is the first and the last.
_ONLY_PIECE = bytes(11) + b"\1"


class WrongPassphrase(ValueError):
    """The passphrase does not open it."""


def wrap(secret: bytes, passphrase: str) -> bytes:
    """Encrypt a short secret with a passphrase."""
    salt, file_key = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_FILE_KEY_BYTES)
    body = ChaCha20Poly1305(_wrapping_key(passphrase, salt)).encrypt(bytes(12), file_key, None)
    head = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (_text(salt), LOG_ROUNDS, _text(body))
    nonce = secrets.token_bytes(_NONCE_BYTES)
    payload = ChaCha20Poly1305(_derived(file_key, b"payload", nonce)).encrypt(_ONLY_PIECE, secret, None)
    return head + b" " + _text(_mac(file_key, head)) + b"\n" + nonce + payload


def unwrap(wrapped: bytes, passphrase: str) -> bytes:
    """Return the secret. Raises WrongPassphrase; ValueError when it was cut or changed."""
    header = _HEADER.match(wrapped)
    if header is None:
        raise ValueError("not wrapped by us")
    head, salt, body, mac = header.groups()
    try:
        file_key = ChaCha20Poly1305(_wrapping_key(passphrase, _bytes(salt))).decrypt(
            bytes(12), _bytes(body), None
        )
    except InvalidTag:
        raise WrongPassphrase from None
    if not hmac.compare_digest(_mac(file_key, head), _bytes(mac)):
        raise ValueError("its header was changed")
    payload = wrapped[header.end() :]
    cipher = ChaCha20Poly1305(_derived(file_key, b"payload", payload[:_NONCE_BYTES]))
    try:
        return cipher.decrypt(_ONLY_PIECE, payload[_NONCE_BYTES:], None)
    except InvalidTag:
        raise ValueError("its payload was changed") from None


def _wrapping_key(passphrase: str, salt: bytes) -> bytes:
    scrypt = Scrypt(salt=b"age-encryption.org/v1/scrypt" + salt, length=32, n=2**LOG_ROUNDS, r=8, p=1)
    return scrypt.derive(passphrase.encode())


def _derived(file_key: bytes, purpose: bytes, salt: bytes | None = None) -> bytes:
    return HKDF(SHA256(), 32, salt, purpose).derive(file_key)


def _mac(file_key: bytes, head: bytes) -> bytes:
    return hmac.digest(_derived(file_key, b"header"), head, "sha256")


def _text(value: bytes) -> bytes:
    return b64encode(value).rstrip(b"=")


def _bytes(text: bytes) -> bytes:
    return b64decode(text + b"=" * (-len(text) % 4))
