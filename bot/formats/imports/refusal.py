"""How a cell of somebody else's table is refused. PURE."""

from typing import Any

from storage.model.json_document import Refused
from storage.model.validation import Problem

#: So much of a cell is shown.
SHOWN = 40


def refused(code: str, cell: Any, **slots: Any) -> Refused:
    """Return what to raise: the code of a problem, with the cell as its value."""
    return Refused([Problem(code, slots={"value": str(cell)[:SHOWN], **slots})])
