"""Eve can write into the database, and has no key: she orders exports, reads others' messages and acts for others."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.runtime.context import build_context
from bot.sandbox.client.sandbox import Person
from bot.services.audit import watch
from bot.services.context import build_content
from bot.services.exports import jobs
from bot.services.imports import jsonl
from bot.services.inbox_worker import process_batch
from bot.services.operations import doctor
from bot.services.publishing import composing
from bot.services.publishing.channels import Channel, build_publication
from bot.services.review import cards
from bot.telegram.inbound.update import IncomingUpdate
from bot.telegram.inbound.worker import _handle
from bot.views.callbacks import Callback
from bot.views.message import Message, Text
from storage.audit import audit_log
from storage.errors import BrokenChain, WrongKeys
from storage.model.records import Attack, Figures, Place
from storage.repositories.evidence import evidence, joining
from storage.repositories.exports import export_jobs
from storage.repositories.imports import places
from storage.repositories.messages import delivery, inbox, outbox
from storage.repositories.operations import key_values
from storage.repositories.people import chats
from storage.repositories.publishing import publications
from storage.repositories.reports import drafts, integrity, reports, verification
from storage.repositories.reports.reports import Author
from storage.repositories.review import alerts, coverage, review_queue
from tests.support.direct_bot import DirectBot
from tests.support.running_bot import RunningBot

DINA, BASEL = 1, 2
WISH = {
    "kind": "csv", "profile": "public", "language": "en", "period": "", "first": "2023-10-05", "last": "2023-10-05",
}  # fmt: skip


@pytest.fixture
def staffed(direct: DirectBot) -> DirectBot:
    """Eve is a stranger with a chat, which is number 3."""
    direct.joins("Dina", "admin")
    direct.joins("Basel", "coordinator")
    direct.does("Eve", "text", text="Hello")
    direct.tampers("DELETE FROM outbox")
    return direct


def orders(direct: DirectBot) -> None:
    with direct.database.transaction() as session:
        job = export_jobs.create(session, direct.clock(), BASEL, BASEL, WISH)
        export_jobs.change(session, job.id, state="waiting")


@pytest.mark.parametrize(
    "meddling",
    [
        "UPDATE export_job SET chat_id = 3",
        "UPDATE export_job SET request = replace(request, 'public', 'internal')",
        "UPDATE export_job SET person_id = 1",
        (
            "INSERT INTO export_job (person_id, chat_id, request, files, state, at, proof) "
            "SELECT 1, 3, request, files, state, at, proof FROM export_job; DELETE FROM export_job WHERE id = 1"
        ),
    ],
)
def test_no_export_is_made_that_nobody_asked_for(staffed: DirectBot, meddling: str) -> None:
    orders(staffed)
    for each in meddling.split(";"):
        staffed.tampers(each)
    assert jobs.claim_next(staffed.database, staffed.context) is None
    (found,) = staffed.audit_findings()
    assert found.startswith("export_job ")
    (told,) = [
        each for each in doctor.check_records(staffed.database, staffed.context) if each.name == "audit"
    ]
    assert told.mark == "bad"


def due(direct: DirectBot) -> list[delivery.OutboxMessage]:
    with direct.database.reading() as session:
        return delivery.list_next(session, direct.clock(), set())


@pytest.mark.parametrize(
    ("meddling", "goes"),
    [
        ("UPDATE outbox SET chat_id = 3", []),
        ("UPDATE outbox SET verb = 'post'", []),
        ("UPDATE outbox SET card = 'statement/1/0'", []),
        ("UPDATE outbox SET content = :garbage", []),
        ("UPDATE outbox SET state = 'waiting'", ["send"]),
    ],
)
def test_no_message_goes_to_another_chat(staffed: DirectBot, meddling: str, goes: list[str]) -> None:
    """What was changed is set aside: what comes after it in that chat is sent."""
    with staffed.database.transaction() as session:
        outbox.enqueue(session, staffed.clock(), BASEL, "send", {"text": "A report from Sarmin"})
    staffed.tampers(meddling, **({"garbage": b"S1" + b"x" * 60} if ":garbage" in meddling else {}))
    found = due(staffed)
    assert [each.verb for each in found] == (goes or [delivery.VOID])
    assert [each.content for each in found if each.verb == delivery.VOID] == [{}] * (not goes)
    with staffed.database.transaction() as session:
        outbox.enqueue(session, staffed.clock(), 3, "send", {"text": "This is a private service."})
        for each in found:
            delivery.mark_dead(session, staffed.clock(), each, each.verb)
    assert [each.content["text"] for each in due(staffed) if each.chat_id == 3] == [
        "This is a private service."
    ]


def arrives(direct: DirectBot, name: str, number: int, what: str) -> None:
    me = direct.telegram(name)
    content: dict[str, Any] = IncomingUpdate(
        "command", me, me, True, message_id=number, at=1, text=what
    ).to_json()
    with direct.database.transaction() as session:
        chat = chats.find_or_create(session, me)
        inbox.store(session, [(number, chat, content)], direct.clock())


@pytest.mark.parametrize("column", ["chat_id = 1", "update_id = 99"])
def test_nobody_speaks_as_somebody_else(staffed: DirectBot, column: str) -> None:
    arrives(staffed, "Eve", 1, "/people")
    arrives(staffed, "Basel", 2, "/help")
    staffed.tampers(f"UPDATE inbox SET {column} WHERE update_id = 1")
    while process_batch(staffed.database, staffed.context, _handle).count:
        pass
    assert staffed.rows("SELECT outcome FROM inbox ORDER BY id") == ["forged", "done"]
    assert staffed.said("Dina") == []
    assert staffed.said("Basel")


def test_what_somebody_did_once_and_is_made_to_do_again_is_named(staffed: DirectBot) -> None:
    """The row of a command that was done is put back, a day after it was undone."""
    arrives(staffed, "Dina", 1, "/off C-02")
    kept = staffed.pairs("SELECT content FROM inbox")[0][0]
    for _ in range(2):
        while process_batch(staffed.database, staffed.context, _handle).count:
            pass
        staffed.does("Dina", "command", text="/on C-02")
        repeated = [each for each in staffed.audit_findings() if "was put back" in each]
        staffed.clock.passes(days=1)
        staffed.tampers("UPDATE inbox SET done_at = NULL, content = :kept", kept=kept)
    assert repeated == [
        "2023-10-06T12:22:00Z person.taken C-02: an update did this again that had been done before, and was put back"
    ]
    staffed.extends_chain()
    assert repeated[0] in staffed.audit_findings()


def test_an_invitation_leads_to_no_other_bot(staffed: DirectBot) -> None:
    with staffed.database.transaction() as session:
        key_values.write(session, "bot/username", "balagh_bot")
    staffed.tampers("UPDATE key_value SET value = 'evil_bot' WHERE name = 'bot/username'")
    with staffed.database.transaction() as session:
        assert key_values.read(session, "bot/username") is None
        key_values.write(session, "bot/username", "balagh_bot")  # as the next start does
        assert key_values.read(session, "bot/username") == "balagh_bot"


EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")


@pytest.mark.parametrize(
    "meddling",
    [
        "UPDATE report SET killed_total = 99 WHERE number = '2023-10-05/01'",
        "UPDATE report SET state = CASE state WHEN 'verified' THEN 'submitted' ELSE 'verified' END WHERE number = '2023-10-05/01'",
        "UPDATE report SET occurred_at = datetime(occurred_at, '+1 minute') || '.000000' WHERE number = '2023-10-05/01'",
        "UPDATE report SET place = (SELECT place FROM report WHERE number = '2023-10-05/02') WHERE number = '2023-10-05/01'",
        "UPDATE report SET place = 'text', narrative = x'00', targets = '{', munitions = '?' WHERE number = '2023-10-05/01'",
        (
            "UPDATE report SET reported_at = 'x', changed_at = 5, narrative = 100000000000000000, killed_total = 'many', "
            "certainty = x'ff', time_precision = CAST(x'ff' AS TEXT), attack_kinds = x'ff' WHERE number = '2023-10-05/01'"
        ),
        (
            "UPDATE report_revision SET document = (SELECT document FROM report_revision WHERE id = 2) "
            "WHERE report_id = (SELECT id FROM report WHERE number = '2023-10-05/01')"
        ),
        (
            "DELETE FROM report_revision "
            "WHERE report_id = (SELECT id FROM report WHERE number = '2023-10-05/01')"
        ),
    ],
    ids=["figure", "state", "time", "place", "garbage", "types", "document", "no revision"],
)
def test_no_statement_counts_a_record_that_was_changed_in_the_table(direct: DirectBot, meddling: str) -> None:
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    day = direct.clock().date()
    with direct.database.reading() as session:
        before = composing.read_records(session, direct.context, day, day)
    direct.tampers(meddling)
    with direct.database.reading() as session:
        after = composing.read_records(session, direct.context, day, day)
    assert (before.broken, [each.number for each in after.broken]) == ([], ["2023-10-05/01"])
    assert [each.number for each in after.sound] == [each.number for each in before.sound[1:]]


def test_a_record_that_was_moved_out_of_its_day_in_the_table_is_told(direct: DirectBot) -> None:
    """No statement of the day misses it by itself: the newest records are compared with their revisions every hour."""
    direct.joins("Basel", "coordinator")
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    direct.extends_chain()
    watch.watch_audit(direct.database, direct.context)
    direct.tampers(
        "UPDATE report SET occurred_at = '2022-10-05 12:00:00.000000' WHERE number = '2023-10-05/01'"
    )
    direct.clock.passes(hours=1)
    with pytest.raises(BrokenChain, match="a record"):
        watch.watch_audit(direct.database, direct.context)
    assert "was changed outside this program" in direct.last("Basel")["text"]


ATTACK = Attack(
    id="r1", occurred_at=datetime(2023, 10, 5, 10, tzinfo=UTC), place=Place("Sarmin"), attack_kinds=("missile",),
    killed=Figures(12), reported_at=datetime(2023, 10, 5, 10, 5, tzinfo=UTC),
)  # fmt: skip
AMAL = 3


@pytest.fixture
def reported(direct: DirectBot) -> DirectBot:
    """Amal sent a report. Eve is a responder; her chat is number 4."""
    for name, role in (
        ("Dina", "admin"),
        ("Basel", "coordinator"),
        ("Amal", "responder"),
        ("Eve", "responder"),
    ):
        direct.joins(name, role)
    with direct.database.transaction() as session:
        author = Author(AMAL, direct.clock(), "report.submit")
        reports.submit(session, ATTACK, direct.clock().date(), author, direct.settings.zone, reporter_id=AMAL)
        cards.show_new_report(session, direct.context, "r1")
    direct.tampers("DELETE FROM outbox")
    return direct


def test_a_card_is_shown_to_nobody_by_its_row(reported: DirectBot) -> None:
    reported.tampers("INSERT INTO card (key, chat_id) VALUES ('review/r1/4', 4)")
    with reported.database.transaction() as session:
        cards.refresh_cards(session, reported.context, "r1")
    assert reported.said("Eve") == []
    assert len(reported.said("Basel")) == 1


def test_nobody_answers_a_question_to_somebody_else(reported: DirectBot) -> None:
    reported.does("Basel", "tap", data=Callback.REVIEW.data("ask.killed_total", "r1", 1))
    assert reported.rows("SELECT asked_to FROM question") == [AMAL]
    reported.tampers("UPDATE question SET asked_to = 4")
    reported.does("Eve", "tap", data=Callback.QUESTION.data(1, 1, "killed", "0"))
    reported.does("Eve", "text", text="99")
    assert reported.rows("SELECT revision FROM report") == [2]  # the coordinator's own
    assert reported.audit_findings() == ["question 1 is not as Balagh wrote it, and counts as absent"]


def test_whoever_acts_on_a_record_builds_on_nothing_that_was_changed_in_the_table(
    reported: DirectBot,
) -> None:
    """A figure that was changed in the table becomes nobody's revision, and is told until somebody acts."""
    reported.tampers("UPDATE report SET killed_total = 0, certainty = 'probable' WHERE id = 'r1'")
    assert reported.audit_findings() == [
        "report 2023-10-05/01, revision 1: the record is not what its last revision says"
    ]
    with reported.database.transaction() as session:
        stored = reports.find(session, "r1")
        assert stored is not None
        assert stored.attack.killed.total == 12
        author = Author(BASEL, reported.clock(), "report.verify")
        reports.revise(session, replace(stored.attack, state="verified"), author, reported.settings.zone)
        audit_log.note(session, reported.clock(), BASEL, "report.verify", "2023-10-05/01")
    assert reported.rows("SELECT killed_total FROM report") == [12]
    assert reported.audit_findings() == []


