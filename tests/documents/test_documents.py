"""The documents say what the program says: tables, pictures, links."""

import re
from pathlib import Path

import pytest

from tests.documents.blocks import DOCUMENTS, drawn

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
    assert names == {"responders", "coordinators", "admins"}
    assert {document.name for document in GUIDES} == {
        f"{n}.{lang}.md" for n in names for lang in ("en", "ar")
    }


def test_a_page_for_responders_is_one_page() -> None:
    for language in ("en", "ar"):
        text = Path(f"deploy/guides/responders.{language}.md").read_text(encoding="utf-8")
        assert len(re.sub(r"<[^>]+>|\|", "", text).split()) < 420


def test_the_readme_is_read_in_five_minutes() -> None:
    """At 260 words a minute; tables, commands to copy and what is folded up are looked up, not read."""
    text = Path("README.md").read_text(encoding="utf-8")
    assert text.count("<details>") == text.count("</details>")
    for aside in (r"<details>.*?</details>", r"```.*?```", r"<!--.*?-->"):
        text = re.sub(aside, "", text, flags=re.DOTALL)
    assert len(re.sub(r"^\|.*$", "", text, flags=re.MULTILINE).split()) < 1300


def test_all_pictures_are_used_and_small() -> None:
    used = "".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    for picture in Path("deploy/pictures").glob("*.png"):
        assert picture.name in used
        assert picture.stat().st_size < 100_000, picture
