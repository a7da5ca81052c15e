"""Which servers are trusted."""

import ssl
from functools import cache

import certifi


@cache
def tls() -> ssl.SSLContext:
    """Trust the authorities of this machine and those of certifi.

    Telegram is reached from a machine without ca-certificates, and an own Bot API server by its own authority.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
