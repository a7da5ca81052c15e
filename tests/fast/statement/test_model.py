"""The measure of success: a file in the model's own wording, with its day and history, gives the model.

The model's wording is not ours to commit: the file is made here, from the model where it is at hand, by
putting a slot in the place of each fact.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.i18n.fluent_files import our_texts
from bot.i18n.words import Words
from tests.fast.statement.sample import DAY, POLICY, attack, example_day, quiet_fortnight, rising_records, say
from tests.fast.statement.test_attacks import ARIHA

MODEL = Path(__file__).parents[4] / "shared" / "seed" / "statement-2023-10-05.txt"
pytestmark = pytest.mark.skipif(not MODEL.is_file(), reason="the model is not at hand")


@pytest.fixture(scope="module")
def paragraphs() -> list[str]:
    lines = MODEL.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line][1:]  # the first line is left over from a web menu


def slotted(text: str, *facts: tuple[str, str]) -> str:
    """The text with each fact's slot in its place; every fact must be there."""
    for pattern, slot in facts:
        text, found = re.subn(pattern, lambda _, slot=slot: f"{{ ${slot} }}", text)
        assert found, pattern
    return text


def own_file(paragraphs: list[str]) -> str:
    title, lead, trend, law, appeal, closing = paragraphs
    first, second = re.split(r"(?<=th\.) ", lead)
    moved, situation = re.split(r"(?<=\.) ", trend)
    standing, groups = re.split(r"(?<=\.) ", law)
    party = re.search(r", (the .+?) launched", first)[1]  # type: ignore[index]
    short = "the " + party.split()[-1]
    title_party = re.search(r"on (the .+?)’s", title)[1]  # type: ignore[index]
    kinds = r"artillery and missile attacks"
    killed = r"13 civilians,.*?2 children"
    injured = r"62 others,.*?13 women"
    messages = {
        "statement-title-escalation": slotted(
            title,
            (f"{title_party}’s", "party_title_possessive"),
            ("White Helmets", "organisation_title"),
            (r"Northwestern Syria", "area_title"),
        ),
        "statement-lead-escalation": slotted(
            first,
            (party, "party"),
            (kinds, "kinds"),
            ("northwestern Syria", "area"),
            (r"on Thursday, October 5th", "when"),
        ),
        "statement-lead-targets-both": slotted(
            second, ("marketplaces.*station", "targets"), (killed, "killed"), (injured, "injured")
        ),
        "statement-trend-escalation": slotted(
            moved, (party, "party"), ("past three days", "past_days"), ("the countryside .*Idlib", "regions")
        ),
        "statement-situation": slotted(situation, ("12", "years")),
        "statement-law": standing,
        "statement-law-groups": slotted(groups, ("markets,.*rescue teams", "groups")),
        "statement-appeal": slotted(
            appeal,
            (f"{party}'s", "party_possessive"),
            (f"{short}'s", "party_short_possessive"),
            (short, "party_short"),
        ),
        "statement-closing": slotted(closing, ("12", "years")),
    }
    centre = re.search(r"a mosque, (a [^,]+ center)", second)[1]  # type: ignore[index]
    nouns = [
        f"target-civil_defence_centre =\n    .one = {centre}",
        "party-syrian_regime =",
        f"    .name = {party}\n    .title = {title_party}\n    .short = {short}",
        f"    .title-possessive = {title_party}’s",
    ]
    return "\n".join([*(f"{name} = {text}" for name, text in messages.items()), *nouns, ""])


def test_the_models_own_wording_gives_the_model_word_for_word(paragraphs: list[str]) -> None:
    words = Words("en", our_texts("en"), own_file(paragraphs))
    statement = say(words, [*example_day(), *rising_records()], history=quiet_fortnight())
    assert statement.text.split("\n\n") == paragraphs


def test_its_sentences_that_name_a_party_go_when_none_may_be_named(paragraphs: list[str]) -> None:
    words = Words("en", our_texts("en"), own_file(paragraphs))
    unattributed = attack(("school", 1), place=ARIHA, attribution="reported", attributed_to="syrian_regime")
    day = [replace(record, attribution="assessed") for record in example_day()]
    statement = say(words, [*day, unattributed], history=quiet_fortnight())
    assert "egime" not in statement.text
    assert [part.name for part in statement.parts] == ["title", "lead", "trend", "law", "closing"]
    assert statement.part("closing") == paragraphs[-1]
    assert "five schools" in statement.part("lead")
    assert DAY.year - POLICY.war_start.year == 12  # type: ignore[union-attr]
