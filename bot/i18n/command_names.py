"""What commands are called where nothing may tell what the bot is for, and our texts with these names in them."""

import re
from types import MappingProxyType
from typing import Final

#: What the commands are called where names are neutral; both names are always understood.
NEUTRAL_NAMES: Final = MappingProxyType(
    {
        "report": "new",
        "quiet": "nothing",
        "mine": "list",
        "queue": "open",
        "file": "for",
        "digest": "day",
        "sign": "ok",
        "retract": "back",
        "export": "save",
        "cover": "areas",
        "people": "team",
        "audit": "log",
        "bundle": "pack",
        "wipe": "clear",
        "taken": "off",
        "restore": "on",
        "phone": "link",
        "language": "language",
        "help": "help",
    }
)

_NAMED = re.compile(rf"(?<![A-Za-z0-9_./:])/({'|'.join(NEUTRAL_NAMES)})(?![A-Za-z0-9_/-])")


def with_neutral_names(source: str) -> str:
    """A file of texts that names the commands as they are called then. What fills the texts is never touched."""
    return _NAMED.sub(lambda found: f"/{NEUTRAL_NAMES[found[1]]}", source)
