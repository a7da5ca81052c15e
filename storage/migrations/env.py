"""Alembic's entry: the tables of storage.tables, on the connection that Database.migrate hands in."""

from typing import Any, Literal

from alembic import context

from storage.crypto.column import Encrypted
from storage.tables.metadata import metadata


def _render(kind: str, thing: Any, _context: object) -> str | Literal[False]:
    """In the database a sealed column is bytes: a migration needs no keys."""
    return "sa.LargeBinary()" if kind == "type" and isinstance(thing, Encrypted) else False


connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, render_item=_render)
context.run_migrations()
