"""Every way the sandbox says no.

    Refused            what the Bot API answers with "ok": false
    NotAllowed         what a person cannot do (the page's and the client's side)

The texts are Telegram's own, because programs decide by them.
"""

from typing import Any


class Refused(Exception):
    """A Bot API call that is answered with an error."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The body of the answer, in Telegram's form."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class NotAllowed(Exception):
    """Something a person cannot do: the sentence says why."""


def bad_request(reason: str) -> Refused:
    """A 400 with Telegram's usual beginning."""
    return Refused(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refused:
    """A 403: the bot may not write there."""
    return Refused(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> Refused:
    """A 429 that says how long to wait."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def conflict(reason: str) -> Refused:
    """A 409: two ways of fetching updates at once."""
    return Refused(409, f"Conflict: {reason}")
