"""Every language that is shipped is complete: texts, their parts, their slots, and words for every code.

A failure names the language and the ids that are missing. What grammar makes different is declared here, and narrowly.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.config.languages import languages
from bot.config.permissions import menu_of
from bot.domain.form import report_form
from bot.domain.form.kinds.pick import Pick
from bot.domain.form.report_form import BY_ID, REVIEW, STEPS
from bot.domain.parsing.text.meanings import meanings
from bot.formats.column_help import CODES
from bot.formats.columns import ATTACKS, EVIDENCE, TARGETS
from bot.formats.formats import FORMATS
from bot.i18n.completeness import missing, optional
from bot.i18n.fluent_files import message_ids, messages_of, our_texts, part_of
from bot.views.review.history import values
from storage.model import json_document, vocabulary
from storage.model.fields import PROFILES
from tests.fast.form.conftest import NOW, ZONE, catalogue, form_context
from tests.stories.exports.sample import HARD

LANGUAGES: Final = languages()
SOURCES: Final = tuple(
    path.read_text(encoding="utf-8") for room in ("bot", "storage") for path in Path(room).rglob("*.py")
)
#: Every name and every word of the program.
NAMES: Final = frozenset(re.findall(r"\w+", "\n".join(SOURCES)))
#: Texts whose sentences are built in another way in each language.
SENTENCES: Final = re.compile("statement|past-days|noun-|people-|target-|kind-|party-")
#: What a slot's name has at its end to ask for a form of what fills it.
ENDINGS: Final = re.compile(
    "(_(acc|nom|gen|closed|number|gender|pronoun|possessive|title|counted|killed|injured))+$"
)


class Slots(Visitor):
    """Collects the slots of a text."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's name
        self.names.add(node.id.name)


def slots(language: str) -> dict[str, set[str]]:
    """Text (message, or message.attribute) → the names of its slots."""
    messages = messages_of(our_texts(language))
    found: dict[str, set[str]] = {}
    for text_id in message_ids(our_texts(language)):
        part = part_of(messages[text_id.partition(".")[0]], text_id)
        assert part is not None
        visitor = Slots()
        visitor.visit(part)
        found[text_id] = visitor.names
    return found


ALL: Final[Mapping[str, dict[str, set[str]]]] = {language: slots(language) for language in LANGUAGES}


def none_missing(language: str, ids: Iterable[str]) -> None:
    """Fail with the language and every id."""
    missing = sorted(ids)
    assert not missing, f"{language}: {', '.join(missing)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_there_twice(language: str) -> None:
    ids = message_ids(our_texts(language))
    none_missing(language, {f"{text_id} stands twice" for text_id in ids if ids.count(text_id) > 1})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_everything_that_another_one_says(language: str) -> None:
    said = set().union(*ALL.values())
    none_missing(language, (text_id for text_id in said - ALL[language].keys() if not optional(text_id)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_finds_nothing_missing_in_a_language_that_is_shipped(language: str) -> None:
    none_missing(language, missing(our_texts(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_has_the_slots_that_it_has_in_every_language(language: str) -> None:
    missing: list[str] = []
    for text_id, mine in ALL[language].items():
        everywhere = set().union(*(texts.get(text_id, set()) for texts in ALL.values()))
        if not SENTENCES.match(text_id):
            missing += [f"{text_id} ${name}" for name in everywhere - mine]
    none_missing(language, missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_is_one_that_the_program_fills(language: str) -> None:
    unknown = {
        (text_id, name)
        for text_id, names in ALL[language].items()
        for name in names
        if ENDINGS.sub("", name) not in NAMES
    }
    none_missing(language, (f"{text_id} ${name}" for text_id, name in unknown))


def _problem_codes() -> set[str]:
    """Why something is refused: codes of storage.model.validation.Problem, and (`time-…`) those of the times people tell."""
    found = set(json_document._CODES.values())
    for source in SOURCES:
        codes = re.findall(r'\bProblem\(\s*"([a-z-]+)"', source)
        own = "class Problem" in source and "half_a_letter" not in source
        found |= {f"time-{code}" if own else code for code in codes}
    return found


#: How a text's id begins → every code that it has to have words for.
WORDED: Final[Mapping[str, Iterable[str]]] = {
    **{f"code-{name}": codes for name, codes in CODES.items()},
    **{
        f"code-{step.kind.words}": step.kind.codes(form_context())
        for step in STEPS
        if isinstance(step.kind, Pick)
    },
    "code-party": vocabulary.PARTIES,
    "part-of-day": vocabulary.PARTS_OF_DAY,
    "role": vocabulary.ROLES,
    "welcome": vocabulary.ROLES,
    "command": menu_of("admin"),
    "ask": [name for name in BY_ID if name not in (REVIEW, "evidence")],
    "name": [name for name in BY_ID if name not in (REVIEW, "evidence", "more_details", "again")],
    "detail": report_form._DETAILS,
    "field": values(HARD[0], ZONE, NOW, catalogue().words("en")),
    "law-group": vocabulary.LAW_GROUPS,
    "kind-family": vocabulary.FAMILIES,
    "target": [code for code in vocabulary.TARGETS if code not in vocabulary.NEVER_NAMED],
    "party": [code for code in vocabulary.PARTIES if code != "unknown"],
    "statement-munition": vocabulary.MUNITIONS,
    "statement-pattern": vocabulary.PATTERNS,
    "month": map(str, range(1, 13)),
    "weekday": map(str, range(1, 8)),
    "problem": _problem_codes(),
    "export-column": [
        name for each in (*ATTACKS, *TARGETS, *EVIDENCE) for name in (each.name, f"{each.name}.about")
    ],
    "export-format": [name for each in FORMATS for name in (each, f"{each}.about")],
    "export-profile": [name for each in PROFILES for name in (each, f"{each}.about")],
    "export-positions": PROFILES,
    "read": [f"{family}-{code}" for family, code in meanings(vocabulary.PARTIES)],
    "organisation": ["default.name", "default.title"],
    "theatre": ["default.name", "default.title"],
}
NEEDED: Final = {f"{begin}-{code}" for begin, codes in WORDED.items() for code in codes}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_words(language: str) -> None:
    there = ALL[language].keys() | messages_of(our_texts(language)).keys()
    none_missing(language, (text_id for text_id in NEEDED - there if not optional(text_id)))
