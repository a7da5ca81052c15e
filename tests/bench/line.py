"""A field report on a bad line: seconds from the first tap to the receipt, bytes both ways, what the person sees."""

import asyncio
import contextlib
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

from bot.sandbox.server.app import SandboxApp
from tests.bench.alone import running
from tests.load.crowd import Plan, Reporter

Say = Callable[[str], None]
PLAN = Plan("Sarmin", "missile", 0, 0)
ONE_MESSAGE = "Missile on Sarmin now, regime, a house hit, no casualties"
ROUND_TRIP_S = 0.6
LOST = 0.1
METHODS = ("sendMessage", "editMessageText", "getUpdates", "answerCallbackQuery", "deleteMessage")


@dataclass
class Meter:
    """Bytes of the calls' bodies and headers as the server sees them, and when buttons stopped waiting."""

    up: int = 0
    down: int = 0
    calls: int = 0
    notices: list[float] = field(default_factory=list)


def metered(app: SandboxApp) -> Meter:
    """Count what goes through the server from now on."""
    meter, inner = Meter(), app.bot_api

    async def counted(scope, receive, send):  # type: ignore
        meter.calls += 1
        meter.up += (
            sum(len(name) + len(value) + 4 for name, value in scope["headers"]) + len(scope["path"]) + 17
        )

        async def received():  # type: ignore
            event = await receive()
            meter.up += len(event.get("body", b""))
            return event

        async def sent(event):  # type: ignore
            meter.down += len(event.get("body", b""))
            meter.down += sum(len(name) + len(value) + 4 for name, value in event.get("headers", ()))
            await send(event)

        await inner(scope, received, sent)
        if scope["path"].endswith("answerCallbackQuery"):
            meter.notices.append(time.perf_counter())

    app.bot_api = counted  # type: ignore[assignment]
    return meter


@contextlib.asynccontextmanager
async def bad_line(app: SandboxApp) -> AsyncIterator[None]:
    """Slow, and a tenth of the requests lost."""
    app.faults.latency = ROUND_TRIP_S
    for number, method in enumerate(METHODS):
        app.faults.add(
            {"kind": "cut", "methods": [method], "probability": LOST, "times": None, "seed": 3 + number}
        )
    try:
        yield
    finally:
        app.faults.clear()


async def step_by_step(person: Reporter) -> None:
    """The plain report, button after button."""
    await person.report(PLAN, patience=120)


async def one_message(person: Reporter) -> None:
    """The same as one message and one tap (and one more where it is asked whether it is told already)."""
    before = {message.id for message in person.newest()}
    person.writes(ONE_MESSAGE)
    pressed: set[str] = set()
    while True:
        found = await person.sees(lambda messages: _next(messages, before, pressed), 120)
        if found is True:
            return
        message, data = found
        pressed.add(data)
        person.presses(message, data)


def _next(messages, before, pressed):  # type: ignore
    for message in messages:
        if message.id in before:
            continue
        if message.wire["text"].startswith("✓ 20"):
            return True
        for row in message.wire.get("reply_markup", {}).get("inline_keyboard", ()):
            for button in row:
                data = button.get("callback_data", "")
                if data.rpartition("|")[2] in ("send", "new", "another") and data not in pressed:
                    return message, data
    return None


async def line(say: Say, times: int = 9) -> None:
    """Both ways of reporting, on a good line and on a bad one."""
    ways: dict[str, Callable[[Reporter], Awaitable[None]]] = {
        "step by step": step_by_step,
        "one message": one_message,
    }
    async with running(1) as (crowd, _process, _began):
        person = crowd.people[0]
        meter = metered(crowd.app)
        for name, way in ways.items():
            await way(person)
            meter.up = meter.down = meter.calls = 0
            await way(person)
            await asyncio.sleep(1)
            say(
                f"{name}: {meter.calls} calls, {meter.up:,} bytes up, {meter.down:,} bytes down on a good line"
            )
            took, silence = [], []
            async with bad_line(crowd.app):
                await asyncio.sleep(ROUND_TRIP_S)
                for _ in range(times):
                    began, answers = time.perf_counter(), len(person.told.seconds)
                    await way(person)
                    took.append(time.perf_counter() - began)
                    silence += person.told.seconds[answers:]
            waits = (
                f" · an answer {statistics.median(silence):.2f} s, longest {max(silence):.1f} s"
                if silence
                else ""
            )
            say(
                f"{name}, bad line (600 ms, 10 % lost), typing left out: median {statistics.median(took):.1f} s · "
                f"worst of {times} {max(took):.1f} s{waits}"
            )
