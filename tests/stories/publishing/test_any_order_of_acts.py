"""Any order of acts, on both databases: what is posted stands on an approved sheet, and says nothing that it may not."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.statement.counting.changes import compare_facts
from bot.services.publishing import composing
from storage.model.records import Attack, Figures, Place, Target
from storage.repositories.publishing import approvals
from tests.fast.disclosure.secrets import LATITUDE, LONGITUDE, WORD, WRAPPED, found_in
from tests.fast.disclosure.test_every_way_out import CODE, LIVE, TURNING
from tests.fast.statement.sample import SARMIN
from tests.stories.publishing.test_approvals import CHANNELS, Desk
from tests.stories.publishing.test_corrections import DAY, at
from tests.support.direct_bot import DirectBot

ACTS = ("report", "typed", "hidden", "higher", "lower", "withdraw", "verify", "hide", "approve", "old", "sign", "run", "hour", "post")  # fmt: skip
ARIHA = Place(
    "Ariha", {"ar": "أريحا"}, "C4278", "Idlib", {"ar": "إدلب"}, "SY07", 35.813, 36.61, precision="town"
)
HOSPITAL = (Target("hospital", 1),)
KILLING = re.compile(r"\b(?:killing|killed) (?:at least )?(\d+|an?|one) ")


@pytest.fixture
def desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    direct = DirectBot(
        tmp_path / "data", database_url, channels=CHANNELS, publish_mode="approval", approval_minutes=120
    )
    yield Desk(direct)
    direct.shuts_down()


@pytest.mark.parametrize("seed", range(4))
def test_what_is_posted_was_approved_and_may_be_said(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    records = [reported(desk, chance, act) for act in ("typed", "hidden")]
    killed = {killed_by(records)}
    desk.tick(5, 20)
    for _ in range(16):
        act, nth, posts = chance.choice(ACTS), chance.randrange(len(records)), len(desk.posts("ar"))
        if act in ("report", "typed", "hidden"):
            records.append(reported(desk, chance, act))
        elif act in ("higher", "lower", "withdraw", "verify", "hide"):
            records[nth] = changed(desk, records[nth], act)
        else:
            does(desk, act)
        killed.add(killed_by(records))
        if len(desk.posts("ar")) > posts:
            assert act in ("run", "post")
            holds(desk)
    if not desk.posts():
        desk.runs()
        desk.presses("approve", desk.sheet().id)
        desk.tick(5, 22)
        holds(desk)
    desk.tick(6, 10)
    may_be_said(desk, killed)


def reported(desk: Desk, chance: random.Random, act: str) -> Attack:
    """A report; with a munition of its own, so that a statement speaks of its place once it is verified."""
    toll, state = Figures(chance.randint(0, 4)), chance.choice(("submitted", *["verified"] * 3))
    if act == "typed":
        where = Place(chance.choice(WRAPPED), latitude=LATITUDE, longitude=LONGITUDE, precision="exact_point")
        return desk.sends(killed=toll, place=where, narrative=WORD, munitions=("incendiary",), state=state)
    if act == "hidden":
        return desk.sends(killed=toll, place=ARIHA, targets=HOSPITAL, munitions=("cluster",), state=state)
    return desk.sends(killed=toll, place=SARMIN)


def killed_by(records: list[Attack]) -> int:
    return sum(record.killed.total or 0 for record in records if record.state in ("submitted", "verified"))


def changed(desk: Desk, record: Attack, act: str) -> Attack:
    if record.state == "withdrawn":
        return record
    if act in ("withdraw", "verify"):
        return desk.changes(record, state="withdrawn" if act == "withdraw" else "verified")
    if act == "hide":
        return desk.changes(record, targets=HOSPITAL)
    total = (record.killed.total or 0) + (1 if act == "higher" else -1)
    return desk.changes(record, killed=Figures(max(total, 0)))


def does(desk: Desk, act: str) -> None:
    if act in ("approve", "old"):
        desk.presses("approve", max(desk.sheet().id - (act == "old"), 1))
    elif act in ("sign", "post"):
        desk.direct.does("Basel", "command", text="/sign" if act == "sign" else "/digest post")
    elif act == "hour":
        desk.direct.clock.put(at(5, 21))
    else:
        desk.runs()


def holds(desk: Desk) -> None:
    """What is posted stands word for word on one approved sheet, and nothing that it says was taken away by then."""
    (number,) = set(desk.direct.rows("SELECT approval_id FROM publication"))
    with desk.direct.database.reading() as session:
        sheet = approvals.get(session, number)
        now = composing.day_facts(session, desk.direct.context, DAY)
    assert sheet.person_id is not None
    assert compare_facts(sheet.facts[DAY.isoformat()], now) != "takes"
    for draft in sheet.drafts:
        (text,) = desk.posts(draft["channel"][1])
        sentences = [words for _, part in draft["statement"]["parts"] for _, words in part]
        assert sentences
        assert all(words in text for words in sentences)


def may_be_said(desk: Desk, killed: set[int]) -> None:
    """Nothing that went to a channel holds a typed word, a hidden place, a position, a code, or another figure."""
    chats = ", ".join(str(channel.chat_id) for channel in desk.channels)
    waiting = desk.direct.rows(f"SELECT content FROM outbox WHERE chat_id IN ({chats})")
    texts = [*desk.sent, *(each["text"] for each in waiting if each and each.get("text"))]
    assert texts
    for text in texts:
        assert found_in(text) == []
        assert "Ariha" not in text
        assert "أريحا" not in text
        assert not TURNING.search(text)
        assert not LIVE.search(text)
        assert not CODE.search(text)
        for number in KILLING.findall(text):
            assert (int(number) if number.isdigit() else 1) in killed
