"""Watch the audit chain while the bot runs: compare its end and its published heads, and tell the coordinators."""

from bot.services.context import AppContext, send_message
from bot.services.coordinator_chats import list_chats
from bot.views.audit import audit_trail as views
from storage.audit import acceptance, hash_chain, kept_heads, roots, verify_reports
from storage.engine import proofs
from storage.engine.acting import list_acting
from storage.engine.database import Database
from storage.engine.table_rules import list_differences
from storage.errors import BrokenChain
from storage.repositories.operations import key_values
from storage.repositories.reports import integrity

#: Key of the day on which the coordinators were told, and of the hour of the last comparison with statements.
_TOLD, _COMPARED = "audit/told", "audit/compared"
#: So many of the newest revisions are compared with their records, and lines with their revisions: of a week, mostly.
RECENT = 500


def watch_audit(database: Database, context: AppContext) -> None:
    """Keep the chain's head in the file of heads, unless a head that was kept is not in the chain any more.

    Then the coordinators are told once a day, and BrokenChain is raised: the service is unhealthy until the record is
    restored. So it is while the database holds a trigger or anything else that acts by itself, or a table with other
    rules than ours. The heads of all statements, copies of the file, the rows that need a proof, and the newest records
    are looked at every hour.
    """
    now, path = context.clock(), context.settings.audit_heads
    hour = now.isoformat(timespec="hours")
    with database.reading() as session:
        compared = key_values.read(session, _COMPARED) == hour
        copies = () if compared else context.settings.audit_heads_copies
        kept = kept_heads.read_all(path, copies)
        try:
            head = hash_chain.head(session)
            known = kept if compared else [*kept, *hash_chain.published_heads(session)]
            missing = hash_chain.missing(session, known)
            lost = [each.where for each in acceptance.without_accepted(session, missing)] if missing else []
            lost += [*list_acting(session), *list_differences(session)]
            if not compared:
                lost += [each for each in (roots.find_lost(session),) if each]
                lost += [f"a row of {table}" for table, _key in proofs.forged(session)]
                lost += ["a record"] * bool(integrity.count_altered(session, RECENT))
                lost += ["a revision of a record is gone"] * bool(verify_reports.count_gone(session, RECENT))
        except BrokenChain as error:
            lost = [str(error)]
    if lost:
        _tell(database, context)
        raise BrokenChain(f"the database was changed outside Balagh: {lost[0]}")
    kept_heads.keep(path, head, now)
    if not compared:
        with database.transaction() as session:
            key_values.write(session, _COMPARED, hour)


def _tell(database: Database, context: AppContext) -> None:
    now = context.clock()
    day = now.astimezone(context.settings.zone).date().isoformat()
    with database.transaction() as session:
        if key_values.read(session, _TOLD) == day:
            return
        key_values.write(session, _TOLD, day)
        for chat in list_chats(session, context):
            send_message(session, context, chat, views.broken(chat.words))
