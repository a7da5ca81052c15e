"""JSON values, and reading them from a request: nothing is accepted that could not be written out again."""

import json
from typing import Any

Json = dict[str, Any]


def parsed(text: str | bytes) -> Any:
    """Parse JSON. Raises ValueError for invalid JSON, endless nesting and lone surrogates (\\ud800)."""
    try:
        value = json.loads(text)
        if ("\\u" if isinstance(text, str) else b"\\u") in text:  # type: ignore[operator] # of one kind, both
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return value
