"""Joining, language and help: what newcomers and unknown chats see."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n.catalogue import Catalogue
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Key, Message, Text, in_rows, lines, styled
from bot.views.summary import number_text


def unknown_chat_line(catalogue: Catalogue) -> Message:
    """One neutral line in every language; it reveals nothing."""
    return Message(lines(_in_all("unknown-chat", catalogue)))


def choose_language(catalogue: Catalogue) -> Message:
    """Ask for the language, in every language."""
    buttons = [
        Button(catalogue.words(language).name_of(language), Callback.LANGUAGE.data(language))
        for language in catalogue.languages
    ]
    return Message(lines(_in_all("choose-language", catalogue)), in_rows(buttons))


def _in_all(text_id: str, catalogue: Catalogue) -> list[str]:
    """Return a text in every language, each wording once: a language may fall back to another."""
    return list(dict.fromkeys(catalogue.words(language)(text_id) for language in catalogue.languages))


def welcome(role: str, pseudonym: str, words: Words) -> Message:
    """Welcome somebody who joined: what they can do now."""
    heading = styled(words("welcome-heading", pseudonym=pseudonym), "bold")
    return Message(lines([heading, _guide(role, words)], "\n\n"), keys=((Key(words("key-report")),),))


def help_text(role: str, words: Words) -> Message:
    """Explain what this role can do."""
    return Message(_guide(role, words), keys=((Key(words("key-report")),),))


def _guide(role: str, words: Words) -> Text:
    """What one can do, with a message that a press copies; in discreet mode without one."""
    sample = words("welcome-sample")
    before, shown, after = words(f"welcome-{role}", sample=sample).partition(sample)
    return Text(before) + styled(shown, "code") + Text(after) if shown else Text(before)


def join_request(person_id: int, pseudonym: str, role: str, words: Words) -> Message:
    """For an admin: somebody used an invitation and wants to join."""
    buttons = (
        Button(words("join-in"), Callback.JOIN.data("in", person_id)),
        Button(words("join-out"), Callback.JOIN.data("out", person_id)),
    )
    text = words("join-waits", who=number_text(pseudonym, words), role=words(f"role-{role}"))
    return Message(Text(text), (buttons,))


def new_phone(pseudonym: str, link: str, until: datetime, zone: ZoneInfo, words: Words) -> Message:
    """For an admin: the link with which somebody continues on another phone."""
    local = until.astimezone(zone).strftime("%Y-%m-%d %H:%M")
    return Message(Text(words("phone-link", who=number_text(pseudonym, words), link=link, until=local)))


def not_understood(words: Words) -> Message:
    """Answer a text that belongs to no report."""
    return Message(Text(words("not-understood")), keys=((Key(words("key-report")),),))
