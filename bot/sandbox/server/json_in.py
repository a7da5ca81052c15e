"""JSON as it came over HTTP: nothing behind this door holds what cannot be written out again."""

import json
from typing import Any


def parsed(text: str | bytes) -> Any:
    """The value. Raises ValueError for what is no JSON, is nested without end, or names half of a letter (\\ud800)."""
    try:
        value = json.loads(text)
        if ("\\u" if isinstance(text, str) else b"\\u") in text:  # type: ignore[operator] # of one kind, both
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return value
