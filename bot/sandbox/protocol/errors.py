"""Every error of the sandbox.

    Refused            a Bot API call answered with "ok": false
    NotAllowed         something a person cannot do (for the page and the client)

The texts are Telegram's own, because programs depend on them.
"""

from typing import Any

OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Refused(Exception):
    """A Bot API call that is answered with an error."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """Return the body of the answer, in Telegram's form."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class NotAllowed(Exception):
    """Something a person cannot do; the message says why."""


def bad_request(reason: str) -> Refused:
    """Build a 400 with Telegram's usual prefix."""
    return Refused(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refused:
    """Build a 403: the bot may not write there."""
    return Refused(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> Refused:
    """Build a 429 with the seconds to wait."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def conflict(reason: str) -> Refused:
    """Build a 409: updates are fetched in two ways at once."""
    return Refused(409, f"Conflict: {reason}")
