"""An organisation's own texts: refused with their mistakes, shown before the public reads them."""

from collections.abc import Iterator

from bot.config.languages import REFERENCE
from bot.config.settings import Settings
from bot.domain.statement.preview import Preview, Slots, offered_slots, preview
from bot.i18n.catalogue import Catalogue
from bot.i18n.fluent_files import CatalogueError, our_texts
from bot.i18n.own_files import TextProblem
from bot.i18n.words import Words
from bot.services.operations.text_checks import check_texts, every_slot_policy
from bot.services.publishing.composing import policy_of


def describe(problem: TextProblem, words: Words) -> str:
    """Return the line about a mistake: where, what, and what to do."""
    sentence = words(f"own-text-{problem.code}", **problem.slots)
    where = "own-text-at" if problem.line else "own-text-at-file"
    return words(where, file=problem.file, line=str(problem.line), problem=sentence)


def plain_words(language: str) -> Words:
    """The texts that are shipped in a language, or in English: what is said about texts must not depend on them."""
    known = language if our_texts(language) else REFERENCE
    return Words(known, our_texts(known))


def refuse_mistakes(settings: Settings) -> None:
    """Raise CatalogueError with every mistake in the organisation's texts, a line each."""
    words = plain_words(REFERENCE)
    if lines := [describe(problem, words) for problem in check_texts(settings)]:
        raise CatalogueError("\n".join(lines))


def preview_texts(settings: Settings, language: str) -> tuple[Words, Preview]:
    """Return the words of a language, and every sentence in them. Raises CatalogueError for mistakes in the texts."""
    refuse_mistakes(settings)
    words = Catalogue(settings.languages, settings.texts_dir).words(language)
    return words, preview(words, policy_of(settings))


def list_slots(settings: Settings, language: str) -> Slots:
    """Return the slots of every sentence, and those of the footer, each with an example."""
    words = Catalogue(settings.languages, settings.texts_dir).words(language)
    return offered_slots(words, every_slot_policy(settings))


def list_names(settings: Settings, language: str) -> Iterator[tuple[str, str]]:
    """Yield the names of the organisation, the theatre and the parties: text and words."""
    words = Catalogue(settings.languages, settings.texts_dir).words(language)
    parties = (f"party-{party}" for party in settings.parties if party != "unknown")
    for name in (f"organisation-{settings.organisation}", f"theatre-{settings.theatre}", *parties):
        for form in ("name", "title"):
            if words.has(f"{name}.{form}"):
                yield f"{name}.{form}", words(f"{name}.{form}")
