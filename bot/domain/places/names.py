"""Compare names of places: three forms of a spelling, from strict to tolerant.

    plain     letters and digits alone, folded          "Ma'arrat an-Nu'man" → maarratannuman
    loose     plus: no article, one sign for each sound → maratnuman
    skeleton  the consonants of `loose`                 → mrtnmn

Equal `plain` is an exact match, equal `skeleton` a spelling variant, a small distance a typo.
"""

import re
from dataclasses import dataclass

from bot.domain.places.letters import fold
from bot.domain.spelling import script_of

_WORD = re.compile(r"[^\W_]+")
_LATIN_ARTICLES = frozenset(
    re.findall(r"\w+", "al el il ul ash esh as es ar er an en ad ed az ez at et adh edh ath eth")
)
# An article attached to its noun: "Elfara", "Annuman", "Ashshughur".
_ATTACHED = re.compile(r"^(?:[ae]l(?=[^l]\w{2})|[ae](?:sh(?=sh\w)|([nsrtdz])(?=\1\w{2})))")
# Order matters: digraphs before their letters.
_SOUNDS = (
    (re.compile(r"dj|zh"), "j"),
    (re.compile(r"tch|ch|sch|sh"), "c"),
    (re.compile(r"kh"), "x"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"q"), "k"),
    (re.compile(r"v"), "f"),
    (re.compile(r"ou|oo|o|u"), "u"),
    (re.compile(r"i?y+[ae]h?$|ia$"), "ia"),
    (re.compile(r"[ae]h$|e$"), "a"),
    (re.compile(r"ei|ai|ay|ey|ee|ie|iy|y|e"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWEL_SIGNS = re.compile(r"(?<!^)[aiu]")


@dataclass(frozen=True, slots=True)
class Spelling:
    """The comparable forms of one spelling of a name."""

    plain: str
    loose: str
    skeleton: str


def words(text: str) -> list[str]:
    """Return the folded words of a name; hyphens and other signs separate words, apostrophes do not."""
    return _WORD.findall(fold(text))


def normalise(parts: list[str]) -> Spelling:
    """Return the forms of a name that is given as folded words."""
    plain = "".join(parts)
    bare = [_without_article(part) for part in parts]
    kept = [part for part in bare if part] or parts
    loose = "".join(part if script_of(part) else _sounds(part) for part in kept)
    script = script_of(loose)
    skeleton = (script.vowel if script else _VOWEL_SIGNS).sub("", loose)
    if skeleton[:1] in ("a", "i", "u"):
        skeleton = "a" + skeleton[1:]
    return Spelling(plain, loose, re.sub(r"(.)\1+", r"\1", skeleton))


def names_in(name: str) -> list[list[str]]:
    """Return the names in one gazetteer entry: the whole, and the parts between brackets and slashes.

    >>> names_in("Al-Fariyah (Tall Al-Ghurab)")[1:]
    [['al', 'fariyah'], ['tall', 'al', 'ghurab']]
    """
    found = [words(name)]
    parts = [words(part) for part in re.split(r"[()/_]| - ", name)]
    found.extend(part for part in parts if part and part not in found and len("".join(part)) > 2)
    return [part for part in found if part]


def _without_article(word: str) -> str:
    if script := script_of(word):
        return word.removeprefix(script.article) if len(word) > 4 else word
    if word in _LATIN_ARTICLES:
        return ""
    return _ATTACHED.sub("", word)


def _sounds(word: str) -> str:
    for pattern, sign in _SOUNDS:
        word = pattern.sub(sign, word)
    return word
