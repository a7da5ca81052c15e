"""A whole report typed while another one is open: ask what it is."""

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.escape import escape
from bot.views.message import Button, Message, lines, styled

#: Length of the message's excerpt.
LONGEST = 300


def ask_choice(draft_id: int, at: int, text: str, words: Words) -> Message:
    """Ask, with an excerpt of the message."""
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return Message(
        lines([styled(words("second-ask"), "bold"), styled(escape(shown), "blockquote")]),
        (
            (Button(words("second-new"), Callback.SECOND_REPORT.data("new", draft_id, at)),),
            (Button(words("second-part"), Callback.SECOND_REPORT.data("part", draft_id, at)),),
        ),
    )
