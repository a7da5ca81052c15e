"""For detect-secrets (`make check`): the secrets of this program, wherever in a line they stand."""

import re

from detect_secrets.plugins.base import RegexBasedDetector


class OwnSecrets(RegexBasedDetector):
    """A bot's token, the key of a backup, and a key of the record where a setting holds it."""

    secret_type = "secret of Balagh"
    denylist = (
        re.compile(r"(?<!\d)\d{8,10}:[\w-]{35}(?![\w-])", re.ASCII),
        re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]{20,}"),
        re.compile(r"BALAGH_KEYS=[\w-]{43}", re.ASCII),
    )
