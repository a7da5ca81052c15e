"""The inbox worker: an update that fails undoes only itself, is tried three times, and holds up nobody."""

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.config.settings import Settings
from bot.runtime.context import build_context
from bot.services.context import AppContext, RequestContext
from bot.services.inbox_worker import process_batch
from bot.services.people import joining
from bot.views import spoiler
from storage.audit import audit_log
from storage.engine.database import Database
from storage.errors import Busy, Conflict
from storage.repositories.messages import delivery, inbox
from storage.repositories.operations import key_values
from storage.repositories.people import chats, invitations, people
from storage.tables.people import PersonRow

NOW = datetime(2023, 10, 5, 12, 30, tzinfo=UTC)
AMAL, BASEL, NADIA = 70_001, 70_002, 70_003
Handler = Callable[[RequestContext, dict[str, Any]], None]


@pytest.fixture
def database(tmp_path: Path, database_url: str) -> Iterator[Database]:
    settings = _settings(tmp_path, database_url)
    made = Database(settings.database, settings.key_ring())
    made.migrate()
    yield made
    made.close()


def _settings(folder: Path, url: str) -> Settings:
    return Settings(data_dir=folder, database_url=url)


@pytest.fixture
def app(tmp_path: Path, database: Database, database_url: str) -> AppContext:
    return build_context(_settings(tmp_path, database_url), database, lambda: NOW)


@pytest.fixture
def came(database: Database, app: AppContext) -> dict[int, int]:
    """One update of each of three people waits; our numbers of their chats."""
    codes = [joining.create_invitation(database, app, "responder")[0] for _ in range(3)]
    with database.transaction() as session:
        numbers = {who: chats.find_or_create(session, who) for who in (AMAL, BASEL, NADIA)}
        for code, number in zip(codes, numbers.values(), strict=True):
            accepted = invitations.redeem(session, code, number, NOW)
            assert accepted is not None
            joined = accepted.person
            people.set_language(session, joined.id, "en", NOW)
            audit_log.note(session, NOW, joined.id, "person.join", joined.pseudonym)
        batch = [(n, number, {"kind": "text", "who": who}) for n, (who, number) in enumerate(numbers.items())]
        inbox.store(session, batch, NOW)
    return numbers


def _counting(session: Any, who: int) -> int:
    name = f"done/{who}"
    done = int(key_values.read(session, name) or 0) + 1
    key_values.write(session, name, str(done))
    return done


def _done(database: Database) -> dict[int, int]:
    with database.reading() as session:
        return {who: int(key_values.read(session, f"done/{who}") or 0) for who in (AMAL, BASEL, NADIA)}


def _waiting(database: Database) -> list[int]:
    with database.reading() as session:
        return [arrival.content["who"] for arrival in inbox.list_next(session, 10)]


def test_one_that_fails_undoes_only_itself(
    database: Database, app: AppContext, came: dict[int, int], caplog: pytest.LogCaptureFixture
) -> None:
    def handler(request: RequestContext, content: dict[str, Any]) -> None:
        _counting(request.session, content["who"])
        if content["who"] == BASEL:
            audit_log.attest(
                request.session, NOW, "revisions", ["r-1", 1, "f" * 64]
            )  # goes with what it attests
            raise ZeroDivisionError("a name that no log may hold")
        request.audit("draft.start", f"draft/{content['who']}")

    with caplog.at_level(logging.ERROR):
        for tries in range(1, 4):
            handled = process_batch(database, app, handler)
            assert handled.count == (3 if tries == 1 else 1)
            assert _waiting(database) == ([BASEL] if tries < 3 else [])
    assert _done(database) == {AMAL: 1, BASEL: 0, NADIA: 1}
    with database.reading() as session:
        lines = {line.verb: line for line in audit_log.page(session, 20)}
        told = [(p.telegram_id, p.content["text"]) for p in delivery.list_next(session, NOW, set())]
    assert "record.attest" not in lines
    assert "revisions" not in (lines["draft.start"].detail or {})
    [(who, text)] = told
    [record] = [r for r in caplog.records if r.levelno == logging.ERROR]
    assert who == BASEL
    assert record.__dict__["error_id"] in text
    assert record.__dict__["kind"] == "ZeroDivisionError"
    assert "no log may hold" not in caplog.text


