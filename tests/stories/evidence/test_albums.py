"""The parts of an album come one by one, minutes apart on a poor line: they stay together, wherever its words stand."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.direct_bot import DirectBot

SARMIN = "missile on Sarmin now, a school, no casualties, regime"
BINNISH = "mortar on Binnish now, a house, no casualties, regime"


class Amal:
    """A responder who sends the parts of one album."""

    number = itertools.count()

    def __init__(self, direct: DirectBot) -> None:
        self.direct, self.name = direct, f"Amal {next(self.number)}"
        self.id = direct.joins(self.name, "responder")

    def sends(self, **content: Any) -> None:
        self.direct.receives(self.name, **content)

    def sends_parts(self, captions: list[str]) -> None:
        for n, caption in enumerate(captions):
            photo = {"file_id": f"{self.name}{n}", "file_size": 9}
            self.sends(photo=[photo], media_group_id="7", **({"caption": caption} if caption else {}))

    def presses(self, label: str) -> None:
        shown = [c for c in self.direct.said(self.name) if c and label in str(c.get("buttons"))][-1]
        data = next(data for row in shown["buttons"] for text, data in row if label in text)
        self.direct.does(self.name, "tap", data=data)

    def parts(self) -> set[tuple[Any, Any]]:
        """Where the parts are: the draft and the report of each."""
        query = f"SELECT draft_id, report_id FROM evidence WHERE person_id = {self.id} AND album = '7'"
        return set(self.direct.pairs(query))


def nothing(_amal: Amal) -> None:
    """No report is open and none was sent."""


def open_report(amal: Amal) -> None:
    amal.sends(text="artillery Ariha now")


def just_sent(amal: Amal) -> None:
    amal.sends(text=SARMIN)
    amal.presses("✓ Send")


@pytest.mark.parametrize("situation", [nothing, open_report, just_sent])
def test_wherever_the_words_stand_the_album_is_one_report(
    direct: DirectBot, situation: Callable[[Amal], None]
) -> None:
    """Six parts, the words beside the first, a middle or the last one; that one comes after a minute."""
    for words_at in (0, 3, 5):
        amal = Amal(direct)
        situation(amal)
        before = amal.direct.rows(f"SELECT id FROM draft WHERE person_id = {amal.id}")
        captions = [BINNISH if n == words_at else "" for n in range(6)]
        amal.sends_parts(captions[:5])
        if situation is open_report and words_at < 5:
            amal.presses("A new report")
        amal.sends_parts(captions[5:])
        if situation is open_report and words_at == 5:
            amal.presses("A new report")
        ((draft, report),) = amal.parts()
        assert draft not in {*before, None}
        assert report is None
        amal.presses("✓ Send")
        ((_, report),) = amal.parts()
        assert "Binnish" in str(direct.rows(f"SELECT place FROM report WHERE id = '{report}'"))


def test_without_words_it_is_one_question_and_goes_where_its_first_part_went(direct: DirectBot) -> None:
    amal = Amal(direct)
    just_sent(amal)
    direct.clock.passes(minutes=10)
    amal.sends_parts([""] * 4)
    assert "4 files" in amal.direct.last(amal.name)["text"]
    amal.presses("01 · Sarmin")
    amal.sends_parts([""] * 2)  # they were still on their way
    ((_, report),) = amal.parts()
    assert report is not None
    assert "Added to" in amal.direct.last(amal.name)["text"]
