"""The webhook: only Telegram may bring updates, and 200 is said only after the commit."""

import asyncio
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from telegram import WebhookInfo

from bot.monitoring.clock import CheckedClock
from bot.monitoring.conflicts import Conflicts
from bot.monitoring.disk import Disk
from bot.monitoring.troubles import Troubles
from bot.telegram.inbound import webhook_watch
from bot.telegram.inbound.webhook import Webhook
from storage.errors import Gone
from tests.support.running_bot import RunningBot

SECRET = "a-secret-of-some-length"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def test_a_report_by_webhook(make: Callable[..., RunningBot]) -> None:
    port = free_port()
    app = make(
        webhook_url=f"http://127.0.0.1:{port}/", webhook_listen=f"127.0.0.1:{port}", webhook_secret=SECRET
    ).opens()
    amal = app.joins("Amal", "responder")
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    assert app.sandbox.calls("getUpdates") == []


class Kept:
    """Keeps batches, or fails."""

    def __init__(self) -> None:
        self.batches: list[list[dict[str, Any]]] = []
        self.trouble: Exception | None = None

    async def __call__(self, updates: list[dict[str, Any]]) -> None:
        await asyncio.sleep(0.01)
        if self.trouble:
            raise self.trouble
        self.batches.append(updates)


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, b'{"update_id": 1}', 200),
        ({"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "text/plain"}, b'{"update_id": 1}', 415),
        ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, b"[]", 400),
        ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, b"{", 400),
        ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, b"x" * (1 << 21), 413),
        ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, b"[" * 200_000, 400),
        ({"X-Telegram-Bot-Api-Secret-Token": SECRET}, b'{"update_id": 1%s}' % (b"0" * 5000), 400),
        ({"X-Telegram-Bot-Api-Secret-Token": b"\xe9\xff"}, b'{"update_id": 1}', 403),
        ({"X-Telegram-Bot-Api-Secret-Token": "another"}, b'{"update_id": 1}', 403),
        ({}, b'{"update_id": 1}', 403),
    ],
)
async def test_what_is_taken(headers: dict[str, Any], body: bytes, status: int) -> None:
    kept = Kept()
    answer = (await posted(kept, [(headers, body)]))[0]
    assert answer == status
    assert len(kept.batches) == (status == 200)


async def test_no_200_without_a_commit() -> None:
    kept = Kept()
    kept.trouble = Gone("gone")
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    assert await posted(kept, [(headers, b'{"update_id": 1}')] * 2) == [503, 503]


async def test_what_comes_together_is_committed_together() -> None:
    kept = Kept()
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    answers = await posted(kept, [(headers, b'{"update_id": %d}' % n) for n in range(20)])
    assert answers == [200] * 20
    assert len(kept.batches) <= 3


async def posted(kept: Kept, requests: list[tuple[dict[str, Any], bytes]]) -> list[int]:
    webhook = Webhook(SECRET, kept)
    committing = asyncio.create_task(webhook.commit())
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(webhook.app), base_url="http://webhook"
    ) as client:
        answers = await asyncio.gather(
            *(
                client.post("/", headers={"Content-Type": "application/json"} | headers, content=body)
                for headers, body in requests
            )
        )
    committing.cancel()
    return [answer.status_code for answer in answers]


class Asked:
    """A Telegram that says this and that about the webhook, and then stops the watch."""

    def __init__(self, *infos: WebhookInfo) -> None:
        self._infos = iter(infos)

    async def get_webhook_info(self) -> WebhookInfo:
        try:
            return next(self._infos)
        except StopIteration:
            raise asyncio.CancelledError from None


async def test_telegram_says_whether_it_can_deliver(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    now, url = datetime(2023, 10, 5, tzinfo=UTC), "https://bot.example.org/telegram"
    words = "Connection timed out to 192.0.2.7"

    def info(waiting: int, minutes: float | None, said: str = words, at: str = url) -> WebhookInfo:
        failed = None if minutes is None else now - timedelta(minutes=minutes)
        return WebhookInfo(at, False, waiting, last_error_date=failed, last_error_message=said)

    troubles = Troubles(CheckedClock(lambda: now), Conflicts(), Disk(tmp_path))
    lasting, acts = [], []

    def note(reason: str) -> None:
        troubles.note_webhook(reason)
        lasting.append((troubles.lasting()["webhook"], troubles.describe()[0]))

    async def set_again() -> None:
        acts.append("set again")

    monkeypatch.setattr(webhook_watch, "LOOK_S", 0)
    said = "Telegram cannot deliver to the webhook: "
    answers = [
        info(0, 1), info(3, None), info(3, 11),  # nothing waits, nothing failed, or it was long ago
        info(3, 1), info(4, 1), info(5, 1, ""), info(0, 2), info(0, 2, at=""),
    ]  # fmt: skip
    with pytest.raises(asyncio.CancelledError):
        await webhook_watch.watch_webhook(
            Asked(*answers),  # type: ignore[arg-type]
            url, lambda: now, set_again, note, lambda: acts.append("conflict"),
        )  # fmt: skip
    well = (False, "")
    told = [(True, f"{said}Connection timed out to"), (True, f"{said}no reason is given")]
    assert lasting == [well] * 4 + told + [well] * 2
    assert acts == ["conflict", "set again"]
