"""A text by its id and language.

Ours are the Fluent files in `locales/<language>/`; an organisation's own file `<language>.ftl`, or the files of its own
folder `<language>/`, replace any message of ours. Plurals follow CLDR (Arabic: zero, one, two, few, many, other),
numbers are Western digits without a thousands separator below 10,000, and no invisible characters are added.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import TextElement
from fluent.runtime.types import fluent_number

from bot.i18n.command_names import with_discreet_names
from bot.i18n.fluent_files import (
    CatalogueError,
    bundle_of,
    mentioned,
    messages_of,
    our_texts,
    own_texts,
    part_of,
)

#: The ending of a text that says nothing of what the bot is for.
DISCREET_SUFFIX = "-neutral"


def _discreet_ids(ours: str) -> frozenset[str]:
    """The texts that have a discreet form."""
    found = re.findall(rf"^([a-z][a-z0-9-]*){DISCREET_SUFFIX} *=", ours, re.MULTILINE)
    return frozenset(found)


_UNKNOWN: Any = object()
_Key = tuple[bool, str, *tuple[object, ...]]
#: How many filled texts are kept ready: a card is made of the same words at every tap.
MOST_FILLED = 5000


def _key(base: bool, text_id: str, slots: Mapping[str, object]) -> _Key | None:
    """By which a filled text is kept; None when something else than words and whole numbers fills it."""
    for value in slots.values():
        if type(value) is not str and type(value) is not int:
            return None
    return base, text_id, *slots.items()


class Words:
    """The texts of one language: `words("id", slot=...)`."""

    def __init__(self, language: str, ours: str, own: str | None = None, *, discreet: bool = False) -> None:
        self.language = language
        self.discreet = discreet
        self._discreet = _discreet_ids(ours) if discreet else frozenset()
        if discreet:
            ours, own = with_discreet_names(ours), own and with_discreet_names(own)
        self.right_to_left = Locale(language).text_direction == "rtl"
        self._own = messages_of(own) if own else {}
        self._slots = frozenset(re.findall(r"\$([a-z][\w-]*)", ours + (own or "")))
        self._plural_form = Locale(language).plural_form
        self._base = bundle_of(language, ours)
        self._bundle = bundle_of(language, ours, own) if own else self._base
        self._bundles = (self._bundle, self._base) if own else (self._base,)
        self._patterns: dict[tuple[int, str], Any] = {}
        self._filled: dict[_Key, str] = {}
        self._plain: dict[str, str] = {}

    def __call__(self, text_id: str, /, **slots: object) -> str:
        """The text with its slots filled. Raises CatalogueError if it is missing or a slot is not filled."""
        if slots:
            return self.open(text_id + DISCREET_SUFFIX if text_id in self._discreet else text_id, **slots)
        text = self._plain.get(text_id)  # most of a card's words have nothing to fill
        if text is None:
            text = self._plain[text_id] = self.open(
                text_id + DISCREET_SUFFIX if text_id in self._discreet else text_id
            )
        return text

    def open(self, text_id: str, /, **slots: object) -> str:
        """The same, in the words that are not discreet. Raises CatalogueError."""
        text, errors = self._format(self._bundle, text_id, slots)
        if (errors or text is None) and self._bundle is not self._base:
            # An organisation's sentence that cannot be filled gives way to ours.
            text, errors = self._format(self._base, text_id, slots)
        if errors or text is None:
            raise CatalogueError(
                f"{self.language}: {text_id}: {'; '.join(map(str, errors)) or 'no such text'}"
            )
        return text

    def has(self, text_id: str) -> bool:
        """Whether there is such a text (`message` or `message.attribute`)."""
        if self._pattern(self._bundle, text_id) is not None:
            return True
        return self._bundle is not self._base and self._pattern(self._base, text_id) is not None

    def owns(self, text_id: str) -> bool:
        """Whether the organisation's own file has this text."""
        return part_of(self._own.get(text_id.partition(".")[0]), text_id) is not None

    def first(self, *text_ids: str, **slots: object) -> str:
        """The first of these texts that can be filled: the organisation's own before ours."""
        owned = [text_id for text_id in text_ids if self.owns(text_id)] if self._own else []
        for text_id in (*owned, *text_ids):
            text = self.fill(text_id, **slots)
            if text is not None:
                return text
        raise CatalogueError(
            f"{self.language}: {' or '.join(text_ids)}: no such text, or a slot is not filled"
        )

    def fill(self, text_id: str, /, **slots: object) -> str | None:
        """The text with its slots filled, or None if there is none or a slot has nothing to fill it."""
        for bundle in self._bundles:
            text, errors = self._format(bundle, text_id, slots)
            if text is not None and not errors:
                return text
        return None

    def own(self, text_id: str, /, **slots: object) -> str | None:
        """The organisation's own text, or None when it has none or a slot of it has nothing to fill it."""
        if not self.owns(text_id):
            return None
        text, errors = self._format(self._bundle, text_id, slots)
        return None if errors else text

    def ours(self, text_id: str, /, **slots: object) -> str | None:
        """Our own text (with the organisation's nouns in it), or None when a slot has nothing to fill it."""
        text, errors = self._format(self._base if self.owns(text_id) else self._bundle, text_id, slots)
        return None if errors else text

    def asks_for(self, slot: str) -> bool:
        """Whether any text of this language has this slot: what no text asks for need not be put into words."""
        return slot in self._slots

    def form(self, count: int) -> str:
        """The plural form of a count in this language: zero, one, two, few, many or other."""
        return str(self._plural_form(count))

    def mentions(self, text_id: str) -> frozenset[str]:
        """Slots (`$slot`) and messages the organisation's own text uses, through the messages it uses too."""
        found: set[str] = set()
        waiting = [text_id]
        while waiting:
            name = waiting.pop()
            part = part_of(self._own.get(name.partition(".")[0]), name)
            if part is None:
                continue
            names = mentioned(part)
            waiting.extend(names - found)
            found |= names
        return frozenset(found)

    def _pattern(self, bundle: FluentBundle, text_id: str) -> Any:
        """What stands in the file. It is looked for once: a statement asks for the same nouns again and again."""
        key = (id(bundle), text_id)
        if key not in self._patterns:
            name, _, attribute = text_id.partition(".")
            message = bundle.get_message(name) if bundle.has_message(name) else None
            found = message and (message.attributes.get(attribute) if attribute else message.value)
            self._patterns[key] = found
        return self._patterns[key]

    def _format(
        self, bundle: FluentBundle, text_id: str, slots: Mapping[str, object]
    ) -> tuple[str | None, list[Exception]]:
        pattern = self._patterns.get((id(bundle), text_id), _UNKNOWN)
        if pattern is _UNKNOWN:
            pattern = self._pattern(bundle, text_id)
        if pattern is None:
            return None, []
        if isinstance(pattern, TextElement):  # nothing in it to fill
            return pattern.value, []
        key = _key(bundle is self._base, text_id, slots)
        known = self._filled.get(key) if key else None
        if known is not None:
            return known, []
        ready = {name: _number(value) if type(value) is int else value for name, value in slots.items()}
        text, errors = bundle.format_pattern(pattern, ready)
        if key and not errors:
            if len(self._filled) >= MOST_FILLED:
                self._filled.clear()
            self._filled[key] = str(text)
        return str(text), list(errors)


class Catalogue:
    """All languages' texts. `own`: the organisation's folder of `<language>.ftl` files or `<language>/` folders.

    `discreet`: where a text has a form that says nothing of what the bot is for (`<id>-neutral`), that one is taken;
    and commands are named by their discreet names.
    """

    def __init__(
        self,
        languages: tuple[str, ...] = ("en", "ar"),
        own: Path | None = None,
        *,
        discreet: bool = False,
    ) -> None:
        self._words = {
            lang: Words(lang, our_texts(lang), own_texts(lang, own), discreet=discreet) for lang in languages
        }

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._words)

    def words(self, language: str | None) -> Words:
        """The texts of `language`, or of the first language when we do not speak it."""
        return self._words.get(language or "") or next(iter(self._words.values()))


def _number(value: int) -> object:
    return fluent_number(value, useGrouping=value >= 10_000)
