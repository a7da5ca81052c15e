"""A text by its id and language.

Ours are the Fluent files in `locales/<language>/`; an organisation's own file `<language>.ftl`, or the files of its own
folder `<language>/`, replace any message of ours. Plurals follow CLDR (Arabic: zero, one, two, few, many, other),
numbers are Western digits with a thousands separator from 1,000 on, and no invisible characters are added.
"""

import logging
import re
from collections.abc import Iterable, Mapping
from typing import Any

from babel import Locale, UnknownLocaleError
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import TextElement
from fluent.runtime.types import fluent_number

from bot.i18n.command_names import with_discreet_names
from bot.i18n.fluent_files import CatalogueError, bundle_of, mentioned, messages_of, part_of

log = logging.getLogger(__name__)

#: The ending of a text that says nothing of what the bot is for.
DISCREET_SUFFIX = "-discreet"


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


def _locale(language: str) -> Locale:
    """CLDR's data of a language. Raises CatalogueError when it knows none of this code."""
    try:
        return Locale(language)
    except UnknownLocaleError:
        raise CatalogueError(f"{language!r} is not the code of a language") from None


class Words:
    """The texts of one language: `words("id", slot=...)`.

    `fallback`: the words for a text that cannot be filled in this language; `lacking`: the texts that it lacks.
    """

    def __init__(
        self,
        language: str,
        ours: str,
        own: str | None = None,
        *,
        discreet: bool = False,
        fallback: "Words | None" = None,
        lacking: Iterable[str] = (),
    ) -> None:
        self.language = language
        self.discreet = discreet
        self._fallback = fallback
        # Words that people type are no texts to show: those of the other languages are understood anyway.
        self._lacking = frozenset(name for name in lacking if not name.startswith("read-"))
        self._told: set[str] = set()
        self._locale = _locale(language)
        self._discreet = _discreet_ids(ours + (own or "")) if discreet else frozenset()
        if fallback is not None:
            self._discreet |= fallback._discreet  # an open text must not stand in for a discreet one
        if discreet:
            ours, own = with_discreet_names(ours), own and with_discreet_names(own)
        self.right_to_left = self._locale.text_direction == "rtl"
        self._own = messages_of(own) if own else {}
        self._slots = frozenset(re.findall(r"\$([a-z][\w-]*)", ours + (own or "")))
        if fallback is not None and self._lacking:
            self._slots |= fallback._slots
        self._plural_form = self._locale.plural_form
        self._base = bundle_of(language, ours)
        self._bundle = bundle_of(language, ours, own) if own else self._base
        self._bundles = (self._bundle, self._base) if own else (self._base,)
        self._patterns: dict[tuple[int, str], Any] = {}
        self._filled: dict[_Key, str] = {}
        self._plain: dict[str, str] = {}
        self._known: dict[str, bool] = {}

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
        """The same, in the words that are not discreet. Raises CatalogueError when no language can say it."""
        text, errors = self._format(self._bundle, text_id, slots)
        if (errors or text is None) and self._bundle is not self._base:
            # An organisation's sentence that cannot be filled gives way to ours.
            text, errors = self._format(self._base, text_id, slots)
        if text is not None and not errors:
            return text
        if self._fallback is not None and (text is None or self._lacking):
            return self._instead(text_id, self._fallback).open(text_id, **slots)
        raise CatalogueError(f"{self.language}: {text_id}: {'; '.join(map(str, errors)) or 'no such text'}")

    def name_of(self, language: str) -> str:
        """What this language calls another one: our word for it, or CLDR's, or its code."""
        name = f"language-{language}"
        return self(name) if self.has(name) else self._locale.languages.get(language, language)

    def _lacks(self, text_id: str) -> bool:
        """Whether this language lacks the text, or the message that it is a part of."""
        return text_id in self._lacking or text_id.partition(".")[0] in self._lacking

    def _instead(self, text_id: str, fallback: "Words") -> "Words":
        """Log, once a text, that another language's words stand in for it."""
        if text_id not in self._told:
            self._told.add(text_id)
            log.warning(
                "text missing: shown in another language", extra={"subject": f"{self.language}: {text_id}"}
            )
        return fallback

    def has(self, text_id: str) -> bool:
        """Whether there is such a text (`message` or `message.attribute`)."""
        known = self._known.get(text_id)
        if known is None:
            known = any(self._pattern(bundle, text_id) is not None for bundle in self._bundles)
            if not known and self._fallback is not None and self._lacks(text_id):
                known = self._fallback.has(text_id)
            self._known[text_id] = known
        return known

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
        if self._fallback is not None and self._lacking:
            return self._instead(text_ids[0], self._fallback).first(*text_ids, **slots)
        raise CatalogueError(
            f"{self.language}: {' or '.join(text_ids)}: no such text, or a slot is not filled"
        )

    def fill(self, text_id: str, /, **slots: object) -> str | None:
        """The text with its slots filled, or None if there is none or a slot has nothing to fill it."""
        for bundle in self._bundles:
            text, errors = self._format(bundle, text_id, slots)
            if text is not None and not errors:
                return text
        if self._fallback is not None and self._lacks(text_id):
            return self._instead(text_id, self._fallback).fill(text_id, **slots)
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
        if text is None and self._fallback is not None and self._lacks(text_id):
            return self._instead(text_id, self._fallback).ours(text_id, **slots)
        return None if errors else text

    def uses_slot(self, slot: str) -> bool:
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


def _number(value: int) -> object:
    return fluent_number(value, useGrouping=value >= 1_000)
