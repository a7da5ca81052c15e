"""Which updates are asked for: after a quiet week their numbers may begin again anywhere, even lower."""

from types import SimpleNamespace
from typing import Any

import pytest

from bot.telegram.inbound import poller


async def test_numbers_that_begin_again(monkeypatch: pytest.MonkeyPatch) -> None:
    came = [[{"update_id": 727_334_708}], [], [{"update_id": 117_314_199}, {"update_id": 117_314_200}], []]
    asked: list[int] = []

    async def fetch(_bot: Any, offset: int, *_more: Any) -> list[dict[str, Any]]:
        asked.append(offset)
        return came[len(asked) - 1]

    async def run(_work: Any, updates: Any) -> None:
        assert updates == [], "what cannot be read is confirmed all the same, or it would come for ever"

    monkeypatch.setattr(poller, "fetch_updates", fetch)
    backend: Any = SimpleNamespace(
        context=SimpleNamespace(settings=SimpleNamespace(inbound_rate=1, inbound_burst=2))
    )
    backend.run = run
    notice: Any = SimpleNamespace(reset=lambda: None)
    receiving = poller.Poller(Any, backend, notice, lambda: None)  # type: ignore[arg-type]
    for _ in came:
        await receiving._poll()
    assert asked == [0, 727_334_709, 0, 117_314_201]
