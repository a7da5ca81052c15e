"""Every form of every noun, in both languages."""

from pathlib import Path

import pytest

from bot.domain.statement.sentences.phrases import Case, noun
from storage.model.vocabulary import NEVER_NAMED, TARGETS
from tests.fast.statement.sample import AR, EN

TABLE = Path(__file__).parent / "arabic_nouns.txt"
ROWS = [
    [cell.strip() for cell in line.split("|")]
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
ROAD_AND_BRIDGE = [
    ["road", "الطرق", "طريقاً", "طريق", "طريقين", "طريقان", "3 طرق", "11 طريقاً"],
    ["bridge", "الجسور", "جسراً", "جسر", "جسرين", "جسران", "3 جسور", "11 جسراً"],
]
NAMED = [category for category in TARGETS if category not in NEVER_NAMED]


def message(code: str) -> str:
    if code in TARGETS:
        return f"target-{code}"
    return "noun-attack" if code == "attack" else f"people-{code}"


@pytest.mark.parametrize("row", ROWS + ROAD_AND_BRIDGE, ids=lambda row: row[0])
def test_arabic_forms(row: list[str]) -> None:
    code, plural, one_acc, one, two, two_nom, few, many = row
    name = message(code)

    def form(count: int, case: Case) -> str:
        return noun(AR, name, count, case)

    if plural != "–":
        assert AR(f"{name}.plural") == plural
    assert [form(1, "acc"), form(1, "nom"), form(1, "gen")] == [one_acc, one, one]
    assert [form(2, "acc"), form(2, "nom"), form(2, "gen")] == [two, two_nom, two]
    few_number, _, few_noun = few.partition(" ")
    many_number, _, many_noun = many.partition(" ")
    for count in (3, int(few_number), 10, 103, 110, 203, 210):
        assert {form(count, case) for case in ("acc", "nom", "gen")} == {f"{count} {few_noun}"}
    for count in (11, int(many_number), 99, 111, 199, 211):
        assert {form(count, case) for case in ("acc", "nom", "gen")} == {f"{count} {many_noun}"}
    for count in (100, 101, 102, 200, 201, 202, 1000):
        assert form(count, "acc") == f"{count:,} {one}"


def test_the_table_has_every_category_in_order() -> None:
    table = [row[0] for row in ROWS]
    named = [c for c in NAMED if c not in ("road", "bridge")]
    assert named == [c for c in table if c in TARGETS], (
        f"{TABLE.name} lacks or misplaces {set(named) ^ {*table}}"
    )
    assert table[-8:] == [
        "civilian",
        "child",
        "woman",
        "man",
        "rescue_worker",
        "volunteer",
        "missing",
        "attack",
    ]


@pytest.mark.parametrize("category", NAMED)
def test_english_forms(category: str) -> None:
    name = f"target-{category}"
    singular = noun(EN, name, 1, "acc")
    article, _, thing = singular.partition(" ")
    assert article == ("an" if thing[0] in "aeio" else "a")
    assert noun(EN, name, 2, "acc", in_words=True) == f"two {noun(EN, name, 12, 'acc')[3:]}"
    assert noun(EN, name, 9, "acc", in_words=True).startswith("nine ")
    assert noun(EN, name, 10, "acc", in_words=True).startswith("10 ")
    assert noun(EN, name, 2, "acc").startswith("2 ")
    assert EN(f"{name}.plural")[0] not in "0123456789"
