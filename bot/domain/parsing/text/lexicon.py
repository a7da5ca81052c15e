"""The words that people type and their meanings, from the text catalogues.

A message `read-…` lists the spellings of one meaning, separated by ` | `:

    read-number-3 = three
    read-target-school = schools
        .one = school | a school
        .two = both schools

The languages are merged, so one message may mix them. Letters are folded (`bot.domain.places.letters`), so what a
language reads as one letter needs no spelling of its own; nor does what it writes onto a word (`bot.domain.spelling`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Self

from bot.domain.parsing.text.meanings import meanings
from bot.domain.parsing.text.tokens import Token, Tokens, tokenise
from bot.domain.places.letters import fold
from bot.domain.spelling import script_of
from bot.domain.words import Texts
from storage.model.vocabulary import UNKNOWN_PARTY


@dataclass(frozen=True, slots=True)
class Meaning:
    """The meaning of a spelling: `family` "target", `code` "school", `form` "one", "two", "" (no number) or "some": a
    part of the thing (a tent of a camp), whose number is not that of the thing."""

    family: str
    code: str
    form: str = ""

    @property
    def number(self) -> int | None:
        """The number that the form of a noun expresses: 1, 2 or None."""
        return {"one": 1, "two": 2}.get(self.form)


@dataclass(frozen=True, slots=True)
class Hit:
    """A meaning found in a text: `length` tokens long; `joined`: "and" is attached to it; `defined`: the article."""

    meaning: Meaning
    length: int
    joined: bool = False
    defined: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    """A word without its prefixes."""

    word: str
    joined: bool = False
    prepositioned: bool = False
    defined: bool = False


#: A spelling found: how many tokens, which form of the first word, and its key.
_Match = tuple[int, _Form, tuple[str, ...]]


@dataclass(slots=True, eq=False)
class Lexicon:
    """Spellings and their meanings. Built once, then read only."""

    _phrases: dict[tuple[str, ...], list[Meaning]] = field(default_factory=dict)
    _longest: dict[str, int] = field(default_factory=dict)  # first word → its longest phrase
    #: Words for north, south, east and west, latitude and longitude, by the code of each.
    compass: dict[str, str] = field(default_factory=dict)

    @classmethod
    def from_catalogue(cls, catalogue: Texts, parties: Iterable[str] = (UNKNOWN_PARTY,)) -> Self:
        """Build the lexicon from all languages of the catalogue. `parties`: the codes for `read-origin-…`.

        Raises CatalogueError if a `read-` text cannot be filled.
        """
        lexicon = cls()
        for language in catalogue.languages:
            words = catalogue.words(language)
            for family, code in meanings(tuple(parties)):
                text_id = f"read-{family}-{code}"
                for form in ("", "one", "two", "some"):
                    full = f"{text_id}.{form}" if form else text_id
                    if words.has(full):
                        lexicon.add(Meaning(family, code, form), words(full).split("|"))
        return lexicon

    def add(self, meaning: Meaning, spellings: Iterable[str]) -> None:
        """Add spellings of a meaning."""
        for spelling in spellings:
            if key := _folded(spelling):
                known = self._phrases.setdefault(key, [])
                if meaning not in known:
                    known.append(meaning)
                if meaning.family == "compass":
                    self.compass[" ".join(key)] = meaning.code
                self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def find(self, tokens: Sequence[Token], at: int, *families: str) -> Hit | None:
        """Find the longest spelling with a meaning of these families that begins at token `at`, which may not exist.

        If a spelling has several meanings, the order of `families` decides. "filler:time" is one meaning of a family.
        """
        if not 0 <= at < len(tokens):
            return None
        for length, form, key in self._matches(tokens, at):
            # A figure is only read where it is certain: Arabic "I am not" looks like "for six".
            uncertain = form.prepositioned or tokens[at].clipped
            hit = self._of_family(key, [f for f in families if f != "number"] if uncertain else families)
            if hit:
                return Hit(hit, length, form.joined, form.defined)
        return None

    def _matches(self, tokens: Sequence[Token], at: int) -> list[_Match]:
        """Every spelling that begins at a token, the longest first, then the form as written first."""
        known: dict[int, list[_Match]] = tokens.found if isinstance(tokens, Tokens) else {}
        if at not in known:
            known[at] = list(self._spelled(tokens, at))
        return known[at]

    def _spelled(self, tokens: Sequence[Token], at: int) -> Iterator[_Match]:
        forms = [form for form in _forms(tokens[at].text) if form.word in self._longest]
        longest = max((self._longest[form.word] for form in forms), default=0)
        words = _words(tokens, at, longest)
        for size in range(len(words), 0, -1):
            length, rest = words[size - 1] - at + 1, [tokens[n] for n in words[1:size]]
            whole = tokens[at + 1 : at + length]
            for form in forms:
                if self._longest[form.word] < size:
                    continue
                keys = [*(_keys(form.word, whole) if len(whole) > len(rest) else ()), *_keys(form.word, rest)]
                yield from ((length, form, key) for key in keys if key in self._phrases)

    def phrases(self, *families: str) -> Iterator[tuple[tuple[str, ...], Meaning]]:
        """Yield all spellings (as folded words) of these families, to find typos."""
        for key, known in self._phrases.items():
            for meaning in known:
                if meaning.family in families:
                    yield key, meaning

    def _of_family(self, key: tuple[str, ...], families: Sequence[str]) -> Meaning | None:
        known = self._phrases.get(key, ())
        for wanted in families:
            family, _, code = wanted.partition(":")
            for meaning in known:
                if meaning.family == family and code in ("", meaning.code):
                    return meaning
        return None


def _folded(spelling: str) -> tuple[str, ...]:
    """Return the folded words of a spelling, as `tokenise` finds them; most are letters and spaces alone."""
    if spelling.replace(" ", "").isalpha():
        return tuple(fold(spelling).split())
    return tuple(token.text for token in tokenise(spelling))


def _words(tokens: Sequence[Token], at: int, most: int) -> list[int]:
    """Where the next words are; a hyphen inside a word is none: "small-arms fire"."""
    found: list[int] = []
    while at < len(tokens) and len(found) < most:
        inside = found and tokens[at].text == "-" and tokens[at].attached and at + 1 < len(tokens)
        if not (inside and tokens[at + 1].attached and not tokens[at + 1].is_figure):
            found.append(at)
        at += 1
    return found


def _keys(first: str, rest: Sequence[Token]) -> Iterator[tuple[str, ...]]:
    yield (first, *(token.text for token in rest))
    bare = tuple(_bare(token.text) for token in rest)
    if any(word != token.text for word, token in zip(bare, rest, strict=True)):
        yield (first, *bare)


def _bare(word: str) -> str:
    script = script_of(word)
    return word.removeprefix(script.article) if script and len(word) > 3 else word


def _forms(word: str) -> Iterator[_Form]:
    """The word as written, then without the conjunction, the preposition and the article before it."""
    yield _Form(word)
    script = script_of(word)
    if script is None:
        return
    article = script.article
    joined_rests = ((True, word[1:]) for each in script.conjunctions if word.startswith(each))
    for joined, rest in ((False, word), *joined_rests):
        if len(rest) < 2:
            continue
        if joined:
            yield _Form(rest, True)
        if rest.startswith(article) and len(rest) > 3:
            yield _Form(rest.removeprefix(article), joined, defined=True)
        if rest.startswith(script.prepositions) and len(rest) > 2:
            yield _Form(rest[1:], joined, True)
            if rest.startswith(script.contraction):
                yield _Form(rest[2:], joined, True)
                yield _Form(article + rest[2:], joined, True)
            elif rest[1:].startswith(article) and len(rest) > 4:
                yield _Form(rest[1:].removeprefix(article), joined, True)
