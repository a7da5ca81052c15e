"""An approval belongs to what was shown: its facts and its picture, as of its cut-off."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.monitoring.failures import Apart, Step
from bot.services import coordinator_chats
from bot.services.publishing import amendments, drafts, picture_sending
from bot.services.publishing.approval import schedule, sheet_pictures
from bot.services.publishing.channels import Channel
from bot.services.publishing.drafts import Draft
from bot.views.callbacks import Callback
from storage.model.records import Figures
from storage.repositories.people import chats
from storage.repositories.publishing import approvals
from storage.repositories.publishing.approvals import Sheet
from tests.fast.statement.sample import SARMIN
from tests.stories.publishing.test_corrections import DAY, Newsroom, at
from tests.support.direct_bot import DirectBot

CHANNELS = (("en", "-1"), ("ar", "-2"))
TWO = Figures(2)
OLD_SHEET = "This has changed since you read it."


class Desk(Newsroom):
    """A newsroom that posts only what Basel approved."""

    def __init__(self, direct: DirectBot) -> None:
        direct.joins("Basel", "coordinator")
        super().__init__(direct)

    def tick(self, day: int, hour: int) -> None:
        self.direct.clock.put(at(day, hour))
        self.runs()

    def runs(self) -> None:
        database, context = self.direct.database, self.direct.context
        amendments.mark_amended(database, context, self.channels)
        schedule.publish_approved(database, context, self.channels)
        picture_sending.send_due_pictures(database, context)
        self.arrived()
        schedule.process_sheets(database, context)

    def posts_weeks(self) -> None:
        database, context = self.direct.database, self.direct.context
        schedule.publish_approved_weeks(database, context, self.channels)

    def sheet(self, edition: str = "preliminary", day: Any = DAY) -> Sheet:
        with self.direct.database.reading() as session:
            found = approvals.find_newest(session, day, edition)
        assert found is not None
        return found

    def presses(self, verb: str, sheet: int) -> str:
        return self.direct.does("Basel", "tap", data=Callback.APPROVAL.data(verb, sheet)).callback_answer.text

    def read(self) -> str:
        return "\n".join(each.get("text", "") for each in self.direct.said("Basel") if each)


@pytest.fixture
def make_desk(tmp_path: Path, database_url: str) -> Iterator[Callable[..., Desk]]:
    made: list[DirectBot] = []

    def make(**settings: Any) -> Desk:
        given = {"channels": CHANNELS, "publish_mode": "approval", "approval_minutes": 120} | settings
        made.append(DirectBot(tmp_path / "data", database_url, **given))
        return Desk(made[-1])

    yield make
    for direct in made:
        direct.shuts_down()


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()


def test_a_quiet_sheet_that_was_approved_does_not_go_out_once_an_attack_is_reported(desk: Desk) -> None:
    desk.tick(5, 20)
    sheet = desk.sheet()
    assert "no attack had been reported" in desk.read()
    assert desk.presses("approve", sheet.id) == "Approved ✓"
    desk.sends(killed=TWO)
    desk.tick(5, 21)
    assert "the approval is void" in desk.read()
    assert desk.posts() == []
    assert desk.presses("approve", sheet.id).startswith(OLD_SHEET)
    assert desk.presses("approve", desk.sheet().id) == "Approved ✓"
    desk.runs()
    assert "killing 2 civilians" in desk.posts()[0]


def test_a_sheet_that_was_approved_releases_no_deaths_reported_later(desk: Desk) -> None:
    desk.sends(killed=Figures(1))
    desk.tick(5, 20)
    assert desk.presses("approve", desk.sheet().id) == "Approved ✓"
    late = desk.sends(killed=TWO)
    desk.tick(5, 20)
    assert (
        f"+ Changed since this draft: {str(late.number)[-2:]}. That waits for the next edition."
        in desk.read()
    )
    desk.tick(5, 21)
    english, arabic = desk.posts()[0], desk.posts("ar")[0]
    assert "killing a civilian" in english
    assert "as of 20:05" in english
    assert english.split("\nSeal")[0] in desk.read()
    assert arabic.split("\nختم")[0] in desk.read()
    desk.tick(6, 9)
    assert "killing 3 civilians" in desk.read()
    assert len(desk.posts()) == 1
    assert desk.presses("approve", desk.sheet("final").id) == "Approved ✓"
    desk.runs()
    assert "killing 3 civilians" in desk.posts()[1]


def test_deaths_reported_after_the_final_sheet_was_approved_are_told(desk: Desk) -> None:
    desk.sends(killed=TWO)
    desk.tick(6, 8)
    assert desk.presses("approve", desk.sheet("final").id) == "Approved ✓"
    desk.direct.clock.passes(minutes=5)
    late = desk.sends(killed=Figures(7))
    desk.direct.clock.passes(minutes=20)
    desk.runs()
    desk.tick(6, 9)
    assert "killing 2 civilians" in desk.posts()[0]
    desk.tick(6, 9)
    assert f"added ({late.number})" in desk.marks()[-1]
    assert set(desk.direct.rows("SELECT notice_pending FROM publication")) == {True}


@pytest.mark.parametrize(
    "taken",
    [
        {"killed": Figures(1)},
        {"state": "withdrawn"},
        {"munitions": ()},
        {"attributed_to": "unknown"},
        {"place": replace(SARMIN, name="Ariha", names={}, pcode="C3872")},
    ],
)
def test_what_takes_away_voids_the_approval_and_nothing_goes_out_under_it(
    desk: Desk, taken: dict[str, Any]
) -> None:
    one = desk.sends(
        killed=TWO, munitions=("cluster",), state="verified", attributed_to="russia", attribution="approved"
    )
    desk.tick(5, 20)
    first = desk.sheet()
    desk.presses("approve", first.id)
    desk.changes(one, **taken)
    desk.direct.clock.put(at(5, 21))
    schedule.publish_approved(desk.direct.database, desk.direct.context, desk.channels)
    assert desk.posts() == []
    assert "the approval is void" in desk.read()
    second = desk.sheet()
    assert (second.id > first.id, second.state) == (True, "shown")
    assert desk.presses("approve", first.id).startswith(OLD_SHEET)
    assert desk.presses("approve", second.id) == "Approved ✓"
    desk.runs()
    assert len(desk.posts()) == len(desk.posts("ar")) == 1


def test_a_sheet_that_no_longer_holds_is_not_approved(desk: Desk) -> None:
    one = desk.sends(killed=TWO)
    desk.tick(5, 20)
    sheet = desk.sheet()
    desk.changes(one, killed=Figures(1))
    assert desk.presses("approve", sheet.id).startswith(OLD_SHEET)
    assert desk.sheet().id != sheet.id
    desk.tick(5, 21)
    assert desk.posts() == []


def test_a_statement_is_held_back_and_let_go(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(publish_mode="automatic")
    desk.sends(killed=TWO)
    desk.tick(5, 20)
    assert "It goes out by itself. It is due at 21:00." in desk.read()
    desk.presses("hold", desk.sheet().id)
    assert "Held back by C-01." in desk.read()
    desk.tick(5, 21)
    assert desk.posts() == []
    desk.presses("release", desk.sheet().id)
    desk.runs()
    assert len(desk.posts()) == 1


def test_what_is_held_back_stays_so_until_it_is_released(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(publish_mode="automatic")
    one = desk.sends(killed=TWO)
    desk.tick(5, 20)
    desk.presses("hold", desk.sheet().id)
    desk.presses("add.en", desk.sheet().id)
    desk.direct.does("Basel", "text", text="Names are being checked.")
    assert desk.sheet().state == "held"
    desk.changes(one, killed=Figures(1))
    desk.direct.does("Basel", "command", text="/sign")
    desk.presses("renew", desk.sheet().id)
    held = desk.sheet()
    assert (held.state, held.person_id is None) == ("held", False)
    desk.tick(5, 21)
    assert desk.posts() == []
    desk.presses("release", held.id)
    desk.runs()
    (posted,) = desk.posts()
    assert "Names are being checked." in posted


def test_a_picture_belongs_to_its_sheet_and_holds_up_no_words(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Any] = []
    monkeypatch.setattr(sheet_pictures, "png", lambda _picture: b"a picture")
    monkeypatch.setattr(picture_sending, "png", lambda picture: drawn.append(picture) or b"a picture")
    desk = make_desk(digest_picture=True)
    desk.sends(killed=TWO)
    desk.tick(5, 20)
    assert desk.presses("approve", desk.sheet().id) == "Approved ✓"
    desk.sends(killed=Figures(7))
    desk.tick(5, 21)
    assert [picture.attacks for picture in drawn] == [1, 1]

    def fails(_picture: Any) -> bytes:
        raise MemoryError

    monkeypatch.setattr(sheet_pictures, "png", fails)
    desk.direct.clock.put(at(6, 9))
    with pytest.raises(BaseExceptionGroup):
        desk.runs()
    assert "It goes out without a picture." in desk.read()
    assert desk.presses("approve", desk.sheet("final").id) == "Approved ✓"
    desk.runs()
    desk.runs()
    assert len(desk.posts()) == 2
    assert len(drawn) == 2


def test_a_group_that_is_a_channel_becomes_a_supergroup(desk: Desk) -> None:
    desk.sends(killed=TWO)
    desk.tick(5, 20)
    approved = desk.sheet().id
    assert desk.presses("approve", approved) == "Approved ✓"
    with desk.direct.database.transaction() as session:
        for _ in range(2):  # Telegram says it in an update and in an answer
            coordinator_chats.move_chat(session, desk.direct.context, -1, -100, desk.direct.clock())
        assert coordinator_chats.find_chat_number(session, "-1") == desk.channels[0].chat_id
        assert chats.find(session, -100) == desk.channels[0].chat_id
        other = Channel(chats.find_or_create(session, -3), "en")
        assert not schedule.post_approved(session, desk.direct.context, other, DAY, "preliminary")
    assert desk.sheet().id == approved
    desk.tick(5, 21)
    assert len(desk.posts()) == len(desk.posts("ar")) == 1


def test_a_picture_that_kills_the_process_is_given_up(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Any] = []

    def is_killed(picture: Any) -> bytes:
        begun.append(picture)
        raise KeyboardInterrupt

    monkeypatch.setattr(sheet_pictures, "png", is_killed)
    desk = make_desk(digest_picture=True)
    with monkeypatch.context() as patch:  # nothing runs after the death of a process
        patch.setattr(Apart, "step", lambda _self: nullcontext(Step()))
        for _ in range(3):
            with pytest.raises(KeyboardInterrupt):
                desk.tick(5, 20)
        desk.tick(5, 20)
    assert len(begun) == 3
    assert "It goes out without a picture." in desk.read()
    assert desk.presses("approve", desk.sheet().id) == "Approved ✓"


def test_a_week_is_posted_as_it_was_drafted(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(weekly_day="friday")
    one = desk.sends(killed=TWO)
    desk.tick(6, 10)
    first = desk.sheet("weekly")
    desk.changes(one, killed=Figures(1))
    assert desk.presses("approve", first.id).startswith(OLD_SHEET)
    desk.sends(killed=Figures(5))
    assert desk.presses("approve", desk.sheet("weekly").id) == "Approved ✓"
    texts = [text for text in desk.posts() if "killing" in text]
    assert len(texts) == 1
    assert "1 civilian" in texts[0] or "a civilian" in texts[0]


def test_a_week_that_failed_in_one_channel_is_posted_there_later(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk(weekly_day="friday")
    desk.sends(killed=TWO)
    desk.tick(6, 10)
    with monkeypatch.context() as patch:

        def fails(session: Any, context: Any, draft: Draft, *rest: Any) -> bool:
            if draft.channel.language == "ar":
                raise MemoryError
            return post(session, context, draft, *rest)

        post = drafts.post
        patch.setattr(drafts, "post", fails)
        assert desk.presses("approve", desk.sheet("weekly").id) == "Approved ✓"
        with pytest.raises(BaseExceptionGroup):
            desk.posts_weeks()
    assert weeks(desk) == ["en"]
    desk.posts_weeks()
    desk.posts_weeks()
    assert weeks(desk) == ["en", "ar"]


def weeks(desk: Desk) -> list[str]:
    return list(desk.direct.rows("SELECT language FROM publication WHERE edition = 'weekly' ORDER BY id"))
