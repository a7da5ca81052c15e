"""Similarity search over the spellings of all places. Built once; a search takes a few milliseconds at most."""

from collections.abc import Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.places.names import Spelling
from bot.domain.spelling import script_of

# Scores. The main spelling outranks other spellings; variants are in 85…95, typos below.
_EXACT = 100.0
_OTHER = 92.0
_VARIANT = 85.0
_TYPO = 50.0
#: Shorter names are too similar to each other for typos.
_SHORTEST = 4
_LONG = 9


class Spellings:
    """Spellings of numbered places; `like` yields the numbers of places with scores up to 100."""

    def __init__(self, entries: Iterable[tuple[int, Spelling, bool]]) -> None:
        self._own: dict[str, set[int]] = {}
        self._other: dict[str, set[int]] = {}
        self._skeletons: dict[str, set[tuple[int, str]]] = {}
        plain: dict[str, set[int]] = {}
        loose: dict[str, set[int]] = {}
        for number, spelling, own in entries:
            (self._own if own else self._other).setdefault(spelling.plain, set()).add(number)
            self._skeletons.setdefault(spelling.skeleton, set()).add((number, spelling.loose))
            plain.setdefault(spelling.plain, set()).add(number)
            loose.setdefault(spelling.loose, set()).add(number)
        # Grouped by script and length: a typo keeps the script, and changes the length by at most two.
        self._plain = _by_length(plain)
        self._loose = _by_length(loose)

    def written(self, plain: str) -> list[int]:
        """Return the places with exactly this main name, else those with this other name."""
        return sorted(self._own.get(plain) or self._other.get(plain) or ())

    def like(self, name: Spelling, typos: bool) -> Iterator[tuple[int, float]]:
        """Yield places with a similar name; a place may occur several times with different scores."""
        exact = False
        for number in self._own.get(name.plain, ()):
            exact = True
            yield number, _EXACT
        for number in self._other.get(name.plain, ()):
            yield number, _OTHER
        yield from self._variants(name)
        # A name spelled as in the gazetteer is no typo of another one.
        if typos and not exact:
            yield from self._typos(name.plain, self._plain)
            yield from self._typos(name.loose, self._loose)

    def _variants(self, name: Spelling) -> Iterator[tuple[int, float]]:
        for number, loose in self._skeletons.get(name.skeleton, ()):
            likeness = OSA.normalized_similarity(name.loose, loose)
            # With few consonants ("hm": Hama, Hima, Ham) the vowels must agree better.
            if likeness >= (0.65 if len(name.skeleton) > 2 else 0.75) or name.loose == loose:
                yield number, _VARIANT + 10.0 * likeness

    def _typos(
        self, key: str, groups: dict[tuple[bool, int], tuple[list[str], list[tuple[int, ...]]]]
    ) -> Iterator[tuple[int, float]]:
        size, joined = len(key), script_of(key) is not None
        if size < _SHORTEST - 1:
            return
        allowed = 2 if size >= _LONG else 1
        for length in range(max(_SHORTEST - (size >= _SHORTEST), size - allowed), size + allowed + 1):
            keys, numbers = groups.get((joined, length), ([], []))
            for _, distance, at in process.extract(
                key, keys, scorer=OSA.distance, score_cutoff=allowed, limit=None
            ):
                score = _TYPO + 34.0 * (1.0 - distance / max(size, length))
                for number in numbers[at]:
                    yield number, score


def _by_length(keys: dict[str, set[int]]) -> dict[tuple[bool, int], tuple[list[str], list[tuple[int, ...]]]]:
    groups: dict[tuple[bool, int], tuple[list[str], list[tuple[int, ...]]]] = {}
    for key, numbers in keys.items():
        names, places = groups.setdefault((script_of(key) is not None, len(key)), ([], []))
        names.append(key)
        places.append(tuple(sorted(numbers)))
    return groups
