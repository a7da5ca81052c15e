"""Words are never dropped: whatever they come with and whatever is open, they are kept, or the person is told not.

Each kind of message in each situation, as Telegram sends it, from the update to what stands in the database.
"""

import itertools
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram import Message

from bot.telegram.inbound import message as messages
from bot.telegram.inbound.update import parse_update
from bot.views.callbacks import Callback
from storage.repositories.people import people
from storage.repositories.reports import drafts, reports
from storage.repositories.review import questions
from tests.support.direct_bot import DirectBot

WORDS = "zebrafish"
REPORT = "missile on Sarmin now, a school, no casualties, regime"
FILE = {"file_id": "F", "file_unique_id": "U", "file_size": 9}
HUGE = FILE | {"file_size": 60 << 20}
PLACE = {"latitude": 35.9, "longitude": 36.72}
ORIGIN = {"type": "hidden_user", "sender_user_name": "K", "date": 1_696_400_000}

#: What a person sends; every one holds the word.
KINDS: dict[str, dict[str, Any]] = {
    "text": {"text": WORDS},
    "photo": {"photo": [FILE], "caption": WORDS},
    "live photo": {"live_photo": FILE, "caption": WORDS},
    "album": {"photo": [FILE], "caption": WORDS, "media_group_id": "7"},
    "video": {"video": FILE, "caption": WORDS},
    "voice": {"voice": FILE, "caption": WORDS},
    "document": {"document": FILE, "caption": WORDS},
    "animation": {"animation": FILE, "document": FILE, "caption": WORDS},
    "too large": {"video": HUGE, "caption": WORDS},
    "venue": {"venue": {"location": PLACE, "title": WORDS, "address": ""}, "location": PLACE},
    "address": {"venue": {"location": PLACE, "title": "Mill", "address": WORDS}, "location": PLACE},
    "quote": {"text": "yes", "external_reply": {"origin": ORIGIN}, "quote": {"text": WORDS}},
    "quoted photo": {"text": WORDS, "external_reply": {"origin": ORIGIN, "photo": [FILE]}},
    "quoted venue": {
        "text": "yes",
        "external_reply": {
            "origin": ORIGIN,
            "venue": {"location": PLACE, "title": "Mill", "address": WORDS},
        },
    },
    "quoted contact": {"text": WORDS, "external_reply": {"origin": ORIGIN, "contact": {"first_name": "K"}}},
    "forward": {"text": WORDS, "forward_origin": ORIGIN},
    "forwarded photo": {"photo": [FILE], "caption": WORDS, "forward_origin": ORIGIN},
    "report": {"text": f"/report {WORDS}"},
    "report, next line": {"text": f"/new\n{WORDS}"},
    "unknown command": {"text": f"/raid {WORDS}"},
    "other command": {"text": f"/mine {WORDS}"},
    "paid media": {"paid_media": {"star_count": 1, "paid_media": []}, "caption": WORDS},
    "contact": {"contact": {"first_name": WORDS, "phone_number": "1"}},
    "poll": {"poll": {"question": WORDS, "options": []}},
    "of tomorrow": {"a_kind_that_nobody_thought_of": {"text": WORDS}},
    "edited text": {"text": WORDS, "edit_date": 1},
    "edited caption": {"photo": [FILE], "caption": WORDS, "edit_date": 1},
}
#: Texts that say that something is not kept.
NOT_KEPT = (
    "words-not-kept", "kind-not-taken", "not-understood", "edit-too-late", "edit-by-hand", "problem-note-too-long"
)  # fmt: skip


class Amal:
    """One of many responders: each meets one kind of message in one situation."""

    def __init__(self, direct: DirectBot, name: str) -> None:
        self.direct, self.name = direct, name
        self.id = direct.joins(name, "responder")

    def sends(self, **content: Any) -> None:
        self.direct.receives(self.name, **content)

    def taps(self, choice: str) -> None:
        with self.direct.database.reading() as session:
            draft = drafts.find_open(session, self.id)
        assert draft is not None
        data = Callback.FORM.data(draft.id, draft.progress["visit"], draft.progress["step"], choice)
        self.direct.does(self.name, "tap", data=data)

    def reports(self) -> None:
        self.sends(text=REPORT)
        self.taps("send")

    def is_asked(self, **question: Any) -> None:
        self.reports()
        self.direct.clock.passes(minutes=10)
        with self.direct.database.transaction() as session:
            (own,) = reports.list_by_reporter(session, self.id, self.direct.clock() - timedelta(days=1), 1)
            boss = people.list_by_role(session, "coordinator")[0]
            questions.ask(session, self.direct.clock(), own.attack.id, by=boss.id, to=self.id, **question)


def nothing(_amal: Amal) -> None:
    """No report is open and none was sent."""


def begun(amal: Amal) -> None:
    amal.sends(text="/report")


def at_a_question(amal: Amal) -> None:
    amal.sends(text="/report Sarmin")


def at_a_figure(amal: Amal) -> None:
    amal.sends(text="missile on Sarmin now, a school, regime")
    amal.taps("killed_and_injured")


