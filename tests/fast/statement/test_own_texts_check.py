"""An organisation's texts with a mistake: the line says where, what, and what to do; right ones are taken as they are."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from bot.config.setting_names import WrongSetting
from bot.config.settings import Settings, read_settings
from bot.domain.statement.preview import preview
from bot.i18n.fluent_files import CatalogueError, messages_of, our_texts, uses_of
from bot.i18n.words import Words
from bot.runtime.context import make_catalogue
from bot.services.operations import doctor, own_texts
from bot.services.operations.text_checks import check_texts
from bot.services.publishing.composing import policy_of
from storage.model.records import OPTIONAL_FACTS
from tests.fast.statement.sample import POLICY
from tests.fast.statement.test_own_words import LANTERN

#: The file → what is said about it.
MISTAKES = {
    # names
    "statement-lead = { $organisation } reports { $targts }.\n": (
        "en.ftl, line 1: statement-lead cannot have the slot “targts”, so our sentence would be published in its place. "
        "The nearest slot is “targets”."
    ),
    "a = b\nstatment-appeal = Stop.\n": "en.ftl, line 2: no text is called “statment-appeal”, so nobody would read it. "
    "The nearest name is “statement-appeal”.",
    "party-sirian_regime =\n    .name = x\n": "nearest name is “party-syrian_regime”",
    "organisation-lanterns =\n    .name = x\n": "nearest name is “organisation-lantern”",
    "target-school =\n    .on = a schoolhouse\n": "en.ftl, line 1: “target-school.on” is not used. What is used: ",
    "target-school = a schoolhouse\n": "“target-school” is not used",
    "statement-law = { statement-lw }.\n": "statement-law uses “statement-lw”, which does not exist",
    "statement-lead = { $as_of }.\n": "statement-lead cannot have the slot “as_of”",
    "statement-law = x\nstatement-law = y\n": "line 2: “statement-law” is already in line 1. Keep one of the two.",
    # what cannot be read
    "statement-law = We say\nthat law holds.\n": "line 2: “that law holds.” is neither a new text (name = words) nor the "
    "continuation of the text above. If it belongs to the text above, begin the line with four spaces.",
    "statement-law =\n\tWe say.\n": "line 2: this line begins with a tab. Put four spaces in the place of the tab.",
    "statement-law = We say\n\tthat.\n": "line 2: this line begins with a tab",
    "statement-law = { $party said\nstatement-appeal = x\n": "line 1: in “statement-law = { $party said” a { is not closed",
    "statement-law = $party } said\n": "line 1: in “statement-law = $party } said” a } stands without its {",
    "statement-law =\n\nstatement-appeal = x\n": "line 1: “statement-law =” has no words after it",
    "statement-law = { $attacks ->\n    [one] x\n}\n": "no case is marked as the one for everything else",
    "Statement law = x\n": "line 1: “Statement law = x” cannot be read",
}


def settings(folder: Path, **given: object) -> Settings:
    given = {"organisation": "lantern", "area": "valley", "texts_dir": str(folder)} | given
    return read_settings(_env_file=None, **given)


def said(folder: Path, **given: object) -> list[str]:
    words = own_texts.plain_words("en")
    return [own_texts.describe(problem, words) for problem in check_texts(settings(folder, **given))]


@pytest.mark.parametrize("text", MISTAKES, ids=lambda text: text.partition("\n")[0])
def test_a_mistake_is_named_with_its_line_and_what_to_do(text: str, tmp_path: Path) -> None:
    used = "a = b\n" if text.startswith("a = b") else ""
    (tmp_path / "en.ftl").write_text(text + ("statement-closing = { a }\n" if used else ""), encoding="utf-8")
    lines = said(tmp_path)
    assert len(lines) == 1, lines
    assert MISTAKES[text] in lines[0]


def test_a_mistake_stops_the_start_and_the_doctor_names_it(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("statement-law = { $party said\n", encoding="utf-8")
    (line,) = said(tmp_path)
    with pytest.raises(CatalogueError, match=re.escape(line)):
        make_catalogue(settings(tmp_path))
    found = next(iter(doctor.check_texts(settings(tmp_path))))
    assert (found.mark, found.says) == ("bad", line)
    assert "balagh texts check" in found.mend


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("statement-law = x\n".encode("utf-8-sig"), "en.ftl, line 1: the file begins with an invisible mark"),
        ("statement-law = x\n".encode("utf-16"), "en.ftl: the file is saved as UTF-16"),
        ("statement-law = x\n".encode("utf-16-be"), "en.ftl: the file is saved as UTF-16"),
        (
            "a = b\nstatement-law = القانون\n".encode("cp1256"),
            "en.ftl, line 2: this line has letters that are not UTF-8",
        ),
    ],
)
def test_another_encoding(data: bytes, expected: str, tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_bytes(data)
    assert [line.startswith(expected) for line in said(tmp_path)] == [True]


@pytest.mark.parametrize("setting", ["organisation", "area", "parties"])
def test_a_code_without_its_names_is_refused_before_a_statement_wants_them(
    setting: str, tmp_path: Path
) -> None:
    party = "code-party-ours = Ours\nread-origin-ours = ours\n" if setting == "parties" else ""
    (tmp_path / "en.ftl").write_text(party, encoding="utf-8")
    given = {"organisation": "default", "area": "default", "languages": "en"} | {setting: "ours"}
    kind = "party" if setting == "parties" else setting
    line = f"BALAGH_{setting.upper()} holds 'ours'; it may hold: a code with the text `{kind}-ours.name` in every language"
    with pytest.raises(WrongSetting, match=re.escape(line)):
        make_catalogue(settings(tmp_path, **given))


def test_lines_that_end_as_on_windows_are_taken(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_bytes(b"statement-law = x\r\n    y\r\ntarget-school =\r\n    .one = z\r\n")
    assert said(tmp_path) == []


@pytest.mark.parametrize("name", ["en.ftl.txt", "english.ftl", "EN.FTL"])
def test_a_file_that_nobody_would_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("statement-law = x\n", encoding="utf-8")
    assert [line.startswith(f"{name}: nobody reads this file") for line in said(tmp_path)] == [True]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match=r"BALAGH_TEXTS_DIR holds .* it may hold: a folder that is there"):
        settings(tmp_path / "nowhere")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_file_of_our_own_texts_has_no_mistake(language: str, tmp_path: Path) -> None:
    (tmp_path / f"{language}.ftl").write_text(our_texts(language), encoding="utf-8")
    assert said(tmp_path) == []


def test_an_organisations_texts_are_taken(tmp_path: Path) -> None:
    own = LANTERN + "statement-law = { call }, { $party } and { $killed_nom }.\ncall = Stop, { $kinds_gen }\n"
    (tmp_path / "en.ftl").write_text(
        own + "region-UA14 =\n    .name = Donetsk\nplace-X1 = y\n", encoding="utf-8"
    )
    assert said(tmp_path) == []


def test_a_third_language_is_taken() -> None:
    assert said(Path("tests/support/languages"), languages="en,tr") == []


#: Texts of the statement that are no sentence, beside those that stand inside another text.
NO_SENTENCE: Final = re.compile(
    "statement-(unsure|unchecked|change|correction|line|target|doubt|marked|retracted|when|days?|moment|kinds|at-least|people|value)"
)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_preview_has_every_sentence_of_the_statement_once(language: str) -> None:
    messages = messages_of(our_texts(language))
    inner = {use.name for message in messages.values() for use in uses_of(message)}
    sentences = {
        each for each in messages if each.startswith("statement-") and not NO_SENTENCE.match(each)
    } - inner
    policy = replace(POLICY, facts=OPTIONAL_FACTS)
    shown = preview(Words(language, our_texts(language)), policy).shown
    assert {each.id for each in shown if each.id.startswith("statement-")} == sentences
    assert len({each.id for each in shown}) == len(shown)
    assert {
        "statement-title",
        "statement-lead-targets-both",
        "statement-closing-years",
        "statement-no-attack",
    } <= {each.id for each in shown if each.needed}


def test_the_preview_says_whose_words_they_are_and_which_are_never_printed() -> None:
    own = "statement-closing-years = After { $years } years.\nstatement-law = Law.\nstatement-appeal = { $groups }!\n"
    words = Words("en", our_texts("en"), own)
    shown = preview(words, POLICY)
    assert {each.id for each in shown.shown if each.own} == {
        "statement-closing-years", "statement-law", "statement-appeal"
    }  # fmt: skip
    assert next(each.text for each in shown.shown if each.id == "statement-law") == "Law."
    without = preview(words, type(POLICY)(POLICY.zone))
    assert without.unused == {"statement-closing-years": ("$years",)}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_guide_for_press_officers_can_be_followed(language: str, tmp_path: Path) -> None:
    """Its file has no mistake and gives what the guide shows; every slot of its table is one of every sentence."""
    guide = Path(f"deploy/guides/texts.{language}.md").read_text(encoding="utf-8")
    blocks = dict[str, list[str]]()
    for kind, block in re.findall(r"^```(\w+)\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL):
        blocks.setdefault(kind, []).append(block)
    names, whole = blocks["ftl"]
    assert whole.startswith(names)
    (tmp_path / f"{language}.ftl").write_text(whole, encoding="utf-8")
    codes = {name.lower(): value for name, value in re.findall(r"BALAGH_(\w+)=(\w+)", blocks["sh"][0])}
    given = settings(tmp_path, **(codes | {"languages": language, "texts_dir": str(tmp_path)}))
    assert list(check_texts(given)) == []
    words = make_catalogue(given).words(language)
    shown = preview(words, policy_of(given))
    whose = words("own-text-yours")
    printed = {f"{each.id} · {whose}": polish_free(each.text) for each in shown.shown if each.own}
    for block in blocks["text"]:
        for sentence in block.strip().split("\n\n"):
            name, text = sentence.split("\n")
            assert printed[name] == text
    own = {line.partition(" =")[0] for line in whole.splitlines() if line.startswith("statement-")}
    assert own <= {each.id for each in shown.shown if each.own} | shown.unused.keys()
    slots = set(re.findall(r"\{ \$(\w+) \}", guide.rpartition("```ftl")[0]))
    assert slots <= own_texts.list_slots(given, words).body.keys() | {"killed_gen", "targets_nom"}


def polish_free(text: str) -> str:
    """The text without the marks that isolate Latin words and ranges."""
    return re.sub("[\u2066\u2069]", "", text)
