"""A card's lines about a message that was read as a whole report: what was understood and what was not."""

from collections.abc import Iterator

from bot.domain.escape import escape
from bot.domain.form.message_extras import doubtful_words
from bot.domain.form.progress import Progress, can_send_flash, open_steps
from bot.domain.form.report_form import NO_LINE
from bot.i18n.words import Words
from bot.views.message import Text, lines, styled
from bot.views.summary import number_text

#: Unread words are shown up to this length.
LONGEST = 300


def parsed_lines(progress: Progress, words: Words) -> Text | None:
    """Return the unread words, and what is uncertain at the current question."""
    extras = progress.extras
    if not extras.keys() & {"text", "voice", "flash"}:
        return None
    unread = str(extras.get("unread") or "")
    doubt = doubtful_words(extras, progress.step)
    forwarded = extras.get("forwarded") if progress.step == "when" else None
    return lines(
        [
            words("parsed-voice") if extras.get("voice") else None,
            Text(words("parsed-unread") + " ") + styled(escape(unread[:LONGEST]), "italic")
            if unread
            else None,
            *_open_doubts(progress, words),
            words("parsed-doubt", words=doubt) if doubt else None,
            words("parsed-forwarded", date=number_text(forwarded, words)) if forwarded else None,
            _left_open(progress, words),
        ]
    )


def _open_doubts(progress: Progress, words: Words) -> Iterator[str]:
    """What was read but is not certain, apart from the question that is being asked: "Injured: you wrote …"."""
    for step in progress.extras.get("asked", {}):
        said = doubtful_words(progress.extras, step)
        if said and step != progress.step and step not in progress.answers:
            yield words("parsed-open", name=words(f"field-{step}.answer"), words=said)


def _left_open(progress: Progress, words: Words) -> str | None:
    """What would be missing if the report were sent now."""
    if not can_send_flash(progress):
        return None
    names = (
        words(f"field-{step.id}.answer") for step in open_steps(progress.answers) if step.id not in NO_LINE
    )
    return words("parsed-flash", names=" · ".join(names))
