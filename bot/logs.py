"""Logs: one JSON object a line, what happened and never what was said, by whom or where."""

import json
import logging
import re
import sys
from datetime import UTC, datetime

#: What may stand beside a log line; everything else is dropped.
FIELDS = (
    "error_id",
    "kind",
    "at",
    "pause_s",
    "outbox",
    "how",
    "evidence",
    "job",
    "number",
    "seconds",
    "count",
    "what",
)


#: A bot's token as it stands in the addresses of Telegram's API: whoever logs an address, logs it without.
_TOKEN = re.compile(r"(?:bot)?\d{6,}:[A-Za-z0-9_-]{20,}")


class JsonLines(logging.Formatter):
    """A log record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": _TOKEN.sub("bot<token>", record.getMessage()),
        }
        line |= {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        if record.exc_info and record.exc_info[0] is not None:
            line["kind"] = record.exc_info[0].__name__  # never its message: it may quote what somebody wrote
        return json.dumps(line, ensure_ascii=False, default=str)


def set_up(level: int = logging.INFO) -> None:
    """Log to standard error. Libraries that would print addresses (with the token in them) are kept quiet."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in ("httpx", "httpcore", "telegram", "apscheduler", "uvicorn", "aiohttp", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
