"""Rules that hold on every record (VOCABULARY), for the chat, the import and the statement alike."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from storage.model import vocabulary
from storage.model.records import FIELDS, Attack, Figures, Target, plain

#: The largest figure anywhere; above LARGE a chat asks once more.
MOST = 9_999
LARGE = 999


#: Unicode's categories Cc and Cs, but for the line break and the tabulator.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_NUMBER = re.compile(r"\d{4}-\d{2}-\d{2}/\d{2,6}", re.ASCII)


_CATEGORIES: Final = tuple(vocabulary.TARGETS)
_CODE_LISTS: Final = tuple((field, field.allowed) for field in FIELDS if field.kind == "codes")
_CODES: Final = tuple((field, field.allowed) for field in FIELDS if field.kind == "code")
#: Counts that people give; the program counts the revisions.
_COUNTS: Final = tuple(field.name for field in FIELDS if field.kind == "whole" and field.default is None)
_MOMENTS: Final = tuple(field.name for field in FIELDS if field.kind == "moment")
#: A language of names: ISO 639.
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_WORDS: Final = tuple(field.name for field in FIELDS if field.kind in ("text", "party"))


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """Why a value is refused: a code that the text catalogues put into words, the field, and the slots."""

    code: str
    field: str = ""
    slots: Mapping[str, Any] = dataclasses.field(default_factory=dict)


def figure_problems(figures: Figures, name: str) -> Iterator[Problem]:
    """What is wrong with figures of people: range, parts above the total, a part without its total."""
    for part in vocabulary.FIGURE_PARTS:
        value = getattr(figures, part)
        if value is not None and not 0 <= value <= MOST:
            yield Problem("figure-range", f"{name}.{part}", {"value": str(value), "most": MOST})
    parts = sum(value or 0 for value in (figures.women, figures.children, figures.men))
    if figures.at_least and not figures.total:
        yield Problem("bound-without-total", f"{name}.at_least")
    if figures.total is None:
        if parts or figures.responders:
            yield Problem("parts-without-total", name, {"parts": max(parts, figures.responders or 0)})
        return
    if parts > figures.total:
        yield Problem("parts-above-total", name, {"parts": parts, "total": figures.total})
    if (figures.responders or 0) > figures.total:
        yield Problem(
            "responders-above-total", name, {"parts": figures.responders or 0, "total": figures.total}
        )


def target_problems(targets: tuple[Target, ...]) -> Iterator[Problem]:
    """What is wrong with the list of what was hit: unknown codes, a category twice, a count of 0."""
    seen: set[str] = set()
    for n, target in enumerate(targets):
        where = f"targets[{n}]"
        if target.category not in _CATEGORIES:
            yield _unknown(target.category, _CATEGORIES, f"{where}.category")
        if target.damage is not None and target.damage not in vocabulary.DAMAGE:
            yield _unknown(target.damage, vocabulary.DAMAGE, f"{where}.damage")
        if target.service is not None and target.service not in vocabulary.SERVICE_STATES:
            yield _unknown(target.service, vocabulary.SERVICE_STATES, f"{where}.service")
        if target.count is not None and not 1 <= target.count <= MOST:
            yield Problem("target-count", f"{where}.count", {"value": str(target.count)})
        if target.category in seen:
            yield Problem("target-twice", f"{where}.category", {"value": target.category})
        seen.add(target.category)


# The figures and targets of a day's reports are mostly alike, and a statement looks at all of them.
@lru_cache(maxsize=2000)
def _of_figures(figures: Figures, name: str) -> tuple[Problem, ...]:
    return tuple(figure_problems(figures, name))


def half_a_letter(text: str) -> bool:
    """Whether it holds half of a letter's code, which JSON can name and UTF-8 cannot write."""
    return _HALF.search(text) is not None


@lru_cache(maxsize=2000)
def without_control(text: str) -> str:
    """The same words without characters that no database and no file can hold."""
    return _CONTROL.sub("", text)


def _of_targets(targets: tuple[Target, ...]) -> tuple[Problem, ...]:
    return tuple(target_problems(targets))


def problems(attack: Attack) -> list[Problem]:
    """Every rule this record breaks; an empty list is a sound record."""
    found = [*_code_problems(attack), *_of_targets(attack.targets)]
    found += [*_of_figures(attack.killed, "killed"), *_of_figures(attack.injured, "injured")]
    for name in _COUNTS:
        value = getattr(attack, name)
        if value is not None and not 0 <= value <= MOST:
            found.append(Problem("figure-range", name, {"value": str(value), "most": MOST}))
    found += [*_place_problems(attack), *_name_problems(attack), *_text_problems(attack)]
    return found


def _name_problems(attack: Attack) -> Iterator[Problem]:
    """Ids and numbers are used in buttons, file names and addresses; years must be ones that calendars reach."""
    if not _ID.fullmatch(attack.id):
        yield Problem("bad-id", "id", {"value": attack.id[:40]})
    if attack.number is not None and not _NUMBER.fullmatch(attack.number):
        yield Problem("bad-number", "number", {"value": attack.number[:40]})
    for name in _MOMENTS:
        moment = getattr(attack, name)
        if moment is None:
            continue
        if moment.tzinfo is None:
            yield Problem("no-zone", name)
        elif not 1900 <= moment.year <= 2200:
            yield Problem("not-a-time", name, {"value": moment.isoformat()})


def _text_problems(attack: Attack) -> Iterator[Problem]:
    """Characters that no database and no file can hold, or that would draw something else than they say."""
    words = [(name, getattr(attack, name)) for name in _WORDS]
    for name, value in plain(attack.place).items():
        if isinstance(value, Mapping):
            words += [(f"place.{name}.{language}", each) for language, each in value.items()]
        else:
            words.append((f"place.{name}", value))
    for name, value in words:
        if isinstance(value, str) and _CONTROL.search(value):
            yield Problem("control-character", name)


def _code_problems(attack: Attack) -> Iterator[Problem]:
    for field, allowed in _CODE_LISTS:
        values = getattr(attack, field.name)
        if field.required and not values:
            yield Problem("required", field.name)
        for value in values:
            if value not in allowed:
                yield _unknown(value, allowed, field.name)
        if len(set(values)) < len(values):
            yield Problem("code-twice", field.name)
    for field, allowed in _CODES:
        value = getattr(attack, field.name)
        may_be_missing = field.default is None and not field.required
        if value not in allowed and not (value is None and may_be_missing):
            yield _unknown(value, allowed, field.name)


def _place_problems(attack: Attack) -> Iterator[Problem]:
    place = attack.place
    if not place.name.strip():
        yield Problem("required", "place.name")
    if place.precision not in vocabulary.PLACE_PRECISIONS:
        yield _unknown(place.precision, vocabulary.PLACE_PRECISIONS, "place.precision")
    if place.method not in vocabulary.PLACE_METHODS:
        yield _unknown(place.method, vocabulary.PLACE_METHODS, "place.method")
    for name, value, most in (("latitude", place.latitude, 90), ("longitude", place.longitude, 180)):
        if value is not None and not -most <= value <= most:
            yield Problem("coordinate-range", f"place.{name}", {"value": str(value), "most": most})
    for name, names in (("names", place.names), ("admin1_names", place.admin1_names)):
        for language in names:
            if not _LANGUAGE.fullmatch(language):
                yield Problem("unknown-field", f"place.{name}.{language[:40]}")
    if (place.latitude is None) != (place.longitude is None):
        yield Problem("half-position", "place")


def _unknown(value: str, codes: tuple[str, ...], name: str) -> Problem:
    return Problem("unknown-code", name, {"value": value, "codes": ", ".join(codes)})