def test_who_is_told_so_reads_their_own_language_unveiled(
    tmp_path: Path, database: Database, database_url: str, came: dict[int, int]
) -> None:
    """It answers what they just did: behind a spoiler they would not look at it."""
    settings = _settings(tmp_path, database_url).model_copy(update={"discreet_mode": True})
    app = build_context(settings, database, lambda: NOW)
    with database.transaction() as session:
        person = people.find_by_chat(session, came[AMAL])
        assert person is not None
        people.set_language(session, person.id, "ar", NOW)
        content = {"kind": "text", "who": AMAL, "private": True, "at": 2**51}  # no moment that there is
        inbox.store(session, [(50, came[AMAL], content)], NOW)

    def handler(request: RequestContext, content: dict[str, Any]) -> None:
        if content.get("private"):
            raise ZeroDivisionError

    for _ in range(4):
        process_batch(database, app, handler)
    with database.reading() as session:
        [told] = [parcel.content for parcel in delivery.list_next(session, NOW, set())]
    arabic = app.catalogue.words("ar")
    assert told["text"].startswith(arabic("not-kept", error="").strip()[:20])
    assert told["spoiler_line"] == arabic("spoiler-line")
    assert spoiler.with_spoiler(told, NOW) == told


def test_a_round_that_goes_well_is_done_once(
    database: Database, app: AppContext, came: dict[int, int]
) -> None:
    calls: list[int] = []
    process_batch(database, app, lambda request, content: calls.append(content["who"]))
    assert calls == [AMAL, BASEL, NADIA]
    assert process_batch(database, app, lambda request, content: calls.append(0)).count == 0


def test_what_only_the_commit_refuses_is_found(
    database: Database, app: AppContext, came: dict[int, int]
) -> None:
    """A row that must be single, kept by the session until the end: the one who made it fails, not the round."""

    def handler(request: RequestContext, content: dict[str, Any]) -> None:
        _counting(request.session, content["who"])
        if content["who"] != AMAL:
            person = people.get(request.session, 1)
            row = {NADIA: "again", BASEL: person.pseudonym}[content["who"]]
            second = PersonRow(
                chat_id=chats.find_or_create(request.session, 80_000 + content["who"]),
                pseudonym=row,
                role="responder",
                joined_at=NOW,
            )
            request.session.add(second)

    process_batch(database, app, handler)
    assert _done(database) == {AMAL: 1, BASEL: 0, NADIA: 1}
    assert _waiting(database) == [BASEL]


def test_a_database_in_trouble_is_nobodys_fault(
    database: Database, app: AppContext, came: dict[int, int]
) -> None:
    def handler(request: RequestContext, content: dict[str, Any]) -> None:
        _counting(request.session, content["who"])
        if content["who"] == NADIA:
            raise Busy("held")

    for _ in range(5):
        with pytest.raises(Busy):
            process_batch(database, app, handler)
    assert _done(database) == {AMAL: 0, BASEL: 0, NADIA: 0}
    assert _waiting(database) == [AMAL, BASEL, NADIA]
    with database.reading() as session:
        assert [arrival.attempts for arrival in inbox.list_next(session, 10)] == [0, 0, 0]


def test_the_next_ones_are_done_while_one_is_tried_again(
    database: Database, app: AppContext, came: dict[int, int]
) -> None:
    def handler(request: RequestContext, content: dict[str, Any]) -> None:
        if content["who"] == BASEL:
            raise Conflict("somebody was first")
        _counting(request.session, content["who"])

    process_batch(database, app, handler)
    with database.transaction() as session:
        inbox.store(session, [(100, came[AMAL], {"kind": "text", "who": AMAL})], NOW + timedelta(seconds=1))
    process_batch(database, app, handler)
    assert _done(database) == {AMAL: 2, BASEL: 0, NADIA: 1}
