"""The display order of the characters in a line: the Unicode Bidirectional Algorithm, by python-bidi."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bidi import get_display

#: A variation selector that no font uses: invisible, and a mark, which follows its character.
MARKER = "\N{VARIATION SELECTOR-256}"
#: Separators, spaces and controls look the same in both directions, and a marker would change their meaning.
UNMARKED = frozenset(("WS", "ES", "CS", "BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))


@dataclass(frozen=True, slots=True)
class Run:
    """Adjacent characters of one direction, in reading order."""

    text: str
    right_to_left: bool


def visual_runs(text: str, *, right_to_left: bool) -> list[Run]:
    """Split one line into runs, from left to right on the canvas. Line breaks and tabs count as spaces.

    `right_to_left`: the direction of the whole line.
    """
    runs: list[tuple[list[str], bool]] = []
    for character, direction in _visual(" ".join(text.split()), right_to_left=right_to_left):
        known = direction if direction is not None else runs[-1][1] if runs else right_to_left
        if not runs or runs[-1][1] != known:
            runs.append(([], known))
        runs[-1][0].append(character)
    return [Run("".join(reversed(read) if rtl else read), rtl) for read, rtl in runs]


def _visual(text: str, *, right_to_left: bool) -> Iterator[tuple[str, bool | None]]:
    """Return each character from left to right, and whether it is read from right to left (None: either way).

    python-bidi returns only the order, but a bracket may have to be mirrored. Each character is therefore
    followed by a marker, which comes out before its character in right-to-left text.
    """
    marked = "".join(c + MARKER if _is_marked(c) else c for c in text if c != MARKER)
    shown = iter(get_display(marked, base_dir="R" if right_to_left else "L"))
    for character in shown:
        if character == MARKER:
            yield next(shown), True
        elif _is_marked(character):
            next(shown)
            yield character, False
        else:
            yield character, None


def _is_marked(character: str) -> bool:
    return unicodedata.bidirectional(character) not in UNMARKED
