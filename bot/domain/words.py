"""Protocols of the texts that are passed to the domain; `bot.i18n` implements them."""

from typing import Protocol


class Words(Protocol):
    """The texts of one language, by id (`bot.i18n.words.Words`)."""

    @property
    def language(self) -> str:
        """The language's code."""
        ...

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        ...

    def __call__(self, text_id: str, /, **slots: object) -> str:
        """Return the text with its slots filled. Raises CatalogueError if it or the value of a slot is missing."""
        ...

    def has(self, text_id: str) -> bool:
        """Whether the text (`message` or `message.attribute`) exists."""
        ...

    def owns(self, text_id: str) -> bool:
        """Whether the organisation's own file contains this text."""
        ...

    def first(self, *text_ids: str, **slots: object) -> str:
        """Return the first of these texts that can be filled, the organisation's own before ours."""
        ...

    def fill(self, text_id: str, /, **slots: object) -> str | None:
        """Return the text with its slots filled; None if it or the value of a slot is missing."""
        ...

    def own(self, text_id: str, /, **slots: object) -> str | None:
        """Return the organisation's own text; None if it or the value of a slot is missing."""
        ...

    def ours(self, text_id: str, /, **slots: object) -> str | None:
        """Return our text; None if the value of a slot is missing."""
        ...

    def uses_slot(self, slot: str) -> bool:
        """Whether any text of this language uses this slot."""
        ...

    def form(self, count: int) -> str:
        """Return the plural form of a count: zero, one, two, few, many or other."""
        ...

    def mentions(self, text_id: str) -> frozenset[str]:
        """Return the slots and messages that the organisation's own text uses, also indirectly."""
        ...


class Texts(Protocol):
    """The texts of all languages (`bot.i18n.catalogue.Catalogue`)."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages, the first language first."""
        ...

    def words(self, language: str | None) -> Words:
        """Return the texts of `language`; of the first language if it has none."""
        ...
