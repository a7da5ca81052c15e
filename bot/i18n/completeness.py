"""What a language lacks, measured by the language that every text is written in.

The sources are only skimmed, not parsed: parsing is the slowest part of a start.
"""

import re
from collections.abc import Sequence
from importlib.resources.abc import Traversable
from typing import Final

from bot.config.languages import REFERENCE
from bot.i18n.fluent_files import our_texts

#: Texts that a language has if its grammar wants them (hours and hundreds of one word, numbers written out, verbs), and
#: the names of languages, which CLDR has too.
OPTIONAL: Final = re.compile(
    r"language-|number-\d|kind-only-|read-(hour|number)-\d+|read-clock-(past|less)|read-link-article"
    r"|read-heading-|statement-(the-attacks|attacks-hit|attacks-led|launched|struck|apart-and|these|in-these)"
)
#: Texts whose attributes are forms of a word: each language has its own.
FORMS: Final = re.compile("(noun|people|target|kind-family|party|region|read|statement-kinds)-")
#: How many missing texts a line names.
MOST_NAMED: Final = 20
_TEXT: Final = re.compile(r"^(?:([a-zA-Z][\w-]*)| +\.([\w-]+)) *=", re.MULTILINE)


def optional(text_id: str) -> bool:
    """Whether a language may lack this text (a message, or `message.attribute`)."""
    return bool(OPTIONAL.match(text_id) or ("." in text_id and FORMS.match(text_id)))


def missing(source: str, theatres: tuple[Traversable, ...] | None = None) -> tuple[str, ...]:
    """Messages, and attributes of messages that are there, which this language lacks, in the order of the reference."""
    there, wanted = _texts(source), _texts(our_texts(REFERENCE, theatres))
    found: list[str] = []
    for name, attributes in wanted.items():
        if name not in there:
            found += [] if optional(name) else [name]
        else:
            lacking = (f"{name}.{each}" for each in attributes if each not in there[name])
            found += [text_id for text_id in lacking if not optional(text_id)]
    return tuple(found)


def listed(text_ids: Sequence[str]) -> str:
    """A line that says how many texts are missing, and names the first ones.

    >>> listed(["unknown-chat", "form-next"])
    '2 texts: unknown-chat, form-next'
    """
    more = len(text_ids) - MOST_NAMED
    named = ", ".join(text_ids[:MOST_NAMED])
    return f"{len(text_ids)} texts: {named}{f' and {more} more' if more > 0 else ''}"


def _texts(source: str) -> dict[str, list[str]]:
    """Message → its attributes."""
    found: dict[str, list[str]] = {}
    attributes: list[str] = []
    for name, attribute in _TEXT.findall(source):
        if name:
            attributes = found.setdefault(name, [])
        else:
            attributes.append(attribute)
    return found
