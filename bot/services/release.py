"""Release: the only way into a channel or an alert chat.

It takes values that rest on what the gate let pass (bot.domain.disclosure): messages of a statement or of an alert, and
pictures. A test fails where another module sends there.
"""

from collections.abc import Sequence

from sqlmodel import Session

from bot.domain.disclosure import Audience
from bot.services import coordinator_chats
from bot.services.context import AppContext, Recipient, build_content, in_topic
from bot.views.chart.data import PublicPicture
from bot.views.message import PublicMessage
from storage.repositories.messages import outbox
from storage.repositories.publishing import publications
from storage.repositories.review import review_queue

#: How the keys of a statement's messages begin.
_STATEMENTS = "statement/"


def alert_audience(session: Session, chat: str) -> Audience:
    """Return who reads an alert chat: it may be everybody until Telegram said that it has no @name to open it by."""
    return "coordination" if coordinator_chats.is_closed(session, chat) else "public"


def post_statement(
    session: Session,
    context: AppContext,
    chat_id: int,
    publication_id: int,
    pieces: Sequence[PublicMessage],
    reply_to: int | None = None,
) -> None:
    """Enqueue a statement's messages in order; the first one replies to the message `reply_to`."""
    topic = _topic(session, context, publication_id)
    for n, piece in enumerate(pieces):
        content = in_topic(piece.to_json(), topic)
        if reply_to and n == 0:
            content["reply_to"] = reply_to
        card = piece_card(publication_id, n)
        outbox.enqueue(
            session, context.clock(), chat_id, "post", content, publication_id=publication_id, card=card
        )


def edit_piece(
    session: Session, context: AppContext, chat_id: int, publication_id: int, n: int, piece: PublicMessage
) -> None:
    """Replace the n-th message of a posted statement."""
    outbox.upsert(session, context.clock(), chat_id, piece_card(publication_id, n), piece.to_json())


def post_correction(
    session: Session,
    context: AppContext,
    chat_id: int,
    publication_id: int,
    correction: PublicMessage,
    reply_to: int | None,
) -> None:
    """Enqueue a correction of a posted statement, in reply to its first message."""
    content = in_topic(correction.to_json(), _topic(session, context, publication_id))
    content |= {"reply_to": reply_to} if reply_to else {}
    prefix = corrections_card(publication_id)
    card = f"{prefix}{len(review_queue.list_cards(session, prefix))}"
    outbox.enqueue(session, context.clock(), chat_id, "send", content, card=card)


def post_picture(
    session: Session, context: AppContext, chat_id: int, publication_id: int, picture: PublicPicture
) -> None:
    """Enqueue the picture of a statement."""
    content = {"items": [["photo", None, picture.file]], "caption": picture.caption}
    content = in_topic(content, _topic(session, context, publication_id))
    outbox.enqueue(session, context.clock(), chat_id, "album", content, card=picture_card(publication_id))


def delete_message(session: Session, context: AppContext, chat_id: int, card: str) -> None:
    """Delete a further message or the picture of a statement, whether it was sent or not."""
    _known, message_id = outbox.drop_card(session, card)
    if message_id is not None:
        outbox.enqueue(session, context.clock(), chat_id, "delete", {"message_id": message_id})


def show_alert(
    session: Session, context: AppContext, to: Recipient, report_id: str, alert: PublicMessage
) -> None:
    """Create or edit the alert about a report."""
    card = f"alert/{report_id}/{to.chat_id}"
    content = in_topic(build_content(alert, to.words), to.topic)
    outbox.upsert(session, context.clock(), to.chat_id, card, content)


def _topic(session: Session, context: AppContext, publication_id: int) -> int | None:
    """Return the topic in which a statement is posted."""
    post = publications.get(session, publication_id)
    return coordinator_chats.find_channel_topic(session, context, post.chat_id, post.language)


def is_published(card: str | None) -> bool:
    """Whether a card is a message of a statement, which readers have: nothing but a retraction deletes it."""
    return card is not None and card.startswith(_STATEMENTS)


def piece_card(publication_id: int, n: int) -> str:
    """Return the key of the n-th message of a statement."""
    return f"{_STATEMENTS}{publication_id}/{n}"


def corrections_card(publication_id: int) -> str:
    """Return how the keys of the corrections of a statement begin."""
    return f"{_STATEMENTS}{publication_id}/correction/"


def picture_card(publication_id: int) -> str:
    """Return the key of the picture of a statement."""
    return f"{_STATEMENTS}{publication_id}/picture"
