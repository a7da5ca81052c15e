"""Every language that is shipped is complete: texts, their parts, their slots, and words for every code.

A failure names the language and the ids that are missing. What grammar makes different is declared here, and narrowly.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.config.languages import LOCALES, languages
from bot.config.permissions import menu_of
from bot.config.theatres import declared, folders_of, shipped
from bot.domain.form import report_form
from bot.domain.form.kinds.pick import Pick
from bot.domain.form.report_form import BY_ID, REVIEW, STEPS
from bot.domain.parsing.text.meanings import meanings
from bot.domain.statement.counting.figures import PRINTED
from bot.formats.columns import ATTACKS, CODES, EVIDENCE, TARGETS
from bot.formats.formats import FORMATS
from bot.i18n.catalogue import Catalogue
from bot.i18n.completeness import missing, optional
from bot.i18n.fluent_files import message_ids, messages_of, our_texts, part_of
from storage.model import json_document, vocabulary
from storage.model.fields import PROFILES
from storage.model.records import FIELDS
from storage.model.vocabulary import UNKNOWN_PARTY
from tests.fast.form.conftest import form_context

LANGUAGES: Final = languages()
SOURCES: Final = tuple(
    path.read_text(encoding="utf-8") for room in ("bot", "storage") for path in Path(room).rglob("*.py")
)
#: Every name and every word of the program.
NAMES: Final = frozenset(re.findall(r"\w+", "\n".join(SOURCES))) | PRINTED.keys()
#: Texts whose sentences are built in another way in each language.
SENTENCES: Final = re.compile(r"statement|field-\w+\.sentence|past-days|noun-|people-|target-|kind-|party-")
#: What a slot's name has at its end to ask for a form of what fills it.
ENDINGS: Final = re.compile(
    "(_(acc|nom|gen|closed|number|known|gender|pronoun|possessive|title|counted|killed|injured|people))+$"
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
        codes = re.findall(r'\bProblem\(\s*"([a-z_-]+)"', source)
        own = "class Problem" in source and "half_a_letter" not in source
        found |= {f"time-{code.replace('_', '-')}" if own else code for code in codes}
    return found - {"time-not-understood"}  # the question is asked again with its hint


def _field_texts() -> Iterator[str]:
    """What every question, every told field and every column of an export needs, in its block of fields.ftl."""
    for name in BY_ID:
        yield f"field-{name}.question"
        if name not in (REVIEW, "evidence", "more_details", "again"):
            yield f"field-{name}.answer"
    for name in report_form._DETAILS:
        yield f"field-{name}.button"
    for field in FIELDS:
        if field.printed_in("history"):
            yield from (f"field-{name}.label" for name in field.columns)
        if field.printed_in("sentence"):
            codes = [f"-{code}" for code in field.prints] if field.kind == "code" else [""]
            yield from (f"field-{field.name}.sentence{code}" for code in codes)
            if field.kind == "whole" and not field.of_people:
                yield f"noun-{field.name}"
    for column in (*ATTACKS, *TARGETS, *EVIDENCE):
        yield from (f"field-{column.name}.{part}" for part in ("column", "about"))


def _ids(begin: str, codes: Iterable[str]) -> list[str]:
    return [f"{begin}-{code}" for code in codes]


def _read(*families: str, but: bool = False) -> list[str]:
    """The words that people type for the codes of these families, or of all others."""
    codes = ((f, c) for f, c in meanings((UNKNOWN_PARTY,)) if (f in families) is not but)
    return _ids("read", (f"{family}-{code}" for family, code in codes))


#: Families of words to type that stand beside the other words of their code.
OF_CODES: Final = (
    "kind",
    "munition",
    "pattern",
    "target",
    "source",
    "known_by",
    "damage",
    "service",
    "origin",
)
PICKS: Final = [step.kind for step in STEPS if isinstance(step.kind, Pick)]
#: The file of a language, or "" for the file of the feature → what it has to have words for.
NEEDED: Final[Mapping[str, Iterable[str]]] = {
    "fields.ftl": list(_field_texts()),
    "vocabulary.ftl": [
        *(text_id for name, codes in CODES.items() for text_id in _ids(f"code-{name}", codes)),
        *(
            text_id
            for kind in PICKS
            if kind.words != "party"
            for text_id in _ids(f"code-{kind.words}", kind.codes(form_context()))
        ),
        "code-party-unknown",
        *_ids("part-of-day", vocabulary.PARTS_OF_DAY),
        *_ids("role", vocabulary.ROLES),
        *_ids("law-group", vocabulary.LAW_GROUPS),
        *_ids("kind-family", vocabulary.FAMILIES),
        *_ids("target", (code for code in vocabulary.TARGETS if code not in vocabulary.NEVER_NAMED)),
        *_ids("munition", vocabulary.MUNITIONS),
        *_ids("pattern", vocabulary.PATTERNS),
        *_read(*OF_CODES),
    ],
    "exports.ftl": [
        *(f"export-format-{name}{part}" for name in FORMATS for part in ("", ".about")),
        *(f"export-profile-{name}{part}" for name in PROFILES for part in ("", ".about")),
        *_ids("export-positions", PROFILES),
    ],
    "": [
        *_ids("command", menu_of("admin")),
        *_ids("welcome", vocabulary.ROLES),
        *_ids("month", map(str, range(1, 13))),
        *_ids("weekday", map(str, range(1, 8))),
        *_ids("problem", _problem_codes()),
        *(f"{name}-default.{part}" for name in ("organisation", "area") for part in ("name", "title")),
        *_read(*OF_CODES, but=True),
    ],
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", NEEDED)
def test_every_field_code_format_and_command_has_its_words(language: str, file: str) -> None:
    folder = LOCALES / language
    path = folder / file
    source = (path.read_text(encoding="utf-8") if path.is_file() else "") if file else our_texts(language)
    there = {*message_ids(source), *messages_of(source)}
    lacking = sorted({each for each in NEEDED[file] if each not in there and not optional(each)})
    where = f"{folder.name}/{file}" if file else f"{folder.name} (the file of the feature)"
    assert not lacking, f"{where} lacks {', '.join(lacking)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_targets_can_stand_in_a_list(language: str) -> None:
    """Lists of targets in cards and exported cells are joined by commas."""
    words = Catalogue().words(language)
    codes = [each for each in message_ids(our_texts(language)) if each.startswith("code-targets-")]
    assert codes
    assert [each for each in codes if set(words(each)) & {",", "،"}] == []


def test_the_program_holds_no_letter_of_a_language() -> None:
    """What a language writes belongs to its folder: the program has Latin letters, and signs that every script shares."""
    found = {
        f"{path}: {letter}"
        for room in ("bot", "storage")
        for path in Path(room).rglob("*.py")
        for letter in set(path.read_text(encoding="utf-8"))
        if (letter.isalpha() or letter.isdecimal())
        and not unicodedata.name(letter).startswith(("LATIN", "DIGIT", "MODIFIER", "MICRO SIGN"))
    }
    assert not found, f"belongs to bot/i18n/locales/<language>: {', '.join(sorted(found))}"


@pytest.mark.sample(2)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theatre", shipped())
def test_every_party_of_a_theatre_has_its_words(theatre: str, language: str) -> None:
    there = set(message_ids(our_texts(language, folders_of([theatre]))))
    for party in set(declared(theatre)["parties"]) - {UNKNOWN_PARTY}:
        assert {f"code-party-{party}", f"party-{party}.name", f"read-origin-{party}"} <= there, party


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_several_theatres_are_shared(language: str) -> None:
    """All are read together here: a text that two folders have would be one of them."""
    found = [text for name in shipped() for text in message_ids(_own_texts(folders_of([name])[0], language))]
    assert sorted(found) == sorted(set(found))


def _own_texts(folder: Traversable, language: str) -> str:
    file = folder / f"{language}.ftl"
    return file.read_text(encoding="utf-8") if file.is_file() else ""
