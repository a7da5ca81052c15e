"""People, what they were asked, and the audit log."""

from sqlalchemy import bindparam, insert
from sqlmodel import col, select

from storage.engine import proofs
from storage.engine.hot.prepared import Prepared
from storage.tables.audit import AuditRow
from storage.tables.people import ChatRow, PersonRow
from storage.tables.review import AlertRow, PendingInputRow, QuestionRow

#: The columns of an active person: those that prove the row, then language and last day.
_person = [*proofs.columns(PersonRow), PersonRow.language, PersonRow.last_seen_on]
IS_ACTIVE = (col(PersonRow.revoked_at).is_(None), col(PersonRow.waiting_since).is_(None))
PERSON_BY_CHAT = Prepared(
    select(*_person).where(col(PersonRow.chat_id) == bindparam("chat"), *IS_ACTIVE),
)
PEOPLE_BY_ROLE = Prepared(
    select(*_person).where(col(PersonRow.role) == bindparam("role"), *IS_ACTIVE).order_by(col(PersonRow.id))
)
CHAT_BY_INDEX = Prepared(
    select(*proofs.columns(ChatRow)).where(col(ChatRow.telegram_index) == bindparam("telegram_index"))
)
CHAT = Prepared(select(*proofs.columns(ChatRow)).where(col(ChatRow.id) == bindparam("chat")))
PENDING_INPUT = Prepared(
    select(*proofs.columns(PendingInputRow)).where(
        col(PendingInputRow.person_id) == bindparam("person"),
        col(PendingInputRow.chat_id) == bindparam("chat"),
    )
)
QUESTIONS_OF_REPORT = Prepared(
    select(*proofs.columns(QuestionRow))
    .where(col(QuestionRow.report_id) == bindparam("report"))
    .order_by(col(QuestionRow.id))
)
OPEN_QUESTIONS_TO = Prepared(
    select(*proofs.columns(QuestionRow))
    .where(col(QuestionRow.asked_to) == bindparam("person"), col(QuestionRow.state) == "open")
    .order_by(col(QuestionRow.id).desc())
)
ALERTS_OF_REPORT = Prepared(
    select(*proofs.columns(AlertRow))
    .where(col(AlertRow.report_id) == bindparam("report"))
    .order_by(col(AlertRow.id))
)
ADD_AUDIT_ENTRY = Prepared(insert(AuditRow), "at", "person_id", "verb", "subject", "detail")
