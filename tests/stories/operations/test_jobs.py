"""A scheduled job that fails: logged once with its place, counted, seen by those who watch and by the coordinators."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from bot.monitoring.jobs import KEEPS_FAILING, Jobs
from bot.runtime.scheduler import Scheduler
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN, COORDINATORS
from bot.services.publishing import digests, pictures
from bot.services.publishing.channels import Channel
from tests.stories.operations.test_health import figures, free_port
from tests.stories.publishing.test_approval import DUE
from tests.stories.publishing.test_nothing_delays_a_statement import Panic
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot


def errors(caplog: pytest.LogCaptureFixture, job: str) -> list[tuple[str, str]]:
    """(kind, place in our code) of each line that says this job failed."""
    lines = [each for each in caplog.records if each.msg.startswith("a scheduled job failed")]
    return [(str(vars(each)["kind"]), str(vars(each)["at"])) for each in lines if vars(each)["job"] == job]


async def test_it_is_logged_once_for_each_cause_until_it_works_again(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    several = ("several", [KeyError("so"), Panic("so")])
    raised: list[tuple[type[BaseException], tuple[Any, ...]] | None]
    raised = [(KeyError, ()), (KeyError, ()), *[(BaseExceptionGroup, several)] * 3, None, (KeyError, ())]
    counted, done = list[str](), list[str]()
    jobs = Jobs(("digest", "other"), counted.append)

    async def digest() -> None:
        if error := raised.pop(0):
            raise error[0](*error[1])

    async def other() -> None:
        done.append("other")

    tick = Scheduler({"digest": digest, "other": other}, 60, states=jobs)
    assert jobs.state() == {"digest": False, "other": False}
    for n in range(1, 6):
        await tick.run_due()
        assert jobs.state() == {"digest": True, "other": False}
        assert jobs.keep_failing() == ("digest" if n >= KEEPS_FAILING else "")
    assert [kind for kind, _at in errors(caplog, "digest")] == ["KeyError", "Panic"]
    assert errors(caplog, "digest")[0][1].startswith("scheduler._all_jobs:")
    await tick.run_due()
    assert (jobs.state()["digest"], jobs.keep_failing()) == (False, "")
    assert [
        vars(each)["count"] for each in caplog.records if each.msg.startswith("a scheduled job works")
    ] == [5]
    await tick.run_due()
    assert [kind for kind, _at in errors(caplog, "digest")] == ["KeyError", "Panic", "KeyError"]
    assert counted == ["digest"] * 6
    assert done == ["other"] * 7


async def test_one_that_is_cancelled_did_not_fail() -> None:
    jobs, begun = Jobs(), asyncio.Event()

    async def job() -> None:
        begun.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(Scheduler({"digest": job}, 60, states=jobs).run_due())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert jobs.state() == {}


def test_a_statement_that_cannot_be_made_is_seen_by_all(
    make: Callable[..., RunningBot], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    address = f"127.0.0.1:{free_port()}"
    app = make(health_listen=address, coordinators_chat=str(COORDINATORS)).opens()
    basel, amal = app.joins("Basel", "coordinator"), app.joins("Amal", "responder")
    sends_report(amal, killed=2)
    post = digests.post_statement

    def broken(session: Any, inside: Any, channel: Channel, *rest: Any) -> bool:
        if channel.language == "en":
            raise Panic("so")
        return post(session, inside, channel, *rest)

    monkeypatch.setattr(digests, "post_statement", broken)
    app.clock.put(DUE)
    basel.waits_for("بيان أولي", chat=CHANNEL_AR)
    late = "The preliminary statement for Thursday, October 5th (English) is late. It could not be made: the program"
    basel.waits_for(late, chat=COORDINATORS)
    with httpx.Client(base_url=f"http://{address}") as watch:
        app.waits(lambda: watch.get("/ready").status_code == 503)
        assert watch.get("/ready").text == "scheduled jobs keep failing, the log says where: publish\n"
        seen = figures(watch.get("/metrics").text)
        assert seen["balagh_job_failures_total publish"] >= KEEPS_FAILING
        assert (seen["balagh_job_failing publish"], seen["balagh_job_failing mark_amended"]) == (1, 0)
        assert [kind for kind, _at in errors(caplog, "publish")] == ["Panic"]
        assert "digests.publish" in errors(caplog, "publish")[0][1]
        assert basel.chat(CHANNEL_EN) == []
        monkeypatch.undo()
        basel.waits_for("2 civilians", chat=CHANNEL_EN)
        basel.waits_for("October 5th (English) was late. It is out now.", chat=COORDINATORS)
        app.waits(lambda: watch.get("/ready").status_code == 200)
        assert figures(watch.get("/metrics").text)["balagh_job_failing publish"] == 0
    told = [message.text for message in basel.chat(COORDINATORS)]
    assert sum(late in text for text in told) == 1


def test_a_picture_that_cannot_be_drawn_comes_later_below_its_statement(
    make: Callable[..., RunningBot], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make(digest_picture=True, channels=(("en", f"{CHANNEL_EN}:public"),)).opens()
    basel = app.joins("Basel", "coordinator", "العربية")

    def broken(*_given: Any) -> Any:
        raise MemoryError

    monkeypatch.setattr(pictures, "gather_picture", broken)
    app.clock.put(DUE)
    statement = basel.waits_for("Preliminary statement", chat=CHANNEL_EN)
    basel.waits_for("لكن تعذّر رسم صورته: ذاكرة الجهاز لا تكفي.")
    monkeypatch.undo()
    shown = basel.waits_for(lambda seen: next((m for m in seen if m.media), None), chat=CHANNEL_EN)
    assert shown.id > statement.id
    basel.waits_for("تُنشر الآن صورة البيان الأولي ليوم الخميس 5 تشرين الأول (الإنكليزية).")