def test_a_row_that_was_read_out_of_the_log_and_put_back_is_told(reported: DirectBot) -> None:
    """SQLite's write-ahead log holds the row as it was, proof and all; the later revision is deleted."""
    before = reported.pairs("SELECT * FROM report")
    names = reported.rows("SELECT name FROM pragma_table_info('report')")
    with reported.database.transaction() as session:
        author = Author(BASEL, reported.clock(), "report.reject")
        stored = reports.find(session, "r1")
        assert stored is not None
        reports.revise(session, replace(stored.attack, state="rejected"), author, reported.settings.zone)
        audit_log.note(session, reported.clock(), BASEL, "report.reject", "r1")
    reported.tampers("DELETE FROM report_revision WHERE revision = 2")
    values = dict(zip(names, before[0], strict=True))
    reported.tampers(f"UPDATE report SET {', '.join(f'{name} = :{name}' for name in names)}", **values)
    with pytest.raises(BrokenChain, match="a revision of a record is gone"):
        watch.watch_audit(reported.database, reported.context)


def test_a_record_that_was_put_back_to_an_earlier_revision_counts_nowhere(reported: DirectBot) -> None:
    """Nothing is copied: every plain value stands in the table, and the later revisions are deleted."""
    with reported.database.transaction() as session:
        author = Author(BASEL, reported.clock(), "report.reject")
        stored = reports.find(session, "r1")
        assert stored is not None
        reports.revise(session, replace(stored.attack, state="rejected"), author, reported.settings.zone)
    begin, end = ATTACK.occurred_at, ATTACK.occurred_at + timedelta(days=1)
    with reported.database.reading() as session:
        assert integrity.list_altered(session, begin, end) == {}
    reported.tampers("DELETE FROM report_revision WHERE revision = 2")
    reported.tampers("UPDATE report SET revision = 1, state = 'submitted', verified_revision = NULL")
    reported.tampers("UPDATE report SET changed_at = (SELECT at FROM report_revision)")
    with reported.database.reading() as session:
        assert [*integrity.list_altered(session, begin, end)] == ["r1"]
        assert integrity.count_altered(session, 9) == 1


