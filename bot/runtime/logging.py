"""Logs: one JSON object a line, what happened and never what was said, by whom or where.

Ours are written so. A library's line may quote whatever it was given (PTB: all that Telegram answered), so only its
words are taken that stand in its source, and where: never what it fills into them.
"""

import json
import logging
import re
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

#: What may stand beside a log line; everything else is dropped.
FIELDS = (
    "error_id",
    "kind",
    "at",
    "pause_s",
    "outbox",
    "status",
    "evidence",
    "job",
    "number",
    "seconds",
    "count",
    "subject",
)

#: Whose words are ours.
OURS = ("bot", "storage")
_FILLED = re.compile(r"%[-#0 +]*[\d.*]*[a-zA-Z]|%\([^)]*\)[a-zA-Z]")
#: A bot's token as it stands in the addresses of Telegram's API: whoever logs an address, logs it without.
_TOKEN = re.compile(r"(?:bot)?\d{6,}:[A-Za-z0-9_-]{20,}")


class JsonFormatter(logging.Formatter):
    """A log record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": _TOKEN.sub("bot<token>", record.getMessage() if _is_ours(record) else _words(record)),
        }
        if _is_ours(record):
            line |= {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        else:
            line["where"] = f"{Path(record.pathname).name}:{record.lineno}"
        if record.exc_info and record.exc_info[0] is not None:
            line["kind"] = record.exc_info[0].__name__  # never its message: it may quote what somebody wrote
        return json.dumps(line, ensure_ascii=False, default=str)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in OURS


def _words(record: logging.LogRecord) -> str:
    """What stands in a library's source. A line without slots may have been filled before it came to us."""
    text = record.msg
    if not record.args or not isinstance(text, str) or not _FILLED.search(text):
        return "a library's line"
    return text


def stopped(kind: type[BaseException], trace: TracebackType | None) -> None:
    """An error that nobody caught: Python would write its message, and those of all that led to it."""
    at = trace
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at is not None else ""
    logging.getLogger(__name__).critical("stopped by an error", extra={"kind": kind.__name__, "at": where})


def _hooks() -> None:
    """Whatever Python would print of errors is a line of ours instead."""
    usual: Callable[..., Any] = sys.__excepthook__

    def of_program(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            usual(kind, error, trace)
        else:
            stopped(kind, trace)

    sys.excepthook = of_program
    threading.excepthook = lambda given: stopped(given.exc_type, given.exc_traceback)
    sys.unraisablehook = lambda given: stopped(given.exc_type, given.exc_traceback)


def set_up(level: int = logging.INFO) -> None:
    """Log to standard error. Libraries that would print addresses (with the token in them) are kept quiet."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    _hooks()
    for name in ("httpx", "httpcore", "telegram", "apscheduler", "uvicorn", "aiohttp", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
