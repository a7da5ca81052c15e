"""Contents bound to their row: an encrypted content that was moved to another chat or person is void.

For rows whose content is written anew with every change: other than a proof (storage.engine.proofs), it costs no
statement of its own.
"""

import logging
from typing import Any

log = logging.getLogger(__name__)

#: Under which a content says where it belongs. Nobody can write it without the key.
_ROW = "row"


def bind(content: dict[str, Any], *row: Any) -> dict[str, Any]:
    """Return a content that belongs to a row with these values."""
    return {**content, _ROW: [*row]}


def unbind(content: Any, *row: Any) -> dict[str, Any] | None:
    """Return the content as it was before `bind`; None, with a line in the log, for one that is not of this row."""
    if isinstance(content, dict) and content.get(_ROW) == [*row]:
        return {name: value for name, value in content.items() if name != _ROW}
    log.error("a content was changed outside Balagh and is void")
    return None
