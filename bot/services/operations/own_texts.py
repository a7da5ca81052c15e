"""An organisation's own texts: refused with their mistakes, shown before the public reads them."""

from collections.abc import Iterator
from dataclasses import replace

from bot.config.languages import REFERENCE
from bot.config.setting_names import WrongSetting
from bot.config.settings import Settings
from bot.config.theatres import folders_of
from bot.domain.statement.preview import Slots, offered_slots
from bot.i18n.catalogue import Catalogue
from bot.i18n.fluent_files import CatalogueError, our_texts
from bot.i18n.own_files import TextProblem
from bot.i18n.words import Words
from bot.services.operations.text_checks import check_texts, every_slot_policy


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
    if problems := [*check_texts(settings)]:
        words = plain_words(REFERENCE)
        raise CatalogueError("\n".join(describe(problem, words) for problem in problems))


def list_slots(settings: Settings, words: Words) -> Slots:
    """Return the slots of every sentence, and those of the footer, each with an example."""
    policy = replace(every_slot_policy(settings), organisation=settings.organisation, area=settings.area)
    return offered_slots(words, policy)


def list_names(settings: Settings, words: Words) -> Iterator[tuple[str, str]]:
    """Yield the names of the organisation, the area and the parties: text and words."""
    parties = (f"party-{party}" for party in settings.parties if party != "unknown")
    for name in (f"organisation-{settings.organisation}", f"area-{settings.area}", *parties):
        for form in ("name", "title"):
            if words.has(f"{name}.{form}"):
                yield f"{name}.{form}", words(f"{name}.{form}")


def default_names(settings: Settings, texts: Catalogue) -> tuple[str, ...]:
    """Return which of ORGANISATION and AREA still have our placeholder as their name in a language."""
    return tuple(
        setting
        for setting, code in (("ORGANISATION", settings.organisation), ("AREA", settings.area))
        if code == "default"
        and not all(texts.words(each).owns(f"{setting.lower()}-default.name") for each in texts.languages)
    )


def refuse_default_names(settings: Settings) -> None:
    """Raise WrongSetting if statements would be published under our placeholders for the organisation's names."""
    if not settings.channels:
        return
    texts = Catalogue(settings.languages, settings.texts_dir, theatres=folders_of(settings.theatre))
    for setting in default_names(settings, texts):
        kind, placeholder = setting.lower(), texts.words(None)(f"{setting.lower()}-default.name")
        raise WrongSetting(
            f"BALAGH_{setting} holds 'default', so statements would say {placeholder!r}; it may hold: your own code, "
            f"with the texts `{kind}-<code>` in BALAGH_TEXTS_DIR (deploy/guides/texts.en.md). To take reports "
            "without publishing until then, leave BALAGH_CHANNELS empty"
        )
