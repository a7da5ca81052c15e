"""The text catalogues: all the code asks for is there, and an organisation's own words (see test_languages.py, too)."""

import re
from pathlib import Path

import pytest

from bot.i18n.catalogue import Catalogue
from bot.i18n.fluent_files import CatalogueError, our_texts


def test_every_text_the_code_asks_for_is_there() -> None:
    words = Catalogue().words("en")
    asked = re.compile(r'\b(?:words|tell|answer)\(\s*"([a-z][a-z0-9_-]+)"')
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in Path("bot").rglob("*.py") if "sandbox" not in str(path)
    )
    names = set(asked.findall(source))
    assert len(names) > 60
    assert {name for name in names - {"en", "id"} if not words.has(name)} == set()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_text_is_shouted_or_carries_hidden_characters(language: str) -> None:
    source = our_texts(language)
    said = "\n".join(line for line in source.splitlines() if not line.startswith(("#", "read-", "    .")))
    assert "!" not in said
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", said)


def test_a_text_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("statement-title = { unclosed\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"en: en\.ftl, line 1"):
        Catalogue(own=tmp_path)


def test_an_organisations_own_words_replace_ours_and_ours_step_in(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text(
        "key-report = 📝 New incident\nform-sure = { $nobody-gives-this }\n", encoding="utf-8"
    )
    words = Catalogue(own=tmp_path).words("en")
    assert words("key-report") == "📝 New incident"
    assert words("form-sure", value=3) == "Yes, 3"
    assert Catalogue(own=tmp_path).words("ar")("form-next") == "التالي ›"
    assert Catalogue(own=tmp_path).words("xx").language == "en"
    with pytest.raises(CatalogueError, match="no such text"):
        words("never-written")


def test_an_organisations_own_words_may_be_a_folder_of_files(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "reports.ftl").write_text("key-report = New incident\n", encoding="utf-8")
    (folder / "vocabulary.ftl").write_text("code-targets-home = Home\n", encoding="utf-8")
    words = Catalogue(own=tmp_path).words("en")
    assert (words("key-report"), words("code-targets-home")) == ("New incident", "Home")
    assert words.owns("key-report")
    (folder / "vocabulary.ftl").write_text(
        "# a comment\n\ncode-targets-home = { unclosed\n", encoding="utf-8"
    )
    with pytest.raises(CatalogueError, match=r"en: vocabulary\.ftl, line 3"):
        Catalogue(own=tmp_path)