def at_review(amal: Amal) -> None:
    amal.sends(text=REPORT)


def with_a_full_note(amal: Amal) -> None:
    amal.sends(text=REPORT)
    amal.taps("open.narrative")
    amal.sends(text="x" * 3999)


def while_consent_is_asked(amal: Amal) -> None:
    amal.sends(text=REPORT)
    amal.sends(text="something else")


def just_sent(amal: Amal) -> None:
    amal.reports()


def long_sent(amal: Amal) -> None:
    amal.reports()
    amal.direct.clock.passes(minutes=10)


def asked_in_words(amal: Amal) -> None:
    amal.is_asked(words="Who saw it?")


#: Every kind is sent in these situations, and some kinds in the others.
MAIN = (nothing, at_a_figure, just_sent)
OTHERS = (
    begun,
    at_a_question,
    at_review,
    with_a_full_note,
    while_consent_is_asked,
    long_sent,
    asked_in_words,
)
SOME = ("photo", "venue", "edited caption")
CASES = [*itertools.product(KINDS, MAIN), *itertools.product(SOME, OTHERS)]


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DirectBot]:
    direct = DirectBot(Path(tmp_path_factory.mktemp("words")) / "data")
    direct.joins("Basel", "coordinator")
    yield direct
    direct.shuts_down()


@pytest.mark.parametrize(
    ("kind", "situation"), CASES, ids=[f"{kind}, {situation.__name__}" for kind, situation in CASES]
)
def test_words_are_kept_or_said_not_to_be(
    busy: DirectBot, kind: str, situation: Callable[[Amal], None]
) -> None:
    amal = Amal(busy, f"{kind}/{situation.__name__}")
    situation(amal)
    before = len(busy.said(amal.name))
    amal.sends(**KINDS[kind])
    words = busy.context.words("en")
    said = " ".join(each.get("text", "") for each in busy.said(amal.name)[before - 1 :] if each)
    told = any(words.open(text, most=4000).partition(".")[0] in said for text in NOT_KEPT)
    assert told or is_kept(busy, amal), said


def is_kept(direct: DirectBot, amal: Amal) -> bool:
    """Whether the word stands in a draft, a record, beside a file, or in an answer."""
    places = (
        f"SELECT progress FROM draft WHERE person_id = {amal.id}",
        f"SELECT narrative FROM report WHERE reporter_id = {amal.id}",
        f"SELECT place FROM report WHERE reporter_id = {amal.id}",
        f"SELECT words FROM evidence WHERE person_id = {amal.id}",
        f"SELECT answer FROM question WHERE asked_to = {amal.id}",
    )
    return any(WORDS in str(found) for query in places for found in direct.rows(query))


def test_every_field_of_a_message_is_known() -> None:
    """A new Bot API brings new fields: each is content, a service message, or stands around the content."""
    fields = {name for each in Message.__mro__ for name in getattr(each, "__slots__", ())}
    fields = {name for name in fields if not name.startswith("_")} - {"api_kwargs", "from_user"} | {"from"}
    known = [messages.KEPT, set(messages.NOT_KEPT), messages.SERVICE, messages.ENVELOPE]
    assert fields - set().union(*known) == set()
    assert sum(map(len, known)) == len(set().union(*known)), "each is one of them"
    assert set().union(*known) - fields == set(), "no longer known to the library"


@pytest.mark.parametrize("kind", sorted(messages.SERVICE - {"migrate_to_chat_id", "migrate_from_chat_id"}))
def test_nobody_is_answered_for_what_telegram_tells(kind: str) -> None:
    message = {"message_id": 1, "date": 1, "from": {"id": 1}, "chat": {"id": 1, "type": "private"}, kind: {}}
    assert parse_update({"update_id": 1, "message": message}) is None


@pytest.mark.parametrize(
    ("quoted", "kind", "brought"),
    [
        ({"photo": [FILE]}, "file", {"file": {"kind": "photo", "file_id": "F", "file_size": 9}}),
        ({"location": PLACE}, "location", PLACE),
        ({"story": {"id": 1}}, "other", {}),
        ({}, "text", {}),
    ],
)
def test_what_is_quoted_from_another_chat_comes_with_its_date(
    quoted: dict[str, Any], kind: str, brought: dict[str, Any]
) -> None:
    message = {
        "message_id": 1,
        "date": 2,
        "from": {"id": 1},
        "chat": {"id": 1, "type": "private"},
        "text": WORDS,
    }
    message["external_reply"] = {"origin": ORIGIN, **quoted}
    found = parse_update({"update_id": 1, "message": message})
    assert found is not None
    assert (found.kind, found.text) == (kind, WORDS)
    assert {name: getattr(found, name) for name in brought} == brought
    assert found.written_at == (ORIGIN["date"] if brought else None)
    in_group = message | {"chat": {"id": -1, "type": "supergroup"}}
    found = parse_update({"update_id": 1, "message": in_group})
    assert found is not None
    assert (found.kind, found.text, found.written_at) == ("text", WORDS, None)
