"""Check an organisation's own texts: is every file, message, part and slot one that is used?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Final

from fluent.syntax import ast

from bot.config.languages import REFERENCE, languages
from bot.config.settings import Settings
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.preview import Slots, offered_slots
from bot.domain.statement.sentences.parties import PARTY_FORMS
from bot.domain.statement.sentences.variants import VARIANT
from bot.i18n.completeness import FORMS, OPTIONAL
from bot.i18n.fluent_files import Use, messages_of, our_texts, uses_of
from bot.i18n.own_files import OwnFile, TextProblem, files_of, ignored_files, read_file
from bot.i18n.words import DISCREET_SUFFIX, Words
from bot.services.publishing.composing import policy_of
from storage.model.records import OPTIONAL_FACTS

#: Messages whose ids end in a code of the world, which no list of ours has all of.
_OPEN_FAMILIES: Final = ("region-", "place-", "party-set-")
#: Forms of a noun that a language may have: by count (CLDR) and by case.
_FORMS: Final = frozenset(
    f"{count}{case}"
    for count, case in product(
        ("zero", "one", "two", "few", "many", "other", "plural"), ("", "-acc", "-nom", "-gen")
    )
)
#: Families of names: each of their messages may have any of the forms.
_NAMES: Final = frozenset({"organisation", "area", "party", "region"})
_FUNCTIONS: Final = frozenset({"NUMBER()", "DATETIME()"})


def every_slot_policy(settings: Settings) -> Policy:
    """The organisation's policy with every fact that a setting can leave out; names are ours, as theirs may lack."""
    policy = replace(policy_of(settings), organisation="default", area="default")
    return replace(policy, war_start=date(2011, 3, 15), facts=OPTIONAL_FACTS)


@dataclass(frozen=True, slots=True)
class _OurTexts:
    """All texts that are shipped, of all languages together."""

    #: Message → its parts: "" for the message itself, else the attribute.
    parts: Mapping[str, frozenset[str]]
    #: Message → the slots that it has, also through the messages that it uses.
    slots: Mapping[str, frozenset[str]]
    #: Messages that stand inside other ones: their slots are filled there.
    inner: frozenset[str]


def check_texts(settings: Settings) -> Iterator[TextProblem]:
    """Yield each mistake in the organisation's text files, file by file. None if it has no texts of its own."""
    folder = settings.texts_dir
    if folder is None:
        return
    yield from ignored_files(folder, languages(folder))
    for language in languages(folder):
        yield from check_language(settings, folder, language)


def check_language(settings: Settings, folder: Path, language: str) -> Iterator[TextProblem]:
    """Yield each mistake in the files of one language."""
    files: list[OwnFile] = []
    readable = True
    for path in files_of(folder, language):
        file, problems = read_file(path, folder)
        yield from problems
        readable = readable and not problems
        if file is not None:
            files.append(file)
    if files:
        offered = _offered(settings, language, files) if readable else None
        yield from _Checked(settings, files, offered).problems()


def _offered(settings: Settings, language: str, files: Iterable[OwnFile]) -> Slots:
    """The slots of the statement's sentences on any day."""
    ours = our_texts(language) or our_texts(REFERENCE)
    words = Words(language, ours, "".join(file.source for file in files))
    return offered_slots(words, every_slot_policy(settings))


@cache
def _shipped() -> _OurTexts:
    parts: dict[str, set[str]] = {}
    used: dict[str, set[str]] = {}
    for language in languages():
        for name, message in messages_of(our_texts(language)).items():
            parts.setdefault(name, set()).update(_parts(message))
            used.setdefault(name, set()).update(use.name for use in uses_of(message))
    return _OurTexts(
        MappingProxyType({name: frozenset(found) for name, found in parts.items()}),
        MappingProxyType({name: _slots(name, used) for name in used}),
        frozenset(use.partition(".")[0] for uses in used.values() for use in uses if use[0] != "$"),
    )


def _parts(message: ast.Message) -> set[str]:
    named = {attribute.id.name for attribute in message.attributes}
    return named | ({""} if message.value is not None else set())


def _slots(name: str, used: Mapping[str, set[str]]) -> frozenset[str]:
    """The slots of a message, and of the messages that it uses."""
    found: set[str] = set()
    waiting, seen = [name], set[str]()
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            for use in used.get(each, ()):
                if use.startswith("$"):
                    found.add(use[1:])
                else:
                    waiting.append(use.partition(".")[0])
    return frozenset(found)


