"""What all tables share: one metadata, with names for constraints; and which columns are trusted."""

from typing import ClassVar

from sqlalchemy import MetaData
from sqlmodel import SQLModel


class Table(SQLModel):
    """Base of all tables. `trusted`: the columns that the column `proof` of a row proves (storage.engine.proofs)."""

    trusted: ClassVar[tuple[str, ...]] = ()

    # A constraint without a name cannot be changed by a later migration.
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


metadata = Table.metadata
