"""aiogram 3 as its documentation builds a form: a router, states, a finite-state machine.

With BENCH_FSM=memory its state lives in the process; with BENCH_FSM=sqlite in a SQLite file (aiogram brings no
such storage: this one is written as its own for Redis and MongoDB are, one row per chat and person, one commit
per change, the database's default of full durability, WAL).
"""

import asyncio
import json
import os
from pathlib import Path
from typing import Any

import aiosqlite
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from tests.bench.peers.form import QUESTIONS, STEPS, data, following, taken, text


class Report(StatesGroup):
    where = State()
    when = State()
    kind = State()
    target = State()
    origin = State()
    hurt = State()
    send = State()


class SQLiteStorage(BaseStorage):
    """State and data of each conversation in one row."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    @classmethod
    async def open(cls, path: Path) -> "SQLiteStorage":
        connection = await aiosqlite.connect(path)
        await connection.execute("PRAGMA journal_mode=WAL")
        await connection.execute("PRAGMA synchronous=FULL")
        await connection.execute(
            "CREATE TABLE IF NOT EXISTS fsm (key TEXT PRIMARY KEY, state TEXT, data TEXT NOT NULL DEFAULT '{}')"
        )
        await connection.commit()
        return cls(connection)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        value = state.state if isinstance(state, State) else state
        await self._write("state", key, value)

    async def get_state(self, key: StorageKey) -> str | None:
        return await self._read("state", key)

    async def set_data(self, key: StorageKey, data: Any) -> None:
        await self._write("data", key, json.dumps(data))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return json.loads(await self._read("data", key) or "{}")

    async def close(self) -> None:
        await self._connection.close()

    async def _write(self, column: str, key: StorageKey, value: Any) -> None:
        await self._connection.execute(
            f"INSERT INTO fsm (key, {column}) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET {column}=excluded.{column}",
            (f"{key.chat_id}:{key.user_id}", value),
        )
        await self._connection.commit()

    async def _read(self, column: str, key: StorageKey) -> Any:
        query = f"SELECT {column} FROM fsm WHERE key = ?"
        async with self._connection.execute(query, (f"{key.chat_id}:{key.user_id}",)) as rows:
            row = await rows.fetchone()
        return row[0] if row else None


router = Router()


def keyboard(step: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label, callback_data=data(step, n))]
            for n, label in enumerate(QUESTIONS[step])
        ]
    )


@router.message(Command("report"))
async def start(message: Message, state: FSMContext) -> None:
    await state.set_data({})
    await state.set_state(Report.where)
    await message.answer(text(STEPS[0], {}), reply_markup=keyboard(STEPS[0]))


@router.callback_query(F.data)
async def press(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    step, answer = taken(query.data or "")
    answers = await state.update_data({step: answer})
    after = following(step)
    if after is None:
        await state.set_data({})
        after, answers = STEPS[0], {}
    await state.set_state(getattr(Report, after))
    assert isinstance(query.message, Message)
    await query.message.edit_text(text(after, answers), reply_markup=keyboard(after))


async def main() -> None:
    api = TelegramAPIServer.from_base(os.environ["BENCH_SERVER"])
    bot = Bot(os.environ["BENCH_TOKEN"], session=AiohttpSession(api=api))
    storage: BaseStorage = MemoryStorage()
    if os.environ.get("BENCH_FSM") == "sqlite":
        storage = await SQLiteStorage.open(Path(os.environ["BENCH_FOLDER"]) / "fsm.sqlite")
    dispatcher = Dispatcher(storage=storage)
    dispatcher.include_router(router)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
