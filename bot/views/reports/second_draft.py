"""A whole report typed while another one is open: ask what it is."""

from bot.domain.escape import escape
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, in_rows, lines, shortened, styled

#: Length of the message's excerpt.
LONGEST = 300


def ask_choice(draft_id: int, at: int, text: str, words: Words) -> Message:
    """Ask, with an excerpt of the message."""
    excerpt = styled(escape(shortened(text, LONGEST)), "blockquote")
    buttons = [
        Button(words(f"second-{choice}"), Callback.SECOND_REPORT.data(choice, draft_id, at))
        for choice in ("new", "part")
    ]
    return Message(lines([styled(words("second-ask"), "bold"), excerpt]), in_rows(buttons))
