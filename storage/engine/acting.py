"""What acts inside the database by itself: triggers, rules and policies on our tables, and views in their place.

Balagh makes none. Whoever can write to the database can keep lines back with one, or drop them as they are written.
"""

from typing import Any

from sqlalchemy import ARRAY, String, bindparam, text
from sqlmodel import Session

from storage.tables.metadata import metadata

_SQLITE = text(
    "SELECT lower(type) || ' ' || name FROM sqlite_master WHERE lower(type) IN ('trigger', 'view') ORDER BY 1"
)
_POSTGRESQL = text(
    """
    WITH ours AS (
        SELECT oid, relname, relkind FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relname = ANY(:ours)
    )
    SELECT 'trigger ' || tgname FROM pg_trigger JOIN ours ON ours.oid = tgrelid WHERE NOT tgisinternal
    UNION ALL SELECT 'rule ' || rulename FROM pg_rewrite JOIN ours ON ours.oid = ev_class WHERE relkind = 'r'
    UNION ALL SELECT 'policy ' || polname FROM pg_policy JOIN ours ON ours.oid = polrelid
    UNION ALL SELECT 'view ' || relname FROM ours WHERE relkind <> 'r'
    ORDER BY 1
    """
).bindparams(bindparam("ours", type_=ARRAY(String)))


def list_acting(session: Session) -> list[str]:
    """Return the kind and the name of each: none in a database as Balagh made it."""
    if session.get_bind().dialect.name == "sqlite":
        return list(session.execute(_SQLITE).scalars())
    ours: dict[str, Any] = {"ours": [table.name for table in metadata.sorted_tables]}
    return list(session.execute(_POSTGRESQL, ours).scalars())