def test_nobody_reads_a_report_by_making_it_theirs(reported: DirectBot) -> None:
    reported.tampers("UPDATE report SET reporter_id = 4")
    since = ATTACK.occurred_at - timedelta(days=1)
    with reported.database.reading() as session:
        stored = reports.find(session, "r1")
        assert stored is not None
        assert stored.reporter_id is None
        assert reports.list_by_reporter(session, 4, since, 9) == []
        assert reports.list_recent_places(session, 4, since, 9) == []
    reported.does("Eve", "command", text="/mine")
    assert "Sarmin" not in str(reported.said("Eve"))
    assert "report 'r1' is not as Balagh wrote it, and counts as absent" in reported.audit_findings()


@pytest.mark.parametrize(
    "meddling",
    [
        "person_id = 4",
        "report_id = NULL",
        "progress = (SELECT progress FROM draft WHERE id = 2)",
        "progress = x'5331'",
    ],
)
def test_no_draft_becomes_somebody_elses(reported: DirectBot, meddling: str) -> None:
    with reported.database.transaction() as session:
        mine = drafts.start(session, AMAL, {"step": "where"}, reported.clock(), "r1")
        drafts.start(session, 4, {"step": "when"}, reported.clock())
    reported.tampers(f"UPDATE draft SET {meddling} WHERE id = :mine", mine=mine.id)
    with reported.database.transaction() as session:
        assert drafts.find(session, mine.id) is None
        assert [each.id for each in drafts.list_open(session, 4)] == [2]
        assert drafts.list_open(session, AMAL) == []


