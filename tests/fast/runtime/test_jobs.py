"""The scheduled jobs: those for channels begin once the channels are known."""

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from bot.runtime.jobs import make_jobs
from bot.services.publishing import amendments, channels, periods
from bot.services.publishing.approval import schedule
from bot.services.publishing.channels import Channel

FOR_CHANNELS = {
    channels.open_channels,
    amendments.mark_amended,
    schedule.publish_approved,
    schedule.publish_approved_weeks,
    periods.publish_weekly,
}


async def test_before_the_channels_are_known_nothing_is_done_for_them() -> None:
    """Else the first run after a start finds that no channel is owed anything: it said that a late weekly statement
    was out, and took changes of the night before as marked."""
    ran: dict[Callable[..., Any], tuple[Any, ...]] = {}

    async def call(service: Callable[..., Any], *given: Any) -> None:
        ran[service] = given

    known: list[Channel] = []
    dispatcher: Any = SimpleNamespace(wake=asyncio.Event(), posting=frozenset())
    backend: Any = SimpleNamespace(call=call)
    jobs = make_jobs(backend, dispatcher, known, dict)
    for job in jobs.values():
        await job()
    assert ran
    assert not FOR_CHANNELS & ran.keys()
    known.append(Channel(1, "en"))
    for job in jobs.values():
        await job()
    assert {service: ran[service] for service in FOR_CHANNELS} == dict.fromkeys(
        FOR_CHANNELS, ([Channel(1, "en")],)
    )
