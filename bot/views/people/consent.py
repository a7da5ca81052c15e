"""The screen that informs whoever joins, and asks what their reports may be used for."""

from collections.abc import Sequence
from typing import Final

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, lines, styled
from storage.model.vocabulary import CONSENT_PURPOSES

#: What the button carries that agrees to everything on a screen without a tick.
AGREE: Final = Callback.CONSENT.data("0" * len(CONSENT_PURPOSES), "all")


def told(pseudonym: str, words: Words) -> str:
    """What is told, without formatting."""
    return words("consent-text", pseudonym=pseudonym)


def screen(ticks: str, pseudonym: str, words: Words) -> Message:
    """The screen. `ticks`: 0 or 1 for each purpose in order."""
    text = lines([styled(words("consent-heading"), "bold"), told(pseudonym, words)], "\n\n")
    purposes = [
        (Button(_label(purpose, tick == "1", words), Callback.CONSENT.data(ticks, purpose)),)
        for purpose, tick in zip(CONSENT_PURPOSES, ticks, strict=True)
    ]
    save = (Button(words("consent-save"), Callback.CONSENT.data(ticks, "save")),)
    every = (Button(words("consent-all"), Callback.CONSENT.data(ticks, "all")),)
    return Message(text, (*purposes, save, every))


def answered(purposes: Sequence[str], words: Words) -> Message:
    """What was agreed to, and how to change it."""
    ticks = [_label(purpose, purpose in purposes, words) for purpose in CONSENT_PURPOSES]
    return Message(lines([Text(words("consent-saved")), *ticks]))


def _label(purpose: str, ticked: bool, words: Words) -> str:
    return f"{'☑' if ticked else '☐'} {words(f'consent-{purpose}')}"
