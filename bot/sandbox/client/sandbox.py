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
    """The sandbox as tests handle it: who is there, and what is turned and read behind the scenes."""

    def person(self, name: str) -> Person:
        """Somebody by first name."""
        for person in self.overview()["people"]:
            if person["first_name"] == name:
                return Person(self, person["id"], name)
        raise NotAllowed(f"nobody here is called {name}")

    def overview(self) -> dict[str, Any]:
        """Everybody, the bot, and who has which chats."""
        view: dict[str, Any] = self.ask("GET", "/overview")
        return view

    # --- trouble, clock, settings --------------------------------------------------------------

    def fault(self, kind: str, **details: Any) -> None:
        """Set a fault: see faults.Fault for the details (methods, times, probability, seed, after, …)."""
        self.ask("POST", "/faults", json={"kind": kind, **details})

    def faults(self) -> list[dict[str, Any]]:
        """The faults that are set, with how often each happened."""
        view: list[dict[str, Any]] = self.ask("GET", "/faults")
        return view

    def good_weather(self) -> None:
        """Clear all faults and the delay."""
        self.ask("DELETE", "/faults")

    def settings(self, **changes: Any) -> dict[str, Any]:
        """Set and read rate_limits (bool), latency (seconds), privacy (bool)."""
        view: dict[str, Any] = self.ask("POST", "/settings", json=changes)
        return view

    def clock(self, **change: Any) -> float:
        """Move the server's clock (stop_at=…, advance=…, run=True); gives its time."""
        return float(self.ask("POST", "/clock", json=change)["now"])

    def calls(self, method: str = "", since: int = 0) -> list[dict[str, Any]]:
        """Logged Bot API calls, of one method or of all, after a number."""
        view: dict[str, Any] = self.ask("GET", "/calls", params={"method": method, "since": since})
        return list(view["calls"])

    def pending_updates(self) -> list[dict[str, Any]]:
        """What waits for the bot."""
        return list(self.ask("GET", "/updates"))

    def versions(self, chat: int | str, message_id: int) -> list[dict[str, Any]]:
        """All that a message has been, oldest first."""
        return list(self.ask("GET", f"/versions/{chat}/{message_id}")["versions"])

    def file(self, message: Seen) -> bytes:
        """The bytes of the file in a message."""
        if message.media is None:
            raise NotAllowed("no file in this message")
        return self._http.get(message.media["url"].removeprefix("/sandbox")).content
