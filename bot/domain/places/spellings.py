"""All spellings of all places, found by likeness. Built once; a look-up costs a few milliseconds at most."""

from collections.abc import Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.places.names import Spelling
from bot.domain.spelling import script_of

# Scores. A name's own spelling outranks other spellings; variants lie in 85…95, slips of the finger below.
_EXACT = 100.0
_OTHER = 92.0
_VARIANT = 85.0
_SLIP = 50.0
#: Names shorter than this are too like each other for slips.
_SHORTEST = 4
_LONG = 9


class Spellings:
    """Spellings of numbered places: `like` gives the numbers of places called that, with a score to 100."""

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
        # Split by script and length: a slip never changes the script, and changes the length by two at most.
        self._plain = _by_length(plain)
        self._loose = _by_length(loose)

    def written(self, plain: str) -> list[int]:
        """Places whose own name is just this, else those that are also called so."""
        return sorted(self._own.get(plain) or self._other.get(plain) or ())

    def like(self, name: Spelling, typos: bool) -> Iterator[tuple[int, float]]:
        """Places of a name like this one; a place may come more than once, with several scores."""
        exact = False
        for number in self._own.get(name.plain, ()):
            exact = True
            yield number, _EXACT
        for number in self._other.get(name.plain, ()):
            yield number, _OTHER
        yield from self._variants(name)
        # A name written as in the gazetteer is no slip of another one.
        if typos and not exact:
            yield from self._slips(name.plain, self._plain)
            yield from self._slips(name.loose, self._loose)

    def _variants(self, name: Spelling) -> Iterator[tuple[int, float]]:
        for number, loose in self._skeletons.get(name.skeleton, ()):
            likeness = OSA.normalized_similarity(name.loose, loose)
            # Few consonants say little ("hm": Hama, Hima, Ham): then the vowels must agree better.
            if likeness >= (0.65 if len(name.skeleton) > 2 else 0.75) or name.loose == loose:
                yield number, _VARIANT + 10.0 * likeness

    def _slips(
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
                score = _SLIP + 34.0 * (1.0 - distance / max(size, length))
                for number in numbers[at]:
                    yield number, score


def _by_length(keys: dict[str, set[int]]) -> dict[tuple[bool, int], tuple[list[str], list[tuple[int, ...]]]]:
    groups: dict[tuple[bool, int], tuple[list[str], list[tuple[int, ...]]]] = {}
    for key, numbers in keys.items():
        names, places = groups.setdefault((script_of(key) is not None, len(key)), ([], []))
        names.append(key)
        places.append(tuple(sorted(numbers)))
    return groups
