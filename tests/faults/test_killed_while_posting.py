"""A real process dies between sending a statement and noting that it was sent."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text

from bot.sandbox.presets import CHANNEL_EN
from bot.sandbox.server import actions
from storage.repositories.messages import delivery
from tests.faults.test_processes import organisation, until
from tests.load.crowd import Crowd
from tests.load.process import Organisation


def stands(crowd: Crowd) -> list[str]:
    chat = crowd.world.chats[CHANNEL_EN]
    return [m.wire["text"] for m in chat.messages.values() if not m.deleted and m.wire.get("text")]


async def test_the_coordinators_are_asked_and_nothing_is_posted_twice(
    tmp_path: Path, database_url: str
) -> None:
    async with organisation(tmp_path, database_url, people=1, role="coordinator") as (crowd, app):
        now = datetime.now(UTC)
        zone = "UTC" if 6 <= now.hour < 18 else "Etc/GMT-12"  # where a minute ago was today, too
        due = now.astimezone(ZoneInfo(zone)) - timedelta(minutes=1)
        app.environment |= {
            "BALAGH_CHANNELS": f"en={CHANNEL_EN}:public",
            "BALAGH_ORGANISATION": "white_helmets",
            "BALAGH_THEATRE": "syria",
            "BALAGH_AREA": "northwestern_syria",
            "BALAGH_TIME_ZONE": zone,
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
        process = app.starts()
        await until(lambda: stands(crowd))
        process.dies()
        crowd.app.faults.clear()
        process = app.starts()
        question = await until(
            lambda: next((m for m in crowd.people[0].newest() if len(buttons(m)) == 2), None)
        )
        assert len(stands(crowd)) == 1
        basel, chat = crowd.world.people[crowd.people[0].id], crowd.world.chats[crowd.people[0].id]
        there = next(data for data in buttons(question) if "there" in data.split("|"))
        actions.press(crowd.world, basel, chat, question.id, there)
        await until(lambda: not buttons(question) or question.deleted)
        await until(lambda: all_is_said(app))
        await asyncio.to_thread(process.stops)
        assert len(stands(crowd)) == 1


def all_is_said(app: Organisation) -> bool:
    """Whether everything that came is handled, and everything that is due is sent."""
    with app.database.reading() as session:
        left = session.execute(text("SELECT count(*) FROM inbox WHERE done_at IS NULL")).scalar_one()
        return not left and not delivery.list_next(session, datetime.now(UTC), set())


def buttons(message: Any) -> list[str]:
    rows = message.wire.get("reply_markup", {}).get("inline_keyboard", ())
    return [button.get("callback_data", "") for row in rows for button in row]
