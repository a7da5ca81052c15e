"""The texts that the domain is handed: what it may ask of a language's words, whoever reads them from files."""

from typing import Protocol


class Words(Protocol):
    """The texts of one language, by id. `bot.i18n.words.Words` is one."""

    @property
    def language(self) -> str:
        """The language's code."""
        ...

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        ...

    def __call__(self, text_id: str, /, **slots: object) -> str:
        """The text with its slots filled. Raises CatalogueError if it is missing or a slot is not filled."""
        ...

    def has(self, text_id: str) -> bool:
        """Whether there is such a text (`message` or `message.attribute`)."""
        ...

    def owns(self, text_id: str) -> bool:
        """Whether the organisation's own file has this text."""
        ...

    def first(self, *text_ids: str, **slots: object) -> str:
        """The first of these texts that can be filled: the organisation's own before ours."""
        ...

    def fill(self, text_id: str, /, **slots: object) -> str | None:
        """The text with its slots filled, or None if there is none or a slot has nothing to fill it."""
        ...

    def own(self, text_id: str, /, **slots: object) -> str | None:
        """The organisation's own text, or None when it has none or a slot of it has nothing to fill it."""
        ...

    def ours(self, text_id: str, /, **slots: object) -> str | None:
        """Our own text, or None when a slot has nothing to fill it."""
        ...

    def uses_slot(self, slot: str) -> bool:
        """Whether any text of this language has this slot."""
        ...

    def form(self, count: int) -> str:
        """The plural form of a count in this language: zero, one, two, few, many or other."""
        ...

    def mentions(self, text_id: str) -> frozenset[str]:
        """Slots and messages that the organisation's own text uses, through the messages it uses too."""
        ...


class Texts(Protocol):
    """The texts of all languages. `bot.i18n.catalogue.Catalogue` is one."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages' codes, the first language first."""
        ...

    def words(self, language: str | None) -> Words:
        """The texts of `language`, or of the first language when there are none in it."""
        ...
