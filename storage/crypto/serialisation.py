"""What sealed columns hold, and how a batch of them is opened."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import MsgspecError
from msgspec.json import Decoder, Encoder

from storage.crypto import purposes
from storage.crypto.keyring import KeyRing

#: Column by column, as storage.repositories.reports.export_rows reads them.
Batch = Mapping[str, Sequence[Any]]
#: Sealed columns of a batch → what they were sealed for.
PURPOSES = {"place": purposes.REPORT_PLACE, "narrative": purposes.REPORT_NARRATIVE}


_encode = Encoder().encode
_decode = Decoder().decode


def to_bytes(value: Any) -> bytes:
    """A value as it is sealed: JSON; a broken half of a letter's code is kept as it came."""
    try:
        return _encode(value)
    except (MsgspecError, UnicodeEncodeError, TypeError):  # a kind of text or of key that only json knows
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def from_bytes(plain: bytes) -> Any:
    """The value again. msgspec reads and writes JSON in a quarter of the time, but no broken halves of letters."""
    try:
        return _decode(plain)
    except (MsgspecError, UnicodeDecodeError):
        return json.loads(plain.decode("utf-8", "surrogatepass"))


def decrypt_columns(batch: Batch, keys: KeyRing) -> Batch:
    """A sealed batch, opened; a place stays the JSON it is kept as. Raises WrongKeys."""
    places, narratives = (keys.decrypt_all(PURPOSES[name], batch[name]) for name in PURPOSES)
    return {
        **batch,
        "place": places,
        "narrative": [None if value is None else from_bytes(value) for value in narratives],
    }
