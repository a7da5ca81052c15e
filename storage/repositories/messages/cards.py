"""Where live cards stand: each card's chat and message."""

from sqlalchemy import bindparam, delete, insert, select, update
from sqlmodel import Session, col

from storage.engine.hot_statements import Prepared
from storage.tables.messages import CardRow

_cards = CardRow.__table__  # type: ignore[attr-defined]
_place = Prepared(select(_cards.c.message_id).where(_cards.c.key == bindparam("of_card")))
_add = Prepared(insert(_cards), "key", "chat_id", "message_id")
_move = Prepared(
    update(_cards).where(_cards.c.key == bindparam("of_card")).values(message_id=bindparam("to"))
)
_forget = Prepared(delete(_cards).where(_cards.c.key == bindparam("of_card")))


def is_known(session: Session, card: str) -> bool:
    """Whether there is such a card, sent or not."""
    return _place.first(session, of_card=card) is not None


def add(session: Session, card: str, chat_id: int) -> None:
    """A new card, which stands nowhere yet."""
    _add.do(session, key=card, chat_id=chat_id, message_id=None)


def set_message(session: Session, card: str, message_id: int | None) -> None:
    """A card stands in this message from now on; None: nowhere."""
    _move.do(session, of_card=card, to=message_id)


def find_message(session: Session, card: str) -> int | None:
    """The message where a card stands now, if it was sent."""
    place = _place.first(session, of_card=card)
    return place[0] if place else None


def adopt(session: Session, card: str, chat_id: int, message_id: int) -> None:
    """A message that stands in a chat is this card from now on."""
    _forget.do(session, of_card=card)
    _add.do(session, key=card, chat_id=chat_id, message_id=message_id)


def forget(session: Session, card: str) -> int | None:
    """Let go of a card; its message stays where it is. Returns that message."""
    message_id = find_message(session, card)
    _forget.do(session, of_card=card)
    return message_id


def forget_all(session: Session, chat_id: int) -> None:
    """Let go of every card of a chat."""
    session.execute(delete(CardRow).where(col(CardRow.chat_id) == chat_id))


def list_in_chat(session: Session, chat_id: int) -> dict[str, int]:
    """Every card that stands in a chat, and its message."""
    query = select(_cards.c.key, _cards.c.message_id).where(
        _cards.c.chat_id == chat_id, _cards.c.message_id.is_not(None)
    )
    return {row.key: row.message_id for row in session.execute(query)}
