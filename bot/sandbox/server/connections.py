"""Open connections by peer address, so that one can be cut."""

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol


class Connections:
    """The open connections."""

    def __init__(self) -> None:
        self._transports: dict[tuple[str, int], asyncio.Transport] = {}

    def cut(self, peer: tuple[str, int]) -> bool:
        """Abort a connection; False if it is not one of ours."""
        transport = self._transports.get(peer)
        if transport is not None:
            transport.abort()
        return transport is not None

    def protocol(self) -> type[H11Protocol]:
        """Return uvicorn's protocol class, extended to register its connections here."""
        transports = self._transports

        class Registered(H11Protocol):
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
                super().connection_made(transport)
                if self.client is not None:
                    transports[self.client] = transport

            def connection_lost(self, exc: Exception | None) -> None:
                super().connection_lost(exc)
                if self.client is not None:
                    transports.pop(self.client, None)

        return Registered
