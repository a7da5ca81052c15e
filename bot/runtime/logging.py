"""Logs: one JSON object per line. No text, person, chat or place is ever logged.

Our own lines follow this. A library's line may quote anything (PTB: all that Telegram answered), so only its format
string and its place in the source are logged, never the values.
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

#: The fields of a log line; all others are dropped.
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

#: Our own packages.
OURS = ("bot", "storage")
_PLACEHOLDER = re.compile(r"%[-#0 +]*[\d.*]*[a-zA-Z]|%\([^)]*\)[a-zA-Z]")
#: A bot's token, as in the addresses of Telegram's API; it is replaced in every line.
_TOKEN = re.compile(r"(?:bot)?\d{6,}:[A-Za-z0-9_-]{20,}")


class JsonFormatter(logging.Formatter):
    """A log record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": _TOKEN.sub(
                "bot<token>", record.getMessage() if _is_ours(record) else _format_string(record)
            ),
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


def _format_string(record: logging.LogRecord) -> str:
    """Return the format string in a library's source. A line without placeholders may contain values already."""
    text = record.msg
    if not record.args or not isinstance(text, str) or not _PLACEHOLDER.search(text):
        return "a library's line"
    return text


def log_uncaught(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Log an uncaught error without its message, which Python would print."""
    at = trace
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at is not None else ""
    logging.getLogger(__name__).critical("stopped by an error", extra={"kind": kind.__name__, "at": where})


def _install_hooks() -> None:
    """Log uncaught errors instead of printing them."""
    default: Callable[..., Any] = sys.__excepthook__

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            default(kind, error, trace)
        else:
            log_uncaught(kind, trace)

    sys.excepthook = on_error
    threading.excepthook = lambda given: log_uncaught(given.exc_type, given.exc_traceback)
    sys.unraisablehook = lambda given: log_uncaught(given.exc_type, given.exc_traceback)


def set_up(level: int = logging.INFO) -> None:
    """Log to standard error. Libraries that log addresses (with the token in them) log warnings only."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    _install_hooks()
    for name in ("httpx", "httpcore", "telegram", "apscheduler", "uvicorn", "aiohttp", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
