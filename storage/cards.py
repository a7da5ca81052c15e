"""Where live cards stand: each card's chat and message."""

from sqlalchemy import bindparam, delete, insert, select
from sqlmodel import Session, col

from storage.tables import CardRow

_cards = CardRow.__table__  # type: ignore[attr-defined]
#: A card's place, as a query of `of_card`.
place_of = select(_cards.c.chat_id, _cards.c.message_id).where(_cards.c.key == bindparam("of_card"))


def message_of(session: Session, card: str) -> int | None:
    """The message where a card stands now, if it was sent."""
    place = session.execute(place_of, {"of_card": card}).first()
    return place.message_id if place else None


def adopt(session: Session, card: str, chat_id: int, message_id: int) -> None:
    """A message that stands in a chat is this card from now on."""
    session.execute(delete(CardRow).where(col(CardRow.key) == card))
    session.execute(insert(_cards), {"key": card, "chat_id": chat_id, "message_id": message_id})


def forget(session: Session, card: str) -> int | None:
    """Let go of a card; its message stays where it is. Returns that message."""
    message_id = message_of(session, card)
    session.execute(delete(CardRow).where(col(CardRow.key) == card))
    return message_id


def forget_all(session: Session, chat_id: int) -> None:
    """Let go of every card of a chat."""
    session.execute(delete(CardRow).where(col(CardRow.chat_id) == chat_id))


def standing_in(session: Session, chat_id: int) -> dict[str, int]:
    """Every card that stands in a chat, and its message."""
    query = select(_cards.c.key, _cards.c.message_id).where(
        _cards.c.chat_id == chat_id, _cards.c.message_id.is_not(None)
    )
    return {row.key: row.message_id for row in session.execute(query)}
