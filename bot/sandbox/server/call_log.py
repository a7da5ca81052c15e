"""The log of the bot's calls, for tests."""

from collections import deque
from dataclasses import asdict, dataclass
from typing import Any

from bot.sandbox.protocol.parameters import Call


@dataclass
class LoggedCall:
    """One call: its parameters, time, outcome and duration in seconds."""

    number: int
    method: str
    parameters: dict[str, Any]
    time: float
    outcome: str = "open"
    error: str | None = None
    seconds: float = 0.0


class CallLog:
    """The newest calls; length 0 keeps none."""

    def __init__(self, length: int) -> None:
        self.calls: deque[LoggedCall] = deque(maxlen=length)
        self.total = 0

    def begin(self, call: Call, time: float) -> LoggedCall:
        """Log a new call."""
        self.total += 1
        parameters = dict(call.values)
        for name, upload in call.files.items():
            parameters[name] = {"file": upload.name, "size": len(upload.content)}
        entry = LoggedCall(self.total, call.method, parameters, time)
        self.calls.append(entry)
        return entry

    def view(self, method: str | None, since: int) -> list[dict[str, Any]]:
        """Return the calls after a number, of one method or of all."""
        return [
            asdict(entry)
            for entry in self.calls
            if entry.number > since and method in (None, "", entry.method)
        ]
