"""Every clause opens the records behind it; a coordinator strikes a sentence or adds one."""

from storage.model.records import Figures
from tests.fast.statement.sample import AR, EN, attack, example_day, say


def test_the_clauses_of_the_example_day() -> None:
    second = say(EN, example_day()).parts[1].sentences[1]
    behind = {clause.name: (clause.text, clause.records) for clause in second.clauses}
    assert behind["target-mosque"] == ("a mosque", ("example-04",))
    assert behind["target-school"] == (
        "four schools",
        ("example-02", "example-07", "example-10", "example-14"),
    )
    assert behind["target-fuel_station"] == ("a fuel station", ("example-13",))
    assert behind["killed"][0] == "13 civilians"
    assert behind["killed-women"] == ("3 women", ("example-01",))
    assert behind["killed-children"] == ("2 children", ("example-02", "example-07"))
    assert behind["injured"][0] == "62 others"
    assert len(behind["injured"][1]) == 14
    assert behind["region-SY02"][1] == ("example-01",)
    assert behind["kinds"] == (
        "artillery and missile attacks",
        tuple(f"example-{n:02}" for n in range(1, 16)),
    )
    for text, _ in (behind[name] for name in ("target-mosque", "killed", "killed-women", "injured")):
        assert text in second.text


def test_the_clauses_of_the_law_and_of_what_stands_apart() -> None:
    mine = attack(attack_kinds=("landmine",), killed=Figures(1, 0, 0, 0, 0))
    school = attack("school", munitions=("cluster",), missing=2)
    other = attack("market")
    statement = say(AR, [mine, school, other])
    behind = {sentence.id: sentence.records for sentence in statement.sentences}
    assert behind["statement-remnants-killed"] == (mine.id,)
    assert behind["statement-flags"] == (school.id,)
    assert behind["field-missing.sentence"] == (school.id,)
    assert set(behind["statement-law-groups"]) == {school.id, other.id}
    law = next(s for s in statement.sentences if s.id == "statement-law-groups")
    assert [(c.text, c.records) for c in law.clauses] == [("الأسواق", (other.id,)), ("المدارس", (school.id,))]


def test_a_sentence_is_struck_and_one_is_added() -> None:
    statement = say(EN, example_day())
    shorter = statement.filtered(lambda s: s.id not in ("statement-appeal", "statement-situation"))
    assert shorter.part("appeal") == ""
    assert shorter.part("trend").endswith("in the countryside of Aleppo and Idlib.")
    longer = shorter.with_sentence("trend", "Roads were closed.")
    assert longer.part("trend").endswith("Aleppo and Idlib. Roads were closed.")
    assert longer.parts[2].sentences[-1].id == "added"
    assert statement.part("appeal")
