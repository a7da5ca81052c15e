"""A card's lines about a message that was read as a whole report: what was understood and what was not."""

from bot.domain.form.message_extras import doubted
from bot.domain.form.progress import Progress, how_much_known
from bot.i18n.words import Words
from bot.views.escape import escape
from bot.views.message import Text, lines, styled

#: Unread words are shown up to this length.
LONGEST = 300


def parsed_lines(progress: Progress, words: Words) -> Text | None:
    """Return "7 of 11 known", the unread words, and what is uncertain at the current question."""
    heard = progress.heard
    if not heard or not heard.keys() & {"text", "voice", "flash"}:
        return None
    known, of = how_much_known(progress.answers)
    unread = str(heard.get("unread") or "")
    doubt = doubted(heard, progress.step)
    return lines(
        [
            words("heard-known", known=known, of=of),
            words("heard-voice") if heard.get("voice") else None,
            Text(words("heard-unread") + " ") + styled(escape(unread[:LONGEST]), "italic")
            if unread
            else None,
            words("heard-doubt", words=doubt) if doubt else None,
        ]
    )
