"""Whatever happens to a report is told to whoever looks at it: cards stay true, alerts go out and are kept true."""

from sqlmodel import Session

from bot.activities import alerting, review_cards
from bot.activities.work import House


def sent(session: Session, house: House, report_id: str) -> None:
    """A report was sent."""
    review_cards.appear(session, house, report_id)
    alerting.watch(session, house, report_id)


def changed(session: Session, house: House, report_id: str) -> None:
    """A report changed: it was corrected, withdrawn, decided on, merged, or got files."""
    review_cards.refresh(session, house, report_id)
    alerting.watch(session, house, report_id)
