"""The words in the catalogues: every code has some in both languages, none means two things."""

from pathlib import Path

import pytest

from bot.domain.parsing.text.choices import Choice, match_choices, read_answer
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.meanings import ANSWERS, meanings
from bot.i18n.catalogue import Catalogue
from bot.i18n.fluent_files import message_ids, our_texts
from storage.model.vocabulary import ATTACK_KINDS, MUNITIONS, PATTERNS, SOURCES, TARGETS
from tests.support.theatres import EVERY_PARTY, PARTIES

_CHOICES = {
    "kind": ATTACK_KINDS,
    "target": TARGETS,
    "munition": MUNITIONS,
    "pattern": PATTERNS,
    "source": SOURCES,
    "origin": PARTIES,
    "answer": ANSWERS,
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_code_has_words_in_every_language(language: str) -> None:
    ids = {text_id.split(".")[0] for text_id in message_ids(our_texts(language))}
    wanted = {f"read-{family}-{code}" for family, codes in _CHOICES.items() for code in codes}
    assert wanted <= ids


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_words_are_left_that_nobody_reads(language: str) -> None:
    known = {f"read-{family}-{code}" for family, code in meanings(EVERY_PARTY)}
    ours = {
        i.split(".")[0]
        for i in message_ids(our_texts(language))
        if i.startswith("read-") and not i.startswith(("read-heading-", "read-table-"))
    }
    assert ours <= known


def test_no_spelling_means_two_things_of_one_family(lexicon: Lexicon) -> None:
    for family in (*_CHOICES, "number", "people", "unit", "part", "month", "weekday", "hour", "uncertain"):
        found: dict[tuple[str, ...], object] = {}
        for spelling, meaning in lexicon.phrases(family):
            assert found.setdefault(spelling, meaning) == meaning, spelling


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("family", sorted(set(_CHOICES) - {"answer"}))
def test_each_spelling_alone_chooses_its_code(family: str, language: str) -> None:
    catalogue = Catalogue((language,))
    both, words = Lexicon.from_catalogue(Catalogue(), PARTIES), catalogue.words(language)
    for code in _CHOICES[family]:
        for form, count in (("", None), (".one", 1), (".two", 2)):
            text_id = f"read-{family}-{code}{form}"
            for spelling in words(text_id).split("|") if words.has(text_id) else ():
                assert match_choices(spelling, family, both).chosen == (Choice(code, count),), spelling


def test_an_answer_is_the_whole_text(lexicon: Lexicon) -> None:
    assert read_answer("Yes!", lexicon) == "yes"
    assert read_answer("ما بعرف", lexicon) == "not_known"
    assert read_answer("yes 3", lexicon) is None
    assert read_answer("", lexicon) is None


def test_an_organisation_puts_its_own_words_in_place(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text(
        "read-kind-missile = whizzbang\nread-origin-orcs = orcs | the horde\n", "utf-8"
    )
    own = Lexicon.from_catalogue(Catalogue(own=tmp_path), parties=("orcs",))
    assert match_choices("whizzbang", "kind", own).codes == ("missile",)
    assert match_choices("the horde", "origin", own).codes == ("orcs",)
