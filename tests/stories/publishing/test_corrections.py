"""What changes after a statement was posted is told to its readers, in words, and withdrawn claims do not stand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.services.publishing import amendments, composing, digests
from bot.services.publishing.channels import Channel, open_channels
from storage.model.records import Attack, Figures, Target
from storage.repositories.messages import delivery
from storage.repositories.people import chats
from storage.repositories.publishing import publications
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from storage.repositories.review import merges, review_queue
from tests.fast.statement.sample import SARMIN, attack
from tests.support.direct_bot import DirectBot

DAY = date(2023, 10, 5)
THREE = Figures(3)
ZONE = ZoneInfo("Asia/Damascus")


def at(day: int, hour: int) -> datetime:
    return datetime(2023, 10, day, hour, 5, tzinfo=ZONE)


def arrive(direct: DirectBot) -> list[str]:
    """Telegram takes what waits to be posted. Returns the texts, which are not kept."""
    texts = []
    with direct.database.transaction() as session:
        now = direct.clock()
        while posts := [each for each in delivery.list_next(session, now, set()) if each.verb == "post"]:
            for post in posts:
                number = post.publication_id
                assert number is not None
                texts.append(post.content["text"])
                delivery.mark_sent(session, now, post, 100 + number)
                publications.add_message(session, number, 100 + number)
    return texts


class Newsroom:
    """A bot with two channels, its records, and what it posted."""

    def __init__(self, direct: DirectBot) -> None:
        self.direct = direct
        self.sent: list[str] = []
        with direct.database.transaction() as session:
            self.channels = [
                Channel(chats.find_or_create(session, number), language)
                for number, language in ((-1, "en"), (-2, "ar"))
            ]
        direct.clock.put(at(5, 8))
        open_channels(direct.database, direct.context, self.channels)

    def sends(self, **fields: Any) -> Attack:
        """A report comes."""
        record = attack("home", number=None, **({"place": SARMIN, "state": "submitted"} | fields))
        with self.direct.database.transaction() as session:
            author = Author(None, self.direct.clock(), "report.submit")
            return reports.submit(session, record, DAY, author, ZONE)

    def changes(self, record: Attack, by: int | None = None, **fields: Any) -> Attack:
        """Somebody changes a record."""
        with self.direct.database.transaction() as session:
            author = Author(by, self.direct.clock(), "report.correct")
            return reports.revise(session, replace(record, **fields), author, ZONE)

    def schedule(self, day: int, hour: int, *, arrives: bool = True) -> None:
        self.direct.clock.put(at(day, hour))
        database, context = self.direct.database, self.direct.context
        amendments.mark_amended(database, context, self.channels)
        digests.publish_due(database, context, self.channels)
        if arrives:
            self.arrived()

    def posts(self, language: str = "en") -> list[str]:
        """The text of each statement in order, as it was posted."""
        query = "SELECT pieces FROM publication WHERE language = :language ORDER BY id"
        found = self.direct.rows(query, language=language)
        return ["\n".join(piece["text"] for piece in pieces) for pieces in found]

    def marks(self, language: str = "en") -> list[str]:
        """Every text that was sent to a channel and says that it was updated."""
        query = "SELECT content FROM outbox WHERE card LIKE 'statement/%' AND content IS NOT NULL ORDER BY id"
        word = {"en": "Updated later", "ar": "حُدِّث لاحقاً"}[language]
        return [each["text"] for each in self.direct.rows(query) if word in each.get("text", "")]

    def arrived(self) -> None:
        """Telegram took what was posted."""
        self.sent += arrive(self.direct)

    def corrections(self, language: str = "en") -> list[dict[str, Any]]:
        query = "SELECT content FROM outbox WHERE card LIKE 'statement/%/correction/%' AND content IS NOT NULL ORDER BY id"
        word = {"en": "Correction to", "ar": "تصحيح لبيان"}[language]
        return [each for each in self.direct.rows(query) if word in each["text"]]


@pytest.fixture
def newsroom(tmp_path: Path, database_url: str) -> Iterator[Newsroom]:
    direct = DirectBot(tmp_path / "data", database_url)
    yield Newsroom(direct)
    direct.shuts_down()


def test_a_munition_that_is_withdrawn_overnight_does_not_stand(newsroom: Newsroom) -> None:
    one = newsroom.sends(munitions=("cluster",), state="verified")
    newsroom.schedule(5, 21)
    assert "cluster munitions" in newsroom.posts()[0]
    newsroom.changes(one, munitions=())
    newsroom.schedule(6, 9)
    final = newsroom.posts()[1]
    assert "use of cluster munitions" not in final
    assert (
        f"Report {one.number}: munition or manner of the attack: not stated (earlier: cluster munitions)"
        in final
    )


def test_a_munition_that_is_verified_overnight_is_published(newsroom: Newsroom) -> None:
    one = newsroom.sends(munitions=("cluster",))
    newsroom.schedule(5, 21)
    assert "cluster munitions" not in newsroom.posts()[0]
    newsroom.changes(one, state="verified")
    newsroom.schedule(6, 9)
    assert "cluster munitions" in newsroom.posts()[1]


def test_changes_are_told_in_words_and_the_mark_says_no_more_than_changed(newsroom: Newsroom) -> None:
    moved, withdrawn = newsroom.sends(), newsroom.sends()
    newsroom.schedule(5, 21)
    newsroom.schedule(6, 9)
    assert len(newsroom.posts()) == 1
    newsroom.changes(moved, place=replace(SARMIN, name="Binnish", names={"ar": "بنش"}, pcode="C3954"))
    newsroom.changes(withdrawn, state="withdrawn")
    newsroom.schedule(6, 10)
    mark = newsroom.marks()[-1]
    assert f"place corrected ({moved.number})" in mark
    assert f"withdrawn ({withdrawn.number})" in mark
    assert "figures" not in mark.split("Updated later")[1]
    assert "صُحّح المكان" in newsroom.marks("ar")[-1]


def test_a_merge_is_told_with_the_report_it_is_counted_with(newsroom: Newsroom) -> None:
    basel = newsroom.direct.joins("Basel", "coordinator")
    kept, twin = newsroom.sends(), newsroom.sends()
    newsroom.schedule(5, 21)
    with newsroom.direct.database.transaction() as session:
        pair = merges.propose(session, newsroom.direct.clock(), kept.id, twin.id, {}, basel)
        merges.change(session, pair, state="merged")
    newsroom.changes(twin, state="merged")
    newsroom.schedule(6, 9)
    assert f"Report {twin.number}: counted once with report {kept.number}" in newsroom.posts()[1]
    arabic = newsroom.posts("ar")[1]
    assert "احتُسب مرة واحدة مع البلاغ" in arabic
    assert "record" not in arabic
    assert "counted" not in arabic


def test_where_only_verified_reports_count_a_changed_one_counts_as_it_was_verified(
    tmp_path: Path, database_url: str
) -> None:
    direct = DirectBot(tmp_path / "data", database_url, count_only_verified=True)
    newsroom = Newsroom(direct)
    one = newsroom.sends(state="verified", killed=THREE)
    changed = newsroom.changes(one, killed=replace(THREE, total=0), occurred_at=at(3, 12))
    assert changed.state == "submitted"
    newsroom.schedule(5, 21)
    first = newsroom.posts()[0]
    assert "killing 3 civilians" in first
    assert "changed after it was verified" in first
    newsroom.changes(changed, state="verified")
    newsroom.schedule(6, 9)
    assert "3 civilians" not in newsroom.posts()[1].split("Changed since")[0]
    direct.shuts_down()


def test_where_only_verified_reports_count_no_reporter_takes_one_away(
    tmp_path: Path, database_url: str
) -> None:
    direct = DirectBot(tmp_path / "data", database_url, count_only_verified=True)
    newsroom = Newsroom(direct)
    withdrawn = newsroom.changes(newsroom.sends(state="verified", killed=THREE), state="withdrawn")
    newsroom.schedule(5, 21)
    assert "killing 3 civilians" in newsroom.posts()[0]
    assert "changed after it was verified" in newsroom.posts()[0]
    with direct.database.reading() as session:
        assert [each.attack.id for each in review_queue.list_undecided(session, 9)] == [withdrawn.id]
    newsroom.changes(withdrawn, state="rejected")  # a coordinator agrees
    newsroom.schedule(6, 9)
    assert "3 civilians" not in newsroom.posts()[1].split("Changed since")[0]
    direct.shuts_down()


def test_what_a_responder_changes_is_corrected_in_public_only_by_a_coordinator(newsroom: Newsroom) -> None:
    amal, basel = (newsroom.direct.joins(*who) for who in (("Amal", "responder"), ("Basel", "coordinator")))
    one = newsroom.sends(killed=THREE)
    newsroom.schedule(5, 21)
    newsroom.arrived()
    newsroom.schedule(6, 9)
    lower = newsroom.changes(one, by=amal, killed=replace(THREE, total=1))
    newsroom.schedule(6, 10)
    assert newsroom.corrections() == []
    assert "goes out only if you post it" in newsroom.direct.last("Basel")["text"]
    with newsroom.direct.database.transaction() as session:  # Basel asks back
        author = Author(basel, newsroom.direct.clock(), "report.ask")
        lower = reports.revise(session, lower, author, ZONE)
    lower = newsroom.changes(lower, by=basel, certainty="probable")  # and decides something else
    newsroom.schedule(6, 10)
    assert newsroom.corrections() == []
    lower = newsroom.changes(lower, by=basel, killed=replace(THREE, total=2))
    newsroom.schedule(6, 11)
    assert "killed 2, earlier 3" in newsroom.corrections()[0]["text"]
    newsroom.changes(lower, by=basel, killed=replace(THREE, total=1))
    newsroom.schedule(6, 11)
    assert len(newsroom.corrections()) == 1  # at most one an hour
    newsroom.schedule(6, 12)
    assert "killed 1, earlier 2" in newsroom.corrections()[1]["text"]
    newsroom.schedule(6, 13)
    assert len(newsroom.corrections()) == 2


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE report SET verified_revision = NULL WHERE id = '{id}'",
        "UPDATE report SET verified_revision = 2 WHERE id = '{id}'",
        "UPDATE report_revision SET document = CAST('x' AS {bytes}) WHERE revision = 1 AND report_id = '{id}'",
    ],
)
def test_what_was_verified_is_what_the_revisions_say(
    tmp_path: Path, database_url: str, tampering: str
) -> None:
    direct = DirectBot(tmp_path / "data", database_url, count_only_verified=True)
    newsroom = Newsroom(direct)
    newsroom.sends(state="verified", killed=Figures(2))
    changed = newsroom.changes(newsroom.sends(state="verified", killed=THREE), killed=Figures(9))
    kind = "BYTEA" if database_url.startswith("postgresql") else "BLOB"
    direct.tampers(tampering.format(bytes=kind, id=changed.id))
    newsroom.schedule(5, 21)
    assert "killing 2 civilians" in newsroom.posts()[0]  # the one that nobody knows stops no other
    with direct.database.reading() as session:
        (broken,) = composing.read_records(session, direct.context, DAY, DAY).broken
    assert broken.id == changed.id
    direct.shuts_down()


def test_a_wrong_statement_is_corrected_where_it_stood_by_a_message_of_its_own(newsroom: Newsroom) -> None:
    high, hidden, more = newsroom.sends(killed=THREE), newsroom.sends(), newsroom.sends(killed=THREE)
    newsroom.schedule(5, 21)
    newsroom.arrived()
    newsroom.schedule(6, 9)
    high = newsroom.changes(high, killed=replace(THREE, total=1))
    newsroom.changes(hidden, targets=(Target("shelter"),))
    newsroom.changes(more, killed=replace(THREE, total=4))
    newsroom.schedule(6, 10)
    (english,), (arabic,) = newsroom.corrections(), newsroom.corrections("ar")
    assert english["text"].startswith("Correction to the statement of Thursday, October 5th:")
    assert f"Report {high.number}: killed 1, earlier 3" in english["text"]
    assert f"Report {hidden.number}: place corrected" in english["text"]
    assert f"Report {hidden.number}: what was hit corrected" in english["text"]
    assert "shelter" not in english["text"]
    assert str(more.number) not in english["text"]
    assert english["reply_to"] == 101
    assert arabic["reply_to"] == 102
    newsroom.schedule(6, 11)
    assert len(newsroom.corrections()) == 1
    newsroom.changes(high, killed=replace(THREE, total=2))  # what the correction said is wrong now, too
    newsroom.schedule(6, 12)
    assert f"Report {high.number}: killed 2, earlier 1" in newsroom.corrections()[1]["text"]


def test_what_waits_for_telegram_is_made_anew_when_it_no_longer_holds(newsroom: Newsroom) -> None:
    basel = newsroom.direct.joins("Basel", "coordinator")
    wrong, hidden = newsroom.sends(killed=THREE), newsroom.sends()
    newsroom.schedule(5, 21, arrives=False)
    newsroom.changes(
        newsroom.sends(killed=Figures(1)), killed=Figures(2)
    )  # more alone changes nothing that waits
    newsroom.schedule(5, 21, arrives=False)
    assert "killing 3 civilians" in newsroom.posts()[0]
    newsroom.changes(wrong, by=basel, state="rejected")
    newsroom.changes(hidden, by=basel, targets=(Target("hospital"),))
    newsroom.schedule(5, 22, arrives=False)
    (english,), (arabic,) = newsroom.posts(), newsroom.posts("ar")
    assert "killing 2 civilians" in english
    assert "3 مدنيين" not in arabic
    waiting = newsroom.direct.rows("SELECT content FROM outbox WHERE verb = 'post' AND state = 'waiting'")
    assert len(waiting) == 2
    assert not any("3 civilians" in each["text"] for each in waiting)


def test_what_only_adds_is_no_correction(newsroom: Newsroom) -> None:
    one = newsroom.sends(killed=THREE)
    newsroom.schedule(5, 21)
    newsroom.arrived()
    newsroom.schedule(6, 9)
    newsroom.changes(one, killed=replace(THREE, total=5))
    newsroom.sends(killed=THREE)
    newsroom.schedule(6, 10)
    assert newsroom.corrections() == []
    assert newsroom.direct.rows("SELECT marked FROM publication WHERE language = 'en'")[0]


def test_with_approval_a_correction_waits_for_a_coordinator(tmp_path: Path, database_url: str) -> None:
    direct = DirectBot(tmp_path / "data", database_url)
    newsroom = Newsroom(direct)
    direct.joins("Basel", "coordinator")
    one = newsroom.sends(killed=THREE)
    newsroom.schedule(5, 21)
    newsroom.arrived()
    newsroom.schedule(6, 9)
    careful = direct.settings.model_copy(update={"publish_mode": "approval"})
    direct.context = replace(direct.context, settings=careful)
    one = newsroom.changes(one, killed=replace(THREE, total=1))
    newsroom.schedule(6, 10)
    newsroom.schedule(6, 11)
    assert newsroom.corrections() == []
    asked = [
        each
        for each in direct.said("Basel")
        if each and "goes out only if you post it" in each.get("text", "")
    ]
    assert len(asked) == 2  # for each channel
    newsroom.changes(one, killed=replace(THREE, total=2))  # after Basel read it
    buttons = [each["buttons"][0][0][1] for each in asked]
    for data in buttons:
        answer = direct.does("Basel", "tap", data=data).callback_answer
        assert answer.text == "This has changed since you read it. The new correction is below."
    assert newsroom.corrections() == []
    messages = [each for each in direct.said("Basel") if each and "goes out only" in each.get("text", "")]
    english, arabic = (each["buttons"][0][0][1] for each in messages[-2:])
    for data in (english, arabic, arabic):
        direct.does("Basel", "tap", data=data)
    assert len(newsroom.corrections()) == len(newsroom.corrections("ar")) == 1
    direct.shuts_down()


@pytest.mark.parametrize(
    "tampering", ["killed_total = 0", "state = 'rejected'", "occurred_at = '2023-09-01 08:00:00.000000'"]
)
def test_a_report_changed_outside_the_program_takes_nothing_from_a_posted_statement(
    newsroom: Newsroom, tampering: str
) -> None:
    newsroom.direct.joins("Basel", "coordinator")
    one = newsroom.sends(killed=THREE)
    newsroom.schedule(5, 21)
    newsroom.arrived()
    newsroom.schedule(6, 9)
    newsroom.direct.clock.put(at(6, 10))
    moment = newsroom.direct.clock().astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    with newsroom.direct.database.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE report SET {tampering}, changed_at = '{moment}'")
    newsroom.schedule(6, 10)
    newsroom.schedule(6, 11)
    assert newsroom.corrections() == newsroom.marks() == []
    said = [
        each["text"]
        for each in newsroom.direct.said("Basel")
        if each and "stays as it is" in each.get("text", "")
    ]
    assert len(said) == 1
    assert f"{one.number}" in said[0]
