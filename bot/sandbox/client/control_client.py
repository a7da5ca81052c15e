"""Calls to the sandbox's control API."""

import ssl
from typing import Any, Self

import httpx

from bot.sandbox.protocol.errors import NotAllowed


class ControlClient:
    """A client of the sandbox's control API at `url`; safe to use from several threads."""

    def __init__(self, url: str) -> None:
        self.url = url
        limits = httpx.Limits(max_connections=200, max_keepalive_connections=200)
        # Plain HTTP on loopback: no certificate authorities, which take longer to load than everything else here.
        self._http = httpx.Client(
            base_url=f"{url}/sandbox",
            timeout=70,
            trust_env=False,
            limits=limits,
            verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        )

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, method: str, path: str, **how: Any) -> Any:
        """Call the server. Raises NotAllowed with the server's reason."""
        answer = self._http.request(method, path, **how)
        if answer.status_code == 400:
            raise NotAllowed(answer.json()["error"])
        answer.raise_for_status()
        return answer.json()

    def changed(self, since: int, seconds: float) -> int:
        """Wait up to `seconds` until the version is above `since`. Returns the version."""
        return int(self.ask("GET", "/changes", params={"since": since, "timeout": seconds})["version"])
