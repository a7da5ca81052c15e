"""Who covers which area."""

from bot.domain.escape import escape
from bot.i18n.words import Words
from bot.views.message import Message, Text, lines, styled
from bot.views.summary import number_text


def coverage_list(areas: list[tuple[str, list[str]]], words: Words) -> Message:
    """List every covered area with its responders' pseudonyms, and how to change it."""
    comma = words("summary-comma")
    people = ((area, comma.join(number_text(pseudonym, words) for pseudonym in who)) for area, who in areas)
    rows = [words("coverage-line", area=escape(area), who=who) for area, who in people]
    heading = styled(words("coverage-heading" if rows else "coverage-nothing"), "bold")
    return Message(lines([heading, *rows, Text(words("coverage-hint"))]))
