"""The proxy through which Telegram is reached, where it is blocked: by setting, else by the environment."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from bot.config.settings import Settings


@dataclass(frozen=True, slots=True)
class ProxyChoice:
    """A proxy, and the name of the setting or environment variable that names it."""

    url: str
    named_by: str

    @property
    def is_socks(self) -> bool:
        """Whether it is a SOCKS proxy; else an HTTP one."""
        return self.url.startswith("socks")

    @property
    def without_password(self) -> str:
        """The address without user and password, for people."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def find_proxy(settings: Settings) -> ProxyChoice | None:
    """Return the proxy to use, None for a direct connection.

    The setting counts for every address. HTTPS_PROXY (HTTP_PROXY for an http address), ALL_PROXY and NO_PROXY, in
    either letter case, are read as curl reads them; this machine itself is never reached through those.
    """
    if settings.telegram_proxy:
        return ProxyChoice(settings.telegram_proxy, "BALAGH_TELEGRAM_PROXY")
    address = urlsplit(settings.telegram_api_url)
    host, found = address.hostname or "", getproxies()
    if _is_here(host) or proxy_bypass(host):
        return None
    for name in (address.scheme, "all"):
        if url := found.get(name):
            return ProxyChoice(url if "://" in url else f"http://{url}", f"{name.upper()}_PROXY")
    return None


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
