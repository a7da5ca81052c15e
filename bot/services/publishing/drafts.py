"""Drafts: the statement for one channel, composed once and posted as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from bot.domain.statement.counting.changes import Document, compare_facts, differences
from bot.domain.statement.model import Statement
from bot.domain.statement.sentences.writer import sealed
from bot.services.audit import daily_roots
from bot.services.context import AppContext
from bot.services.publishing import composing
from bot.services.publishing.channels import Channel, build_publication, claim_and_enqueue
from bot.services.publishing.late_notices import Footer
from bot.views.publishing.channel_messages import split_statement
from bot.views.publishing.late_notice import Subject
from storage.audit import audit_log, hash_chain
from storage.repositories.publishing import publications


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement that is not posted. `day`: its last one; `facts`: what it says of each report of that day.

    `notices`: final statements of earlier days whose changes its footer names, by number, with their facts now.
    """

    channel: Channel
    day: date
    edition: str
    number: int
    as_of: datetime
    statement: Statement
    facts: Document
    notices: Mapping[int, Document]

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "channel": [self.channel.chat_id, self.channel.language],
            "day": self.day.isoformat(),
            "edition": self.edition,
            "number": self.number,
            "as_of": self.as_of.isoformat(),
            "statement": self.statement.to_json(),
            "facts": self.facts,
            "notices": [[number, facts] for number, facts in self.notices.items()],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Draft":
        """Return the draft of `to_json`."""
        return cls(
            channel=Channel(*data["channel"]),
            day=date.fromisoformat(data["day"]),
            edition=data["edition"],
            number=data["number"],
            as_of=datetime.fromisoformat(data["as_of"]),
            statement=Statement.from_json(data["statement"]),
            facts=data["facts"],
            notices=dict(data["notices"]),
        )


def post(session: Session, context: AppContext, draft: Draft, approval_id: int | None = None) -> bool:
    """Claim the statement and enqueue it as it stands, with the seal of now. False when it was claimed before."""
    channel, day, edition = draft.channel, draft.day, draft.edition
    footer = Footer(session, context, Subject(edition, day, (channel.language,)))
    head = footer.part("seal", lambda: hash_chain.extend_all(session), None)
    statement = draft.statement
    if head is not None:
        root = footer.part("root", lambda: daily_roots.newest_root(session), None)
        statement = sealed(statement, context.words(channel.language), head.short, root)
    pieces = split_statement(statement)
    publication = replace(
        build_publication(channel, day, edition, draft.as_of, pieces, head),
        number=draft.number,
        snapshot=draft.facts,
        notified=draft.facts,
        approval_id=approval_id,
        notice_pending=edition == "final" and _has_changed(session, context, draft),
    )
    before = publications.find_told(session, channel.chat_id, channel.language, day)
    reply_to = before.message_ids[0] if edition == "final" and before and before.message_ids else None
    notices = {str(number): publications.get(session, number).notified for number in draft.notices}
    if not claim_and_enqueue(session, context, replace(publication, notices=notices), pieces, reply_to):
        return False
    for number, facts in draft.notices.items():
        _set_notified(session, context, number, facts)
    subject = f"{day}/{channel.language}/{edition}"
    audit_log.note(session, context.clock(), None, "statement.post", subject, number=draft.number)
    return True


def _has_changed(session: Session, context: AppContext, draft: Draft) -> bool:
    """Whether its day changed since it was composed: then it is marked once it is posted, and a footer names that."""
    return bool(differences(draft.facts, composing.day_facts(session, context, draft.day)))


def _set_notified(session: Session, context: AppContext, number: int, facts: Document) -> None:
    """Record that a footer named the changes of a final statement up to these facts."""
    now = composing.day_facts(session, context, publications.get(session, number).day)
    pending = compare_facts(facts, now) != "same"
    publications.change(session, number, notified=facts, notice_pending=pending)
