"""Which servers are believed."""

import ssl
from functools import cache

import certifi


@cache
def tls() -> ssl.SSLContext:
    """How servers are checked: by the authorities this machine trusts, and by those of our requirements (certifi).

    A machine without ca-certificates reaches Telegram too, and one with its own authority an own Bot API server.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
