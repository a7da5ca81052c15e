"""A real process dies between sending a statement and noting that it was sent."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.sandbox import acts
from bot.sandbox.presets import CHANNEL_EN
from tests.faults.test_processes import organisation
from tests.load.crowd import Crowd

A_WHILE_S = 25.0


def stands(crowd: Crowd) -> list[str]:
    chat = crowd.world.chats[CHANNEL_EN]
    return [m.wire["text"] for m in chat.messages.values() if not m.deleted and m.wire.get("text")]


async def until(look: Any, seconds: float = A_WHILE_S) -> Any:
    async with asyncio.timeout(seconds):
        while not (found := look()):  # noqa: ASYNC110 - the other side is a process
            await asyncio.sleep(0.05)
    return found


async def test_the_coordinators_are_asked_and_nothing_is_posted_twice(
    tmp_path: Path, database_url: str
) -> None:
    async with organisation(tmp_path, database_url, people=1, role="coordinator") as (crowd, house):
        due = datetime.now(UTC) - timedelta(minutes=1)
        house.environment |= {
            "BALAGH_CHANNELS": f"en={CHANNEL_EN}",
            "BALAGH_TIME_ZONE": "UTC",
            "BALAGH_DIGEST_TIME": f"{due:%H:%M}",
        }
        crowd.app.faults.add(
            {
                "kind": "slow",
                "methods": ["sendMessage"],
                "chat_id": CHANNEL_EN,
                "seconds": 60.0,
                "after": True,
            }
        )
        process = house.starts()
        await until(lambda: stands(crowd))
        process.dies()
        crowd.app.faults.clear()
        process = house.starts()
        question = await until(
            lambda: next((m for m in crowd.people[0].newest() if len(buttons(m)) == 2), None)
        )
        assert len(stands(crowd)) == 1
        basel, chat = crowd.world.people[crowd.people[0].id], crowd.world.chats[crowd.people[0].id]
        there = next(data for data in buttons(question) if "there" in data.split("|"))
        acts.press(crowd.world, basel, chat, question.id, there)
        await until(lambda: not buttons(question) or question.deleted)
        await asyncio.sleep(1)
        await asyncio.to_thread(process.stops)
        assert len(stands(crowd)) == 1


def buttons(message: Any) -> list[str]:
    rows = message.wire.get("reply_markup", {}).get("inline_keyboard", ())
    return [button.get("callback_data", "") for row in rows for button in row]
