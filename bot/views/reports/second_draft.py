"""A whole report typed while another one is open: whose is it?"""

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.escape import escape
from bot.views.message import Button, Message, lines, styled

#: So much of the message is shown again.
LONGEST = 300


def whose(draft_id: int, at: int, text: str, words: Words) -> Message:
    """The question, with the words it is about."""
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return Message(
        lines([styled(words("second-ask"), "bold"), styled(escape(shown), "blockquote")]),
        (
            (Button(words("second-new"), Callback.SECOND_REPORT.data("new", draft_id, at)),),
            (Button(words("second-part"), Callback.SECOND_REPORT.data("part", draft_id, at)),),
        ),
    )
