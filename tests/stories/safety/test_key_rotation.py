"""Another key while the bot runs and people report: nothing is lost, and nothing stays under the old key."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, text, type_coerce, update
from sqlmodel import Session, col

from bot.services.audit import audit_trail
from storage.crypto import purposes
from storage.crypto.keyring import Key, KeyRing, key_id
from storage.crypto.serialisation import to_bytes
from storage.engine import proofs
from storage.engine.database import Database
from storage.errors import WrongKeys
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.operations.key_rotation import encrypted_columns, rotate
from storage.repositories.people import chats
from storage.tables.people import PersonRow
from tests.support.direct_bot import DirectBot
from tests.support.pictures import png
from tests.support.reports import all_reports, plain_report
from tests.support.review_acts import presses
from tests.support.running_bot import RunningBot


def test_another_key_while_the_bot_runs(make: Callable[..., RunningBot]) -> None:
    """On SQLite, and with --postgres on PostgreSQL."""
    app = make().opens()
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    plain_report(amal)
    amal.sends_photo(png(5, 5))
    app.waits(lambda: _one(app, "SELECT count(*) FROM evidence WHERE state = 'stored'") == 1)
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Ariha")
    amal.waits_for("When?")
    outside = Database(app.settings.database, app.settings.key_ring())  # as `balagh keys rotate` does it
    try:
        outside.keys.add(Key.new())
        new = outside.keys.keys[0].id
        done = rotate(outside, FileStore(app.settings.evidence, outside.keys))
        assert done.values > 20
        assert done.files >= 1
        assert done.unreadable == []
        presses(
            amal,
            "Now ",
            "Missile",
            "House",
            "Not known",
            "No one (checked)",
            "✓ Send",
        )
        amal.waits_for("✓ 2023-10-05/02")
        basel.sends("/queue")
        basel.waits_for("2 reports wait")
        rotate(outside, FileStore(app.settings.evidence, outside.keys))
        with outside.engine.connect() as connection:
            for table, names in encrypted_columns():
                for name in names:
                    rows = connection.execute(
                        text(f"SELECT {name} FROM {table.name} WHERE {name} IS NOT NULL")
                    ).scalars()
                    assert {key_id(bytes(row)) for row in rows} <= {new}, f"{table.name}.{name}"
    finally:
        outside.close()
    assert {filed.attack.place.name for filed in all_reports(app)} == {"Sarmin", "Ariha"}
    with app.database.reading() as session:
        assert audit_trail.verify_log(session).findings == ()


def test_a_stolen_key_proves_nothing_once_it_was_replaced(direct: DirectBot) -> None:
    """Eve has the key of before and can write to the database: she makes herself an admin, as well as she can."""
    direct.joins("Dina", "admin")
    direct.joins("Eve", "responder")
    stolen = KeyRing(given=[direct.database.keys.keys[0].to_text()])
    direct.database.keys.add(Key.new())
    done = rotate(direct.database, direct.context.files)
    assert done.retired
    with direct.database.reading() as session:
        (row,) = proofs.read(session, PersonRow, col(PersonRow.role) == "responder")
    facts = {name: getattr(row, name) for name in PersonRow.trusted} | {"role": "admin"}
    proof = proofs.proof_of(PersonRow, row.id, *facts.values())
    with direct.database.engine.begin() as connection:
        forged = update(PersonRow.__table__).where(col(PersonRow.id) == row.id)  # type: ignore[attr-defined]
        for keys, counts in (
            (stolen, False),
            (direct.database.keys, True),
        ):  # the second shows that the first is good
            sealed = keys.encrypt(purposes.PERSON_PROOF, to_bytes(proof))
            connection.execute(forged.values(role="admin", proof=type_coerce(sealed, LargeBinary)))
            with Session(connection) as session:
                assert (proofs.get(session, PersonRow, row.id) is not None) == counts
    for purpose in purposes_in_use():
        with pytest.raises(WrongKeys, match="holds as retired"):
            direct.database.keys.decrypt(purpose, stolen.encrypt(purpose, b"0"))


def test_a_copy_from_before_the_rotation_comes_back_by_an_explicit_word(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/balagh.sqlite")
    database.migrate()
    with database.transaction() as session:
        chat = chats.find_or_create(session, 10**9)
    with contextlib.closing(sqlite3.connect(tmp_path / "balagh.sqlite")) as connection:
        connection.execute(f"VACUUM INTO '{tmp_path}/before.sqlite'")
    files = FileStore(str(tmp_path / "files"), database.keys)
    picture = files.put(b"a picture")
    database.keys.add(Key.new())
    rotate(database, files)
    database.close()
    copy = f"sqlite:///{tmp_path}/before.sqlite"
    strict = Database(copy, KeyRing(tmp_path / "keys"))
    with pytest.raises(WrongKeys, match="keys rotate --older-copy"):
        strict.migrate()
    trusting = Database(copy, KeyRing(tmp_path / "keys", with_retired=True))
    trusting.migrate()
    assert rotate(trusting, files).unreadable == []
    strict.migrate()
    with strict.reading() as session:
        assert chats.telegram_id(session, chat) == 10**9
    assert files.read(picture) == b"a picture"
    for each in (strict, trusting):
        each.close()


def purposes_in_use() -> list[str]:
    return [table.c[name].type.purpose for table, names in encrypted_columns() for name in names]


def _one(app: RunningBot, query: str) -> object:
    with app.database.engine.connect() as connection:
        return connection.execute(text(query)).scalar()
