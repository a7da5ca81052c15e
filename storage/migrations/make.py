"""Write the migration that brings a database of the last version to today's tables.

python -m storage.migrations.make 2027_01_01 "what changed"

The revision is the day of the change; a second one of that day gets a letter (2027_01_01b).
"""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from storage.engine.database import Database


def make(revision: str, message: str) -> None:
    """Compare an empty, fully migrated database with storage.tables and write what differs."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/empty.sqlite")
        database.migrate()
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent))
        with database.engine.begin() as connection:
            config.attributes["connection"] = connection
            command.revision(config, message, autogenerate=True, rev_id=revision)
        database.close()


if __name__ == "__main__":
    make(*sys.argv[1:3])
