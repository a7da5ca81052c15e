"""Live cards: the chat and the message of each."""

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.engine.hot.messages import ADD_CARD, CARD, DELETE_CARD, MOVE_CARD
from storage.tables.messages import CardRow


def is_known(session: Session, card: str) -> bool:
    """Return whether there is such a card, sent or not."""
    return CARD.first(session, of_card=card) is not None


def add(session: Session, card: str, chat_id: int, message_id: int | None = None) -> None:
    """Add a card; without a message it was not sent yet."""
    ADD_CARD.do(session, key=card, chat_id=chat_id, message_id=message_id)


def set_message(session: Session, card: str, message_id: int | None) -> None:
    """Set the message of a card; None: it has none any more."""
    MOVE_CARD.do(session, of_card=card, to=message_id)


def find_message(session: Session, card: str) -> int | None:
    """Return the present message of a card, if it was sent."""
    row = CARD.first(session, of_card=card)
    return row[0] if row else None


def find_at(session: Session, chat_id: int, message_id: int) -> str | None:
    """Return the card that stands in this message."""
    query = select(CardRow.key).where(CardRow.chat_id == chat_id, CardRow.message_id == message_id)
    return session.exec(query.order_by(CardRow.key)).first()


def adopt(session: Session, card: str, chat_id: int, message_id: int) -> None:
    """Make a message that was sent already this card."""
    DELETE_CARD.do(session, of_card=card)
    add(session, card, chat_id, message_id)


def forget(session: Session, card: str) -> int | None:
    """Delete a card, not its message, and return that message."""
    message_id = find_message(session, card)
    DELETE_CARD.do(session, of_card=card)
    return message_id


def forget_all(session: Session, chat_id: int) -> None:
    """Delete every card of a chat, not the messages."""
    session.exec(delete(CardRow).where(col(CardRow.chat_id) == chat_id))


def list_in_chat(session: Session, chat_id: int) -> dict[str, int]:
    """Return the message of every card in a chat."""
    query = select(CardRow.key, CardRow.message_id).where(CardRow.chat_id == chat_id)
    return {key: message_id for key, message_id in session.exec(query) if message_id is not None}
