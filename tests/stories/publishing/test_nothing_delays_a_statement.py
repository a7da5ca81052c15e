"""Nothing beside the words holds the words up: whatever raises, the statement is kept, and the coordinators are told."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.services.imports import jsonl
from bot.services.publishing import amendments, composing, digests, late_notices, picture_sending
from bot.services.publishing import channels as publishing_channels
from bot.services.publishing import pictures as picturing
from bot.services.publishing.channels import Channel, open_channels
from storage.audit import hash_chain
from storage.errors import Busy
from storage.repositories.evidence import file_store
from storage.repositories.messages import delivery, outbox
from storage.repositories.messages.delivery import OutboxMessage
from storage.repositories.people import chats
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from tests.stories.operations.test_after_restore import EXAMPLE, at
from tests.stories.publishing.test_corrections import arrive
from tests.support.direct_bot import DirectBot

FIRST = date(2023, 10, 5)


class Panic(BaseException):
    """As libraries written in Rust raise it: no Exception."""


#: Of every sort: common ones, those that end programs and loops, groups, ours, and others that are no Exception.
ERRORS = [
    KeyError("so"), MemoryError(), RecursionError("so"), OSError(28, "full"), StopIteration(), AssertionError(),
    SystemExit(1), KeyboardInterrupt(), GeneratorExit(), ExceptionGroup("so", [ValueError()]), Busy("so"), Panic("so"),
]  # fmt: skip
#: What follows the words, or stands beside them: where it is looked up, and what coordinators read when it fails.
LATER: dict[str, tuple[object, str, str]] = {
    "what the picture shows": (picturing, "gather_picture", "its picture could not be drawn"),
    "drawing": (picture_sending, "png", "its picture could not be drawn"),
    "keeping the picture": (file_store.FileStore, "put", "its picture could not be drawn"),
    "the seal": (hash_chain, "extend_all", "without the seal of the records"),
    "doubles": (composing, "count_duplicates", "without its note on reports"),
    "changes": (digests, "_footer_changes", "without its list of changed figures"),
}


@pytest.fixture
def direct(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[DirectBot]:
    direct = DirectBot(tmp_path / "data", database_url, digest_day="same", digest_picture=True)
    direct.clock.put(at(5, 8))
    direct.joins("Basel", "coordinator")
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    open_channels(direct.database, direct.context, channels(direct))
    monkeypatch.setattr(picture_sending, "png", lambda _picture: b"a picture")
    yield direct
    direct.shuts_down()


def channels(direct: DirectBot) -> list[Channel]:
    with direct.database.transaction() as session:
        return [
            Channel(chats.find_or_create(session, number), language)
            for number, language in ((-1, "en"), (-2, "ar"))
        ]


@contextmanager
def failing(where: object, name: str, error: BaseException) -> Iterator[None]:
    def fails(*_given: Any, **_named: Any) -> Any:
        raise error

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(where, name, fails)
        yield


def evening(direct: DirectBot) -> list[BaseException]:
    """What the schedule does, in its order; what was raised."""
    raised = []
    steps: list[Callable[[], object]] = [
        lambda: amendments.mark_amended(direct.database, direct.context, channels(direct)),
        lambda: digests.publish_due(direct.database, direct.context, channels(direct)),
        lambda: picture_sending.send_due_pictures(direct.database, direct.context),
    ]
    for step in steps:
        try:
            step()
        except BaseException as error:  # noqa: BLE001 - as the schedule does
            raised.append(error)
    return raised


def kept(direct: DirectBot, verb: str) -> int:
    return int(direct.rows("SELECT count(*) FROM outbox WHERE verb = :verb", verb=verb)[0])


def read_by(direct: DirectBot, name: str) -> str:
    return "\n".join(json.dumps(said) for said in direct.said(name))


@pytest.mark.parametrize("later", LATER)
def test_whatever_raises_beside_the_words_the_statement_is_kept(
    direct: DirectBot, later: str, thorough: bool
) -> None:
    where, name, words = LATER[later]
    waited_for = Busy if later == "changes" else ()
    errors = ERRORS if thorough else ERRORS[[*LATER].index(later) % 3 :: 3]
    for n, error in enumerate(each for each in errors if not isinstance(each, waited_for)):
        direct.clock.put(at(5, 23) + timedelta(days=n))
        posts, told = kept(direct, "post"), read_by(direct, "Basel").count(words)
        with failing(where, name, error):
            raised = evening(direct)
        assert kept(direct, "post") > posts, type(error)
        assert read_by(direct, "Basel").count(words) > told, type(error)
        assert all(isinstance(each, BaseExceptionGroup) for each in raised), type(error)
        pictures = kept(direct, "album")
        assert evening(direct) == []
        assert kept(direct, "album") > pictures or not raised, type(error)


def test_a_final_statement_waits_for_its_list_of_changes_while_the_database_is_busy(
    direct: DirectBot,
) -> None:
    direct.clock.put(at(5, 23))
    evening(direct)
    posts = kept(direct, "post")
    arrive(direct)
    with direct.database.transaction() as session:
        corrected = composing.read_records(session, direct.context, FIRST, FIRST).every[0]
        author = Author(None, direct.clock(), "report.correct")
        reports.revise(session, replace(corrected, missing=4), author, direct.settings.zone)
    direct.clock.put(at(6, 10))
    with failing(digests, "_footer_changes", Busy("so")):
        assert evening(direct)
    assert kept(direct, "post") == posts
    assert evening(direct) == []
    assert kept(direct, "post") == posts + 2
    finals = direct.rows("SELECT pieces FROM publication WHERE edition = 'final' AND language = 'en'")
    assert "missing 4, earlier not known" in finals[0][-1]["text"]


@pytest.mark.parametrize("error", [KeyError("so"), Panic("so"), Busy("so")])
def test_even_where_the_coordinators_cannot_be_told(direct: DirectBot, error: BaseException) -> None:
    direct.clock.put(at(5, 23))
    with failing(late_notices, "list_chats", error), failing(picturing, "gather_picture", KeyError("so")):
        evening(direct)
    assert kept(direct, "post") >= 2
    evening(direct)
    assert kept(direct, "album") == 2


def test_one_statement_that_fails_holds_up_no_other(
    direct: DirectBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    compose = composing.compose_statement

    def broken(
        session: Any, app: Any, records: Any, first: date, last: date, language: str, *rest: Any
    ) -> Any:
        if (first, language) == (FIRST, "en"):
            raise Panic("so")
        return compose(session, app, records, first, last, language, *rest)

    monkeypatch.setattr(composing, "compose_statement", broken)
    direct.clock.put(at(6, 23))
    evening(direct)
    evening(direct)
    query = "SELECT day || ' ' || language FROM publication ORDER BY 1"
    assert [str(row) for row in direct.rows(query)] == ["2023-10-05 ar", "2023-10-06 ar", "2023-10-06 en"]
    late = "The final statement for Thursday, October 5th (English) is late"
    assert read_by(direct, "Basel").count(late) == 1
    monkeypatch.undo()
    monkeypatch.setattr(picture_sending, "png", lambda _picture: b"a picture")
    evening(direct)
    assert (
        read_by(direct, "Basel").count("The final statement for Thursday, October 5th (English) was late")
        == 1
    )
    evening(direct)
    assert read_by(direct, "Basel").count("October 5th (English) was late") == 1


def test_a_picture_is_given_up_and_said_so_even_where_drawing_kills_the_process(direct: DirectBot) -> None:
    direct.clock.put(at(5, 23))
    digests.publish_due(direct.database, direct.context, channels(direct))
    for _ in range(picture_sending.MOST_TRIES):
        with (
            failing(late_notices, "report_late", KeyError("as if killed: nothing is done after the try")),
            failing(picture_sending, "png", Panic("so")),
            pytest.raises(BaseExceptionGroup),
        ):
            picture_sending.send_due_pictures(direct.database, direct.context)
    assert picture_sending.send_due_pictures(direct.database, direct.context) == 0
    assert read_by(direct, "Basel").count("stays without a picture") == 2
    assert picture_sending.send_due_pictures(direct.database, direct.context) == 0
    assert (kept(direct, "album"), read_by(direct, "Basel").count("stays without a picture")) == (0, 2)


def test_pictures_that_cannot_be_sent_hold_up_no_words_behind_them(direct: DirectBot) -> None:
    channel, now = channels(direct)[0], direct.clock()

    def next_one(when: datetime) -> OutboxMessage:
        return next(one for one in delivery.list_next(session, when, set()) if one.chat_id == channel.chat_id)

    with direct.database.transaction() as session:
        for verb in ("album", "send"):
            outbox.enqueue(session, now, channel.chat_id, verb, {})
        album = next_one(now)
        assert album.verb == "album"
        delivery.schedule_retry(session, album, now + timedelta(minutes=5))
        assert next_one(now).verb == "send"
        assert next_one(now + timedelta(minutes=6)).verb == "album"


def test_a_coordinator_posts_where_it_can_be_posted(
    direct: DirectBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    compose = composing.compose_statement

    def broken(
        session: Any, app: Any, records: Any, first: date, last: date, language: str, *rest: Any
    ) -> Any:
        if language in fails:
            raise Panic("so")
        return compose(session, app, records, first, last, language, *rest)

    fails = ["en", "ar"]
    monkeypatch.setattr(publishing_channels, "list_channels", lambda *_given: channels_of)
    channels_of = channels(direct)
    monkeypatch.setattr(composing, "compose_statement", broken)
    with pytest.raises(Panic):  # the desk tells Basel that it was not done
        direct.does("Basel", "command", text="/digest post")
    assert kept(direct, "post") == 0
    fails.remove("en")
    direct.does("Basel", "command", text="/digest post")
    assert direct.rows("SELECT language FROM publication") == ["en"]
    told = read_by(direct, "Basel")
    assert "The preliminary statement for Thursday, October 5th (Arabic) is late" in told
    assert "The statement of 2023-10-05 is being posted." in told.replace("\\u2066", "").replace(
        "\\u2069", ""
    )
