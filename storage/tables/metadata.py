"""What all tables share: one metadata, with names for constraints; and which columns are trusted."""

from typing import ClassVar

from sqlalchemy import MetaData
from sqlmodel import SQLModel
from sqlmodel._compat import SQLModelConfig


class Table(SQLModel):
    """Base of all tables. `trusted`: the columns that the column `proof` of a row proves (storage.engine.proofs)."""

    trusted: ClassVar[tuple[str, ...]] = ()
    #: Rows are not validated by pydantic: what that needs is not built at each start.
    model_config = SQLModelConfig(defer_build=True)

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
