"""A language is a folder of texts: with some thirty of them it can be read, and what it lacks is told by name."""

import logging
import re
import shutil
from pathlib import Path

import pytest

from bot.config import languages
from bot.config.setting_names import WrongSetting
from bot.config.settings import Settings, read_settings
from bot.config.theatres import folders_of
from bot.domain.parsing.text.lexicon import Lexicon, Meaning
from bot.domain.places.letters import fold
from bot.i18n import fluent_files
from bot.i18n.catalogue import Catalogue
from bot.i18n.fluent_files import CatalogueError
from bot.runtime.context import make_catalogue
from bot.services.operations import doctor
from tests.support.theatres import PARTIES

OWN = Path("tests/support/languages")


def settings(**given: object) -> Settings:
    return read_settings(_env_file=None, texts_dir=OWN, **given)


def test_a_folder_is_a_language() -> None:
    shipped = languages.languages()
    assert shipped[:2] == ("en", "ar")
    assert languages.languages(OWN) == (*shipped[:2], *sorted((*shipped[2:], "tr")))
    assert settings(languages="tr").languages == ("tr",)
    with pytest.raises(WrongSetting, match=f"one or more of {', '.join(shipped)}, separated"):
        read_settings(_env_file=None, languages="tr")


def test_a_folder_beside_those_that_are_shipped_needs_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for code in ("en", "ar"):
        shutil.copytree(Path("bot/i18n/locales") / code, tmp_path / code)
    shutil.copytree(OWN / "tr", tmp_path / "tr")
    for module in (languages, fluent_files):
        monkeypatch.setattr(module, "LOCALES", tmp_path)
    assert Catalogue().languages == ("en", "ar", "tr")
    assert Catalogue().words("tr")("form-next") == "İleri ›"


def test_what_it_lacks_is_shown_in_the_first_language(caplog: pytest.LogCaptureFixture) -> None:
    words = Catalogue(("ar", "en", "tr"), OWN).words("tr")
    assert words("form-next") == "İleri ›"
    assert words("summary-killed", count=3) == "ölü 3"
    assert caplog.records == []
    for _ in range(3):
        assert words("form-none") == Catalogue(("ar",)).words("ar")("form-none")
        assert words("form-counted", name="Ev", count=2) == "Ev · 2"
    told = [record.subject for record in caplog.records if record.levelno == logging.WARNING]  # type: ignore[attr-defined]
    assert told == ["tr: form-none", "tr: form-counted"]
    with pytest.raises(CatalogueError, match="no such text"):
        words("never-written")


def test_where_the_first_language_lacks_it_too_it_is_shown_in_english() -> None:
    catalogue = Catalogue(("tr", "ar"), OWN)
    assert catalogue.words("tr")("form-none") == "None"
    assert catalogue.words(None).language == "tr"
    assert catalogue.words("ar")("form-none") != "None"


def test_an_open_text_does_not_stand_in_for_a_discreet_one() -> None:
    words = Catalogue(("en", "tr"), OWN, discreet=True).words("tr")
    assert words("key-report") == Catalogue(discreet=True).words("en")("key-report")


def test_a_language_that_lacks_nothing_never_borrows(caplog: pytest.LogCaptureFixture) -> None:
    words = Catalogue().words("ar")
    assert not words.has("number-3")  # English has it; Arabic grammar does not want it
    assert words.fill("number-3") is None
    assert caplog.records == []


def test_its_words_are_read_beside_the_others() -> None:
    lexicon = Lexicon.from_catalogue(Catalogue(own=OWN), PARTIES)
    known = dict(lexicon.phrases("kind", "target"))
    assert known[fold("havasaldırısı"),] == Meaning("kind", "air_strike")
    assert known["airstrike",] == Meaning("kind", "air_strike")
    assert Meaning("target", "home", "one") in {
        meaning for words, meaning in lexicon.phrases("target") if words == ("konut",)
    }


def test_a_channel_in_it_is_refused_in_one_line_that_says_what_is_missing() -> None:
    given = settings(languages="en,tr", channels="tr=-1001")
    with pytest.raises(WrongSetting) as caught:
        make_catalogue(given)
    line = str(caught.value)
    lacking = Catalogue(own=OWN, theatres=folders_of(settings().theatre)).missing("tr")
    assert line.startswith(f"BALAGH_CHANNELS holds a channel in 'tr', which lacks {len(lacking)} texts: ")
    assert lacking[0] in line
    assert "\n" not in line
    assert make_catalogue(settings(channels="en=-1001")).missing("en") == ()


def test_the_doctor_names_every_missing_text() -> None:
    found = {
        each.name: each for each in doctor.check_texts(settings(languages="en,ar,tr", channels="ar=-1001"))
    }
    assert (found["texts en"].mark, found["texts ar"].mark, found["texts tr"].mark) == ("ok", "ok", "look")
    assert set(Catalogue(own=OWN, theatres=folders_of(settings().theatre)).missing("tr")) <= set(
        re.findall(r"[\w.-]+", found["texts tr"].says)
    )
    published = list(doctor.check_texts(settings(languages="tr", channels="tr=-1001")))
    assert [each.mark for each in published if each.name == "texts tr"] == ["bad"]


def test_what_is_missing_is_every_text_but_those_that_grammar_wants() -> None:
    lacking = Catalogue(own=OWN, theatres=folders_of(settings().theatre)).missing("tr")
    assert {"form-none", "field-where.question", "statement-title", "target-school"} <= set(lacking)
    assert not {"form-next", "number-3", "target-home", "language-ar", "read-clock-past"} & set(lacking)


def test_languages_are_named_by_our_word_or_by_cldr() -> None:
    catalogue = Catalogue(own=OWN)
    assert catalogue.words("ar").name_of("en") == "الإنكليزية"
    assert catalogue.words("en").name_of("tr") == "Turkish"
    assert catalogue.words("tr").name_of("tr") == "Türkçe"


def test_a_code_that_is_no_language_is_refused(tmp_path: Path) -> None:
    (tmp_path / "zz.ftl").write_text("form-next = >\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="'zz' is not the code of a language"):
        Catalogue(own=tmp_path)
