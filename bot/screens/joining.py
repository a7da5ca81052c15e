"""Joining, language, help: what a newcomer and a stranger see."""

from bot.catalogue import Catalogue, Words
from bot.screens.message import Button, Key, Screen, Text, lines, styled


def stranger(catalogue: Catalogue) -> Screen:
    """The one neutral line, in every language we speak; it tells nothing."""
    return Screen(lines([catalogue.words(lang)("stranger") for lang in catalogue.languages]))


def choose_language(catalogue: Catalogue) -> Screen:
    """The question in every language at once, for nobody has chosen yet."""
    texts = [catalogue.words(lang) for lang in catalogue.languages]
    buttons = tuple((Button(words("language-name"), f"l|{words.language}"),) for words in texts)
    return Screen(lines([words("choose-language") for words in texts]), buttons)


def welcome(role: str, pseudonym: str, words: Words) -> Screen:
    """What somebody who joined can do now."""
    text = lines(
        [styled(words("welcome-heading", pseudonym=pseudonym), "bold"), words(f"welcome-{role}")], "\n\n"
    )
    return Screen(text, keys=((Key(words("key-report")),),))


def help_text(role: str, words: Words) -> Screen:
    """The same, at any time."""
    return Screen(Text(words(f"welcome-{role}")), keys=((Key(words("key-report")),),))


def not_understood(words: Words) -> Screen:
    """Words that belong to no report."""
    return Screen(Text(words("not-understood")), keys=((Key(words("key-report")),),))
