"""Joining, language, help: what a newcomer and a stranger see."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n.catalogue import Catalogue
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Key, Message, Text, lines, styled
from bot.views.summary import number_text


def unknown_chat_line(catalogue: Catalogue) -> Message:
    """The one neutral line, in every language we speak; it tells nothing."""
    return Message(lines(_in_all("unknown-chat", catalogue)))


def choose_language(catalogue: Catalogue) -> Message:
    """The question in every language at once, for nobody has chosen yet."""
    texts = [catalogue.words(lang) for lang in catalogue.languages]
    buttons = tuple(
        (Button(words.name_of(words.language), Callback.LANGUAGE.data(words.language)),) for words in texts
    )
    return Message(lines(_in_all("choose-language", catalogue)), buttons)


def _in_all(text_id: str, catalogue: Catalogue) -> list[str]:
    """A text in every language, each wording once: a language that lacks it would repeat another one's."""
    return list(dict.fromkeys(catalogue.words(language)(text_id) for language in catalogue.languages))


def welcome(role: str, pseudonym: str, words: Words) -> Message:
    """What somebody who joined can do now."""
    text = lines(
        [styled(words("welcome-heading", pseudonym=pseudonym), "bold"), words(f"welcome-{role}")], "\n\n"
    )
    return Message(text, keys=((Key(words("key-report")),),))


def help_text(role: str, words: Words) -> Message:
    """The same, at any time."""
    return Message(Text(words(f"welcome-{role}")), keys=((Key(words("key-report")),),))


def join_request(person_id: int, pseudonym: str, role: str, words: Words) -> Message:
    """For an admin: somebody used an invitation and waits to be let in."""
    buttons = (
        Button(words("join-in"), Callback.JOIN.data("in", person_id)),
        Button(words("join-out"), Callback.JOIN.data("out", person_id)),
    )
    return Message(
        Text(words("join-waits", who=number_text(pseudonym, words), role=words(f"role-{role}"))), (buttons,)
    )


def new_phone(pseudonym: str, link: str, until: datetime, zone: ZoneInfo, words: Words) -> Message:
    """For an admin: the link with which somebody goes on from another phone."""
    local = until.astimezone(zone).strftime("%Y-%m-%d %H:%M")
    return Message(Text(words("phone-link", who=number_text(pseudonym, words), link=link, until=local)))


def not_understood(words: Words) -> Message:
    """Words that belong to no report."""
    return Message(Text(words("not-understood")), keys=((Key(words("key-report")),),))
