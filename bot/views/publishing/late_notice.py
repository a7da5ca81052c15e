"""Notices to coordinators about statements that are late or incomplete."""

from dataclasses import dataclass
from datetime import date

from bot.domain.statement.sentences.phrases import day_alone
from bot.i18n.words import Words
from bot.views.message import Message, Text


@dataclass(frozen=True, slots=True)
class Subject:
    """The statement: preliminary, final or weekly; its (last) day; its languages."""

    edition: str
    day: date
    languages: tuple[str, ...]


def delay_notice(what: str, subject: Subject, cause: str, words: Words) -> Message:
    """A statement or its picture is late, and why."""
    return _line(f"trouble-{what}-late", subject, words, cause=words(f"trouble-cause-{cause}"))


def recovery_notice(what: str, subject: Subject, words: Words) -> Message:
    """A late statement is made now."""
    return _line(f"trouble-{what}-recovered", subject, words)


def abandoned_notice(what: str, subject: Subject, words: Words) -> Message:
    """A late statement is not tried again."""
    return _line(f"trouble-{what}-abandoned", subject, words)


def refusal_notice(subject: Subject, words: Words) -> Message:
    """Telegram refuses a statement itself."""
    return _line("trouble-statement-refused", subject, words, given=subject.day.isoformat())


def missing_part_notice(part: str, subject: Subject, cause: str, words: Words) -> Message:
    """A statement is published without this part: seal, duplicates or changes."""
    return _line(f"trouble-without-{part}", subject, words, cause=words(f"trouble-cause-{cause}"))


def _line(text_id: str, subject: Subject, words: Words, **slots: str) -> Message:
    languages = words("summary-comma").join(words.name_of(language) for language in subject.languages)
    statement = words(f"trouble-{subject.edition}", day=day_alone(words, subject.day), languages=languages)
    return Message(Text(words(text_id, statement=statement, **slots)))
