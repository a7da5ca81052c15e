"""Every error of the sandbox.

    Refused            a Bot API call answered with "ok": false
    NotAllowed         something a person cannot do (for the page and the client)

The texts are Telegram's own, because programs depend on them.
"""

from typing import Any

#: Refusals on demand: name → code and text, as Telegram sends them. `{type}`: the chat's type.
REFUSALS: dict[str, tuple[int, str]] = {
    "kicked": (403, "Forbidden: bot was kicked from the {type} chat"),
    "not_member": (403, "Forbidden: bot is not a member of the {type} chat"),
    "group_deleted": (403, "Forbidden: the group chat was deleted"),
    "blocked": (403, "Forbidden: bot was blocked by the user"),
    "deactivated": (403, "Forbidden: user is deactivated"),
    "chat_not_found": (400, "Bad Request: chat not found"),
    "admin_needed": (400, "Bad Request: need administrator rights in the channel chat"),
    "no_right_to_text": (400, "Bad Request: not enough rights to send text messages to the chat"),
    "no_right_to_photo": (400, "Bad Request: not enough rights to send photos to the chat"),
    "write_forbidden": (400, "Bad Request: CHAT_WRITE_FORBIDDEN"),
    "channel_private": (400, "Bad Request: CHANNEL_PRIVATE"),
    "chat_restricted": (400, "Bad Request: CHAT_RESTRICTED"),
    "topic_closed": (400, "Bad Request: TOPIC_CLOSED"),
    "topic_deleted": (400, "Bad Request: message thread not found"),
    "cannot_parse": (400, "Bad Request: can't parse entities: unsupported start tag at byte offset 0"),
}

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


def refusal(name: str, chat_type: str) -> Refused:
    """Build a refusal of the table for a chat of this type."""
    code, text = REFUSALS[name]
    return Refused(code, text.format(type=chat_type))


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
