"""All meanings for which the text catalogues may have words: `read-<family>-<code>`. Codes only."""

from collections.abc import Iterator
from typing import Final

from storage.model.vocabulary import (
    ATTACK_KINDS,
    DAMAGE,
    MUNITIONS,
    ORIGIN_KNOWN_BY,
    PARTS_OF_DAY,
    PATTERNS,
    SERVICE_STATES,
    SOURCES,
    TARGETS,
)

#: Numbers that are one word or fixed phrase; the others are combinations.
NUMBERS: Final = (*range(21), 24, *range(30, 100, 10), *range(100, 1000, 100), 1000, 2000)
#: Nouns for people: who they are, and what happened to them.
WHO: Final = ("persons", "women", "children", "men", "responders")
#: The same, and kin that may be a child or not.
KIN: Final = (*WHO, "males", "females")
FATES: Final = ("killed", "injured", "casualties", "trapped")
#: Words that share out people, or say that a number counts something else.
GROUPS: Final = (
    *("others", "family_of", "family", "all", "half", "most", "one_of", "other_one", "of_them", "of", "his"),
    *("combatants", "unhurt", "numbered", "thing"),
)
UNCERTAIN: Final = ("about", "at_least", "at_most", "vague")
ANSWERS: Final = ("yes", "no", "none", "not_known", "skip", "cancel", "back", "next", "send")

_FAMILIES: Final[dict[str, tuple[str, ...]]] = {
    "number": tuple(map(str, NUMBERS)),
    "multiple": ("100", "1000"),
    "people": (*WHO, *FATES),
    "kin": KIN,
    "before": ("killed", "injured", "unhurt"),
    "behind": ("killed", "injured", "unhurt"),
    "none": ("killed", "injured", "both"),
    "group": GROUPS,
    "said": (
        "hearsay",
        "unreal",
        "past",
        "toll",
        "change",
        "until",
        "since",
        "second",
        "report",
        "source",
        "indirect",
    ),
    "break": ("any",),
    "age": ("years", "under_one", "aged", "male", "female", "child"),
    "aside": ("any", "adjective", "severity"),
    "uncertain": UNCERTAIN,
    "link": ("and", "with", "article", "no", "within", "to", "between", "times", "of"),
    "filler": ("number", "time", "choice", "message", "everyday"),
    "weak": ("artillery",),
    "place": (
        "near",
        "region",
        "from",
        "between",
        "label",
        "to",
        "towards",
        "not",
        "source",
        "distance",
        "street",
    ),
    "compass": ("n", "e", "s", "w", "lat", "lon"),
    "hit": ("any", "on"),
    "landscape": ("any",),
    "answer": ANSWERS,
    "moment": ("now", "recently", "midnight"),
    "ago": ("before", "after"),
    "unit": ("minute", "hour", "day", "week"),
    "fraction": ("half", "quarter", "third", "three_quarters"),
    "clock": ("at", "past", "to", "less", "am", "pm", "minutes"),
    "hour": tuple(map(str, range(1, 13))),
    "part": tuple(PARTS_OF_DAY),
    "day": ("today", "yesterday", "before_yesterday", "last_night", "tonight", "last"),
    "span": ("this", "past", "from", "to", "since", "month", "year"),
    "weekday": tuple(map(str, range(7))),
    "month": tuple(map(str, range(1, 13))),
    "kind": tuple(ATTACK_KINDS),
    "munition": MUNITIONS,
    "pattern": PATTERNS,
    "target": tuple(TARGETS),
    "source": SOURCES,
    "known_by": ORIGIN_KNOWN_BY,
    "damage": DAMAGE,
    "service": SERVICE_STATES,
}


def meanings(parties: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield all pairs of family and code; `parties`: the codes of the family `origin`."""
    for family, codes in (*_FAMILIES.items(), ("origin", parties)):
        for code in codes:
            yield family, code