class _Checked:
    """The files of one language while they are checked."""

    def __init__(
        self,
        settings: Settings,
        files: Iterable[OwnFile],
        offered: Slots | None,
    ) -> None:
        self.files = tuple(files)
        self.offered = offered
        self.ours = _shipped()
        self.own = {message.id.name: message for file in self.files for message in file.messages}
        self.codes = _codes(settings)
        self.known = frozenset(self.ours.parts) | self.codes | _variants(self.ours.parts)
        self.used = {use.name.partition(".")[0] for m in self.own.values() for use in uses_of(m)}

    def problems(self) -> Iterator[TextProblem]:
        for file in self.files:
            for message in file.messages:
                yield from self._message(file, message)

    def _message(self, file: OwnFile, message: ast.Message) -> Iterator[TextProblem]:
        name, line = message.id.name, file.line_of(message)
        if not self._is_known(name) and name not in self.used:
            yield TextProblem(
                "message", file.name, line, {"text": name, "nearest": nearest(name, self.known)}
            )
            return
        allowed = self._allowed_parts(name)
        for part in sorted(_parts(message) - allowed) if allowed else ():
            wrong = f"{name}.{part}" if part else name
            right = ", ".join(f".{each}" if each else name for each in sorted(allowed))
            yield TextProblem("part", file.name, line, {"text": wrong, "parts": right})
        for use in uses_of(message):
            if problem := self._use(file, name, use):
                yield problem

    def _is_known(self, name: str) -> bool:
        return name in self.known or name.startswith(_OPEN_FAMILIES) or bool(OPTIONAL.match(name))

    def _allowed_parts(self, name: str) -> frozenset[str]:
        """The parts that are used of a message; empty: any (a message that only the organisation's own texts use)."""
        if not self._is_known(name):
            return frozenset()
        exact = self.ours.parts.get(name, self.ours.parts.get(_base(name)))
        if exact is not None and not FORMS.match(name) and _family(name) not in _NAMES:
            return exact
        kin = (parts for each, parts in self.ours.parts.items() if _family(each) == _family(name))
        return frozenset[str]().union(
            *kin,
            _FORMS if FORMS.match(name) else (),
            PARTY_FORMS if name.startswith("party-") else (),
        )

    def _use(self, file: OwnFile, name: str, use: Use) -> TextProblem | None:
        line = file.line_of(use.node)
        if use.name.startswith("$"):
            allowed = self._allowed_slots(name)
            if allowed is None or use.name[1:] in allowed:
                return None
            slots = {"text": use.name[1:], "message": name, "nearest": nearest(use.name[1:], allowed)}
            return TextProblem("slot", file.name, line, slots)
        target, _, part = use.name.partition(".")
        there = set(_parts(self.own[target])) if target in self.own else set()
        there |= self.ours.parts.get(target, frozenset())
        if use.name in _FUNCTIONS or use.name.startswith("-") or part in there:
            return None
        known = [*self.known, *self.own]
        return TextProblem(
            "reference",
            file.name,
            line,
            {"text": use.name, "message": name, "nearest": nearest(target, known)},
        )

    def _allowed_slots(self, name: str) -> frozenset[str] | None:
        """The slots that a message may use; None: it is not known which."""
        if self.offered is None:
            return None
        offered = self.offered
        if name not in self.known or name in self.ours.inner:
            return frozenset[str]().union(offered.body, offered.footer, *self.ours.slots.values())
        base, family = _base(name), _family(name)
        kin = family != "statement" and FORMS.match(name)
        ours = [s for each, s in self.ours.slots.items() if each == base or (kin and _family(each) == family)]
        return frozenset[str]().union(*ours, offered.of(base))


def _codes(settings: Settings) -> frozenset[str]:
    """The messages that carry a code of the organisation's settings."""
    parties = (
        f"{kind}-{party}" for kind in ("party", "code-party", "read-origin") for party in settings.parties
    )
    return frozenset((f"organisation-{settings.organisation}", f"area-{settings.area}", *parties))


def _variants(ids: Iterable[str]) -> frozenset[str]:
    """The variants of messages: sentences without a party, and texts that do not say what the bot is for."""
    names = list(ids)
    sentences = {f"{name}{VARIANT}" for name in names if name.startswith("statement-")}
    return frozenset(sentences | {f"{name}{DISCREET_SUFFIX}" for name in names})


def _base(name: str) -> str:
    """The message of which this one is a variant, or itself."""
    return name.removesuffix(DISCREET_SUFFIX).removesuffix(VARIANT)


def _family(name: str) -> str:
    """The first word of a message's id: nouns, parties and the like share their forms.

    >>> _family("target-school")
    'target'
    """
    return name.partition("-")[0]


def nearest(name: str, known: Iterable[str]) -> str:
    """The nearest of the known names."""
    from rapidfuzz import process  # only a wrong name needs it, and every start reads the texts

    return str(process.extractOne(name, list(known))[0])
