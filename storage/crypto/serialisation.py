"""Serialisation of encrypted values, and decryption of a batch of them."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import MsgspecError
from msgspec.json import Decoder, Encoder

from storage.crypto import purposes
from storage.crypto.keyring import KeyRing

#: Column by column, as storage.repositories.reports.export_rows reads them.
Batch = Mapping[str, Sequence[Any]]
#: Encrypted columns of a batch → their purpose.
PURPOSES = {"place": purposes.REPORT_PLACE, "narrative": purposes.REPORT_NARRATIVE}


_encode = Encoder().encode
_decode = Decoder().decode


def to_bytes(value: Any) -> bytes:
    """Return a value as JSON; an unpaired surrogate is kept as received."""
    try:
        return _encode(value)
    except (MsgspecError, UnicodeEncodeError, TypeError):  # a kind of text or of key that only json knows
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def from_bytes(plain: bytes) -> Any:
    """Return the value of that JSON. msgspec takes a quarter of json's time, but reads no unpaired surrogates."""
    try:
        return _decode(plain)
    except (MsgspecError, UnicodeDecodeError):
        return json.loads(plain.decode("utf-8", "surrogatepass"))


def decrypt_columns(batch: Batch, keys: KeyRing) -> Batch:
    """Decrypt a batch; a place stays the JSON as which it is stored. Raises WrongKeys."""
    places, narratives = (keys.decrypt_all(PURPOSES[name], batch[name]) for name in PURPOSES)
    return {
        **batch,
        "place": places,
        "narrative": [None if value is None else from_bytes(value) for value in narratives],
    }
