"""All languages' texts, and which of them lack something."""

from importlib.resources.abc import Traversable
from pathlib import Path

from bot.config.languages import REFERENCE, languages
from bot.i18n.completeness import missing
from bot.i18n.fluent_files import CatalogueError, our_texts, own_texts
from bot.i18n.words import Words


class Catalogue:
    """All languages' texts. `own`: the organisation's folder of `<language>.ftl` files or `<language>/` folders;
    `theatres`: the folders whose texts count, too (None: all that are shipped).

    `discreet`: where a text has a form that says nothing of what the bot is for (`<id>-discreet`), that one is taken;
    and commands are named by their discreet names. A text that a language lacks is shown in the first language, or in
    English where the first one lacks it, too. Raises CatalogueError for texts that cannot be read.
    """

    def __init__(
        self,
        codes: tuple[str, ...] | None = None,
        own: Path | None = None,
        *,
        theatres: tuple[Traversable, ...] | None = None,
        discreet: bool = False,
    ) -> None:
        self._words: dict[str, Words] = {}
        self._missing: dict[str, tuple[str, ...]] = {}
        for code in codes or languages(own):
            ours, theirs = our_texts(code, theatres), own_texts(code, own)
            if not ours and not theirs:
                raise CatalogueError(f"no texts for language {code!r}")
            lacking = self._missing[code] = missing(ours + theirs, theatres)
            first = next(iter(self._words.values()), None)
            if first is None and lacking:
                first = Words(
                    REFERENCE, our_texts(REFERENCE, theatres), own_texts(REFERENCE, own), discreet=discreet
                )
            self._words[code] = Words(code, ours, theirs, discreet=discreet, fallback=first, lacking=lacking)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages' codes, the first language first."""
        return tuple(self._words)

    def words(self, language: str | None) -> Words:
        """The texts of `language`, or of the first language when we do not speak it."""
        return self._words.get(language or "") or next(iter(self._words.values()))

    def missing(self, language: str) -> tuple[str, ...]:
        """The texts that this language lacks: none when it may be published in."""
        return self._missing[language]
