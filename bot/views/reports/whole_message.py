"""A card's lines about a message that was read as a whole report: what was understood and what was not."""

from bot.domain.escape import escape
from bot.domain.form.message_extras import doubtful_words
from bot.domain.form.progress import Progress, completeness
from bot.i18n.words import Words
from bot.views.message import Text, lines, styled
from bot.views.summary import number_text

#: Unread words are shown up to this length.
LONGEST = 300


def parsed_lines(progress: Progress, words: Words) -> Text | None:
    """Return "7 of 11 known", the unread words, and what is uncertain at the current question."""
    extras = progress.extras
    if not extras.keys() & {"text", "voice", "flash"}:
        return None
    known, of = completeness(progress.answers)
    unread = str(extras.get("unread") or "")
    doubt = doubtful_words(extras, progress.step)
    forwarded = extras.get("forwarded") if progress.step == "when" else None
    return lines(
        [
            words("parsed-known", known=known, of=of),
            words("parsed-voice") if extras.get("voice") else None,
            Text(words("parsed-unread") + " ") + styled(escape(unread[:LONGEST]), "italic")
            if unread
            else None,
            words("parsed-doubt", words=doubt) if doubt else None,
            words("parsed-forwarded", date=number_text(forwarded, words)) if forwarded else None,
        ]
    )