@pytest.mark.parametrize("ended", ["sent", "cancelled", "left", "taken"])
def test_no_form_that_was_ended_opens_again(reported: DirectBot, ended: str) -> None:
    with reported.database.transaction() as session:
        mine = drafts.start(session, AMAL, {"step": "where"}, reported.clock())
        if ended == "taken":
            assert drafts.close(session, mine.id, ended)
        else:
            drafts.save(session, mine, {"step": "where"}, reported.clock(), ended)
    reported.tampers("UPDATE draft SET state = 'open' WHERE id = :mine", mine=mine.id)
    with reported.database.transaction() as session:
        assert drafts.find(session, mine.id) is None
        assert drafts.find_open(session, AMAL) is None


@pytest.mark.parametrize("meddling", ["person_id = 4", "words = NULL", "message_id = 8"])
def test_no_file_that_waits_becomes_somebody_elses(reported: DirectBot, meddling: str) -> None:
    with reported.database.transaction() as session:
        file = evidence.ReceivedFile("photo", "file-id", message_id=7)
        number = evidence.add(session, reported.clock(), AMAL, file, words="The man in the red house.")
    reported.tampers(f"UPDATE evidence SET {meddling} WHERE id = :number", number=number)
    with reported.database.transaction() as session:
        for person in (AMAL, 4):
            assert evidence.list_unassigned(session, person) == []
            assert evidence.assign(session, [number], person, "r1", reported.clock()) == 0
        assert joining.list_words(session, [number]) == []
        assert evidence.list_unfetched(session, 5) == []
    assert f"evidence {number} is not as Balagh wrote it, and counts as absent" in reported.audit_findings()


