"""Our texts with the commands' discreet names in them."""

import re

from bot.config.permissions import COMMANDS

_NAMED = re.compile(rf"(?<![A-Za-z0-9_./:])/({'|'.join(COMMANDS)})(?![A-Za-z0-9_/-])")


def with_discreet_names(source: str) -> str:
    """A file of texts that names the commands as they are called then. What fills the texts is never touched."""
    return _NAMED.sub(lambda found: f"/{COMMANDS[found[1]].discreet}", source)
