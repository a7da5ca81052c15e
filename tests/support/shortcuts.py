"""What hundreds of tests need alike is made once: our texts and places, and a database whose tables are there."""

import shutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import bot.runtime.context
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex
from bot.i18n.catalogue import Catalogue
from storage.engine import database
from storage.engine.database import Database

OURS = database.MIGRATIONS
#: How the program itself opens a SQLite file.
PREPARE = database._prepare_sqlite


def read_once(patch: pytest.MonkeyPatch) -> None:
    """Our own places and texts are read once, not anew for each of hundreds of houses: they are only read there."""
    ours = cache(bot.runtime.context.embedded_places)
    our_index = cache(lambda: PlaceIndex(ours()))
    our_texts = cache(lambda languages, discreet: Catalogue(languages, discreet=discreet))
    our_words = cache(Lexicon.from_catalogue)

    def index(places: Iterable[GazetteerPlace]) -> PlaceIndex:
        return our_index() if places is ours() else PlaceIndex(places)

    def texts(languages: tuple[str, ...], own: Path | None, *, discreet: bool) -> Catalogue:
        return Catalogue(languages, own, discreet=discreet) if own else our_texts(languages, discreet)

    class Words:
        from_catalogue = staticmethod(our_words)

    for name, once in {
        "embedded_places": ours, "PlaceIndex": index, "Catalogue": texts, "Lexicon": Words
    }.items():  # fmt: skip
        patch.setattr(bot.runtime.context, name, once)


def migrate_once(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """A new SQLite file is a copy of one that was migrated, without a key; the rest of `migrate` is done as ever.

    Nothing waits for the disk: a test outlives the death of a process, not that of the machine.
    """
    migrate = Database.migrate

    @cache
    def template() -> Path:
        made = Database(f"sqlite:///{folder}/template.sqlite")
        migrate(made)
        with made.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM key_value WHERE name = 'keys/last'")
            connection.exec_driver_sql("DELETE FROM audit_head")
        made.close()
        return folder / "template.sqlite"

    def migrated(self: Database, before: Callable[[str], None] | None = None) -> None:
        file = Path(str(self.url.database))
        if self.is_sqlite and database.MIGRATIONS == OURS and not file.exists():
            shutil.copyfile(template(), file)
        migrate(self, before)

    def prepared(connection: Any, record: object) -> None:
        PREPARE(connection, record)
        connection.execute("PRAGMA synchronous=OFF").close()

    patch.setattr(Database, "migrate", migrated)
    patch.setattr(database, "_prepare_sqlite", prepared)
