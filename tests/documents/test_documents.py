"""The documents say what the program says: tables, pictures, links."""

import re
from pathlib import Path

import pytest

from bot.config.languages import languages
from bot.config.settings import Settings
from bot.domain.form.message_document import read_message
from tests.documents.blocks import DOCUMENTS, drawn
from tests.fast.messages.reading import context

#: Guides for people, in each language; those for programmers have no language in their name, and are English.
GUIDES = [d for d in DOCUMENTS if d.parent.name == "guides" and d.name.count(".") == 2]


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_drawn_from_the_program(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert drawn(text) == text, "draw it anew: python -m tests.documents.blocks"
    assert text.count(": begin -->") == text.count(": end -->")


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_pictures_and_links_are_there(document: Path) -> None:
    for target in re.findall(
        r"\]\(([^)#]+)\)|(?:src|href)=\"([^\"#]+)\"", document.read_text(encoding="utf-8")
    ):
        path = target[0] or target[1]
        assert path.startswith("https://") or (document.parent / path).exists(), path


def test_every_guide_is_there_in_both_languages() -> None:
    names = {document.name.partition(".")[0] for document in GUIDES}
    assert names == {"responders", "coordinators", "admins", "texts", "reading"}
    of_responders = {f"responders.{language}.md" for language in languages()}
    assert {document.name for document in GUIDES} == of_responders | {
        f"{n}.{lang}.md" for n in names for lang in ("en", "ar")
    }


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_guide_for_native_speakers_names_every_list_of_phrases(language: str) -> None:
    guide = Path(f"deploy/guides/reading.{language}.md").read_text(encoding="utf-8")
    phrases = Path(f"bot/i18n/locales/{language}/phrases.ftl").read_text(encoding="utf-8")
    lists = re.findall(r"^read-(\w+)-(\w+) =", phrases, re.MULTILINE)
    assert not [f"{f}-{c}" for f, c in lists if f"read-{f}-{c}`" not in guide and f"`-{c}`" not in guide]


def test_a_page_for_responders_is_one_page() -> None:
    for language in languages():
        text = Path(f"deploy/guides/responders.{language}.md").read_text(encoding="utf-8")
        assert len(re.sub(r"<[^>]+>|\|", "", text).split()) < 420


def test_the_readme_is_short() -> None:
    """All words before the reference part count: headings, tables and commands, too."""
    text = Path("README.md").read_text(encoding="utf-8")
    before, heading, _ = text.partition("\n## Reference\n")
    assert heading
    assert "<details>" not in before
    assert len(before.split()) <= 1000


def test_the_readme_names_every_folder() -> None:
    """The folder map has a line for each package, and no line for one that is gone."""
    text = Path("README.md").read_text(encoding="utf-8")
    named = {name for line in text.splitlines() if line.startswith("| `") for name in _folders(line)}
    there = {
        f"{root}/{folder.parent.name}"
        for root in ("bot", "storage")
        for folder in Path(root).glob("*/__init__.py")
    }
    assert named >= there
    assert all(Path(name).is_dir() for name in named)


def _folders(line: str) -> list[str]:
    """The folders in the first cell of a line; after a `·` they share the parent of the first.

    >>> _folders("| `storage/tables` · `repositories` | … |")
    ['storage/tables', 'storage/repositories']
    """
    first, *others = re.findall("`([a-z0-9/]+)`", line.split("|")[1])
    parent = first.partition("/")[0]
    return [first, *(f"{parent}/{other}" for other in others)]


def test_the_messages_to_paste_are_understood() -> None:
    """Every word of the README's example messages is read, and only rescue workers are asked about."""
    text = Path("README.md").read_text(encoding="utf-8")
    messages = re.findall(r"^   ```\n   (.*)\n   ```$", text.partition("## Go live")[0], re.MULTILINE)
    assert len(messages) == 2
    for message in messages:
        found = read_message(message, context())
        assert (found.unread, found.asked) == ((), ("killed.responders", "injured.responders"))


@pytest.mark.parametrize(
    "document", [*DOCUMENTS, Path("deploy/SECURITY.md"), Path("deploy/example.env")], ids=str
)
def test_nothing_is_named_that_is_gone(document: Path) -> None:
    """Settings, files and tests that a document names are there; `<language>` and the like stand for any name."""
    text = document.read_text(encoding="utf-8")
    settings = {f"BALAGH_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"\bBALAGH_[A-Z_]*[A-Z]\b(?!_?…)", text)) <= {*settings, "BALAGH_HOST"}
    for path, test in re.findall(r"`((?:bot|storage|tests|deploy)/[^`\s:]+)(?:::(\w+))?`", text):
        found = list(Path().glob(re.sub("<[^>]*>", "*", path)))
        assert found, path
        assert not test or f"def {test}(" in found[0].read_text(encoding="utf-8"), (path, test)


def test_all_pictures_are_used_and_small() -> None:
    used = "".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    for picture in Path("deploy/pictures").glob("*.png"):
        assert picture.name in used
        assert picture.stat().st_size < 100_000, picture
