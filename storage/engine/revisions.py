"""Which version the tables are of, read without Alembic: importing it takes a tenth of a start."""

import re
from pathlib import Path
from typing import Final, Literal

from sqlalchemy import Connection, inspect, text

State = Literal["empty", "old", "current", "newer", "trial"]

#: Revisions of trial versions from before the first release.
_TRIAL: Final = {"0001"}
#: What a migration says of itself, and of the one before it.
_REVISION: Final = re.compile(r"""^revision\b[^=]*= *["'](\w+)["']""", re.MULTILINE)
_BEFORE: Final = re.compile(r"""^down_revision\b[^=]*= *["'](\w+)["']""", re.MULTILINE)


def current(connection: Connection) -> str | None:
    """The version of the tables that are there; None in an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def head(migrations: Path) -> str | None:
    """The version of the tables after the last migration; None where there is none yet."""
    revisions, earlier = _read(migrations)
    return next(iter(revisions - earlier), None)


def compare(at: str | None, migrations: Path) -> State:
    """What a database of this version is to a program with these migrations."""
    if at is None:
        return "empty"
    if at in _TRIAL:
        return "trial"
    revisions, earlier = _read(migrations)
    return "newer" if at not in revisions else "old" if at in earlier else "current"


def upgrade(connection: Connection, migrations: Path) -> None:
    """Run the migrations that the tables lack, in the transaction of this connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _read(migrations: Path) -> tuple[set[str], set[str]]:
    """All revisions, and those that another one follows."""
    sources = [file.read_text(encoding="utf-8") for file in (migrations / "versions").glob("*.py")]
    found = [{name for source in sources for name in of.findall(source)} for of in (_REVISION, _BEFORE)]
    return found[0], found[1]