def test_an_alert_is_kept_true_in_no_chat_of_somebodys_choice(reported: DirectBot) -> None:
    with reported.database.transaction() as session:
        alerts.add(session, "r1", AMAL, "en", {"killed_total": 1})
        assert len(alerts.list_by_report(session, "r1")) == 1
    reported.tampers("UPDATE alert SET chat_id = 4")
    with reported.database.transaction() as session:
        assert alerts.list_by_report(session, "r1") == []
        alerts.add(session, "r1", 4, "en", {})  # what is not ours stands in the way of nothing
        assert [each.chat_id for each in alerts.list_by_report(session, "r1")] == [4]


def test_nobody_is_said_to_have_nothing_to_report(reported: DirectBot) -> None:
    day = reported.clock().date()
    reported.tampers("INSERT INTO quiet_day (person_id, day, at) VALUES (3, :day, :day)", day=day.isoformat())
    with reported.database.transaction() as session:
        assert coverage.list_quiet(session, day) == set()
        assert coverage.add_quiet_day(session, AMAL, day, reported.clock())
        assert coverage.list_quiet(session, day) == {AMAL}


def test_nothing_is_said_to_a_silenced_chat_by_a_row_that_was_put_back(reported: DirectBot) -> None:
    with reported.database.transaction() as session:
        outbox.enqueue(session, reported.clock(), AMAL, "send", {"text": "A report from Sarmin"})
        (message,) = delivery.list_next(session, reported.clock(), set())
        kept = session.execute(text("SELECT content FROM outbox")).scalar()
        delivery.mark_sent(session, reported.clock(), message, 7)
        chats.silence(session, AMAL, AMAL, reported.clock())
    reported.tampers("UPDATE outbox SET state = 'waiting', done_at = NULL, content = :kept", kept=kept)
    assert [each.verb for each in due(reported)] == [delivery.VOID]


