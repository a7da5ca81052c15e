"""The tables, one module per feature. Private to storage: others see `storage.model.records` and the repositories.

Only `chat` holds Telegram ids (encrypted, beside a keyed hash that finds the row); all other tables refer to a chat by
our own number. Columns that could reveal a person, a text or an exact place are `encrypted`.

Importing any table loads all of them, so that foreign keys always resolve and `metadata` is complete.
"""

from storage.tables import (
    audit,
    evidence,
    exports,
    imports,
    messages,
    operations,
    people,
    publishing,
    reports,
    review,
)

__all__ = [
    "audit", "evidence", "exports", "imports", "messages", "operations", "people", "publishing", "reports", "review",
]  # fmt: skip
