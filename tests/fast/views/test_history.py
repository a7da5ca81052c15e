"""The history of a report, whatever somebody wrote."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.i18n.words import Words
from bot.views.message import LONGEST_TEXT, units
from bot.views.review.card import Decision
from bot.views.review.history import history
from storage.model.json_document import to_document
from tests.fast.statement.sample import AR, EN, attack

NOW = datetime(2023, 10, 6, 9, tzinfo=UTC)


@pytest.mark.parametrize("words", [EN, AR], ids=["en", "ar"])
@pytest.mark.parametrize("letter", ["a", "ش", "9"])
def test_a_note_of_any_length_is_shown_in_messages_that_telegram_takes(words: Words, letter: str) -> None:
    first = attack(narrative=letter * 4_000)
    second = replace(first, narrative=letter * 3_999, revision=2)
    rows = [
        (Decision(verb, "A-01", NOW, None), to_document(each, UTC))
        for verb, each in (("report.submit", first), ("report.correct", second))
    ]
    messages = history(second, rows, ZoneInfo("Asia/Damascus"), NOW, words)
    assert "…" in messages[-1].text.plain
    assert all(units(each.text.plain) <= LONGEST_TEXT for each in messages)