@pytest.mark.parametrize("what", ["posted", "retracted", "of nothing"])
def test_a_statement_that_was_posted_or_retracted_does_not_come_again(reported: DirectBot, what: str) -> None:
    """The row of its message is put back, as it was before it was sent."""
    day, at = reported.clock().date(), reported.clock()
    made = build_publication(Channel(BASEL, "en"), day, "final", at, [], None)
    with reported.database.transaction() as session:
        number = publications.claim(session, replace(made, pieces=[{"text": "5 killed"}]))
        assert number is not None
        content = {"text": "5 killed"}
        outbox.enqueue(
            session, at, BASEL, "post", content, card=f"statement/{number}/0", publication_id=number
        )
    kept = reported.pairs("SELECT content FROM outbox")[0][0]
    (owed,) = due(reported)
    assert (owed.verb, owed.content) == ("post", content)
    with reported.database.transaction() as session:
        delivery.mark_sent(session, at, owed, 7)
        publications.add_message(session, number, 7)
        if what == "retracted":
            publications.change(session, number, state="retracted", message_ids=[])
    reported.tampers("UPDATE outbox SET state = 'waiting', done_at = NULL, content = :kept", kept=kept)
    if what == "of nothing":
        reported.tampers("UPDATE publication SET message_ids = '[]'")
    assert [(each.verb, each.content) for each in due(reported)] == [(delivery.VOID, {})]


def test_no_place_is_added_to_the_gazetteer(direct: DirectBot) -> None:
    with direct.database.transaction() as session:
        places.replace(session, [{"name": "Sarmin"}, {"name": "Binnish"}])
    direct.tampers("INSERT INTO place (content) VALUES (:evil)", evil='{"name": "http://evil.example"}')
    direct.tampers("UPDATE place SET content = :evil WHERE id = 1", evil='{"name": "Damascus"}')
    with direct.database.reading() as session:
        assert places.list_all(session) == [{"name": "Binnish"}]


def test_a_record_that_cannot_be_read_stops_no_list(reported: DirectBot) -> None:
    with reported.database.transaction() as session:
        author = Author(AMAL, reported.clock(), "report.submit")
        other = replace(ATTACK, id="r2")
        reports.submit(
            session, other, reported.clock().date(), author, reported.settings.zone, reporter_id=AMAL
        )
    reported.tampers("UPDATE report SET place = x'53', narrative = 'words', targets = '{' WHERE id = 'r1'")
    reported.tampers("UPDATE report_revision SET document = x'5331' WHERE report_id = 'r1'")
    since = ATTACK.occurred_at - timedelta(days=1)
    with reported.database.reading() as session:
        queue = review_queue.list_undecided(session, 9)
        assert [(each.attack.id, each.attack.place.name) for each in queue] == [("r1", "?"), ("r2", "Sarmin")]
        assert [each.attack.id for each in reports.list_by_reporter(session, AMAL, since, 9)] == ["r2", "r1"]
        assert [each.number for each in reports.list_recent_places(session, AMAL, since, 9)] == [
            "2023-10-05/02"
        ]
        assert verification.list_changed_days(session, since) == [ATTACK.occurred_at] * 3
        with pytest.raises(WrongKeys):
            reports.find(session, "r1")


def test_what_was_changed_is_set_aside_and_the_next_is_sent(app: RunningBot, amal: Person) -> None:
    app.closes()
    context = build_context(app.settings, app.database, app.clock)
    with app.database.transaction() as session:
        (chat,) = session.execute(text("SELECT chat_id FROM person")).one()
        for words in ("One", "Two"):
            content = build_content(Message(Text(words)), context.words("en"))
            outbox.enqueue(session, app.clock(), chat, "send", content)
        session.execute(text("UPDATE outbox SET verb = 'post' WHERE id = (SELECT max(id) - 1 FROM outbox)"))
    app.opens()
    amal.waits_for("Two")
    assert "One" not in [message.text for message in amal.chat()]
    with app.database.reading() as session:
        failed = session.execute(text("SELECT failure FROM outbox WHERE state = 'dead'")).scalars().all()
    assert failed == [delivery.VOID]
