"""What hundreds of tests need alike is made once: our texts and places, a database whose tables are there, and SQL."""

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

import bot.runtime.context
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.places.admin1 import Admin1
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex
from bot.domain.places.theatre import Theatre
from bot.i18n.catalogue import Catalogue
from storage.crypto.column import RING
from storage.engine import database
from storage.engine.database import Database

OURS = database.MIGRATIONS
#: How the program itself opens a SQLite file.
PREPARE = database._prepare_sqlite


def read_once(patch: pytest.MonkeyPatch) -> None:
    """Our own places and texts are read once, not anew for each of hundreds of houses: they are only read there."""
    ours = cache(bot.runtime.context.read_theatres)
    our_index = cache(Theatre.index)
    our_texts = cache(Catalogue)
    our_words = cache(Lexicon.from_catalogue)
    theatres: dict[int, Theatre] = {}

    def read(folders: tuple[Traversable, ...]) -> Theatre:
        found = ours(folders)
        return theatres.setdefault(id(found.places), found)

    def index(places: Iterable[GazetteerPlace], areas: tuple[Admin1, ...]) -> PlaceIndex:
        of = theatres.get(id(places))
        return our_index(of) if of else PlaceIndex(places, areas)

    def texts(languages: tuple[str, ...], own: Path | None, **given: Any) -> Catalogue:
        return Catalogue(languages, own, **given) if own else our_texts(languages, **given)

    class Words:
        from_catalogue = staticmethod(our_words)

    for name, once in {
        "read_theatres": read, "PlaceIndex": index, "Catalogue": texts, "Lexicon": Words
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


def compile_once(patch: pytest.MonkeyPatch) -> None:
    """A statement is put into SQL once, not anew for each of hundreds of databases: a new one gets the dialect, with
    what was compiled for it, of one that was closed. That has its own from then on: a dialect holds the keys."""
    make_engine, close = Database._make_engine, Database.close
    spare: dict[str, list[tuple[Any, Any]]] = defaultdict(list)

    def made(self: Database) -> Engine:
        engine = make_engine(self)
        if spare[engine.dialect.name]:
            engine.dialect, engine._compiled_cache = spare[engine.dialect.name].pop()
        return engine

    def closed(self: Database) -> None:
        close(self)
        spare[self.engine.dialect.name].append((self.engine.dialect, self.engine._compiled_cache))
        self.engine = make_engine(self)
        setattr(self.engine.dialect, RING, self.keys)

    patch.setattr(Database, "_make_engine", made)
    patch.setattr(Database, "close", closed)
