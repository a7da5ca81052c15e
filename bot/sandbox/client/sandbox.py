"""People with phones, for tests and trainers: `sandbox.person("Amal").sends("/start")`.

Synchronous, and safe to use from several threads. In asynchronous code, where the bot shares the loop, call
through `await asyncio.to_thread(amal.taps, "Send")`.
"""

from typing import Any

from bot.sandbox.client.control_client import ControlClient
from bot.sandbox.client.person import Person
from bot.sandbox.client.seen import Seen
from bot.sandbox.protocol.errors import NotAllowed

__all__ = ["Person", "Sandbox"]


class Sandbox(ControlClient):
    """The sandbox as tests use it: people, faults, clock, settings, calls."""

    def person(self, name: str) -> Person:
        """Return a person by first name. Raises NotAllowed."""
        for person in self.overview()["people"]:
            if person["first_name"] == name:
                return Person(self, person["id"], name)
        raise NotAllowed(f"nobody here is called {name}")

    def overview(self) -> dict[str, Any]:
        """Return the bot, all people, and the chats of each."""
        view: dict[str, Any] = self.ask("GET", "/overview")
        return view

    # --- faults, clock, settings ---------------------------------------------------------------

    def fault(self, kind: str, **details: Any) -> None:
        """Add a fault; `details` are fields of `protocol.faults.Fault`."""
        self.ask("POST", "/faults", json={"kind": kind, **details})

    def faults(self) -> list[dict[str, Any]]:
        """Return the active faults, with how often each happened."""
        view: list[dict[str, Any]] = self.ask("GET", "/faults")
        return view

    def clear_faults(self) -> None:
        """Remove all faults and the delay."""
        self.ask("DELETE", "/faults")

    def settings(self, **changes: Any) -> dict[str, Any]:
        """Set rate_limits (bool), latency (seconds), privacy (bool). Returns all of them."""
        view: dict[str, Any] = self.ask("POST", "/settings", json=changes)
        return view

    def clock(self, **change: Any) -> float:
        """Move the server's clock (stop_at=…, advance=…, run=True). Returns its time."""
        return float(self.ask("POST", "/clock", json=change)["now"])

    def calls(self, method: str = "", since: int = 0) -> list[dict[str, Any]]:
        """Return the logged Bot API calls, of one method or of all, after a number."""
        view: dict[str, Any] = self.ask("GET", "/calls", params={"method": method, "since": since})
        return list(view["calls"])

    def pending_updates(self) -> list[dict[str, Any]]:
        """Return the bot's pending updates."""
        return list(self.ask("GET", "/updates"))

    def versions(self, chat: int | str, message_id: int) -> list[dict[str, Any]]:
        """Return all versions of a message, oldest first."""
        return list(self.ask("GET", f"/versions/{chat}/{message_id}")["versions"])

    def file(self, message: Seen) -> bytes:
        """Return the bytes of the file in a message. Raises NotAllowed."""
        if message.media is None:
            raise NotAllowed("no file in this message")
        return self._http.get(message.media["url"].removeprefix("/sandbox")).content
