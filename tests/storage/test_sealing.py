"""What is sealed: values, files, the ring of keys, and another key while others write."""

import contextlib
import io
import json
import os
import secrets
import sqlite3
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.outbound.request import JsonValues
from storage.crypto import purposes
from storage.crypto.file import CHUNK, Damaged, create_file, encrypt, open_file, plain_size
from storage.crypto.keyring import HEAD, Key, KeyRing, key_id
from storage.crypto.serialisation import from_bytes, to_bytes
from storage.engine.database import Database
from storage.errors import WrongKeys
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.messages import outbox
from storage.repositories.operations import key_values
from storage.repositories.operations.key_rotation import encrypted_columns, rotate
from storage.repositories.people import chats, invitations
from storage.repositories.reports import drafts
from tests.storage.test_database import NOW

KEY = Key(bytes(range(32)))
ring = KeyRing(given=[KEY.to_text()])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(JSON)
def test_a_value_comes_back_as_it_was(value: object) -> None:
    assert from_bytes(ring.decrypt("t.c", ring.encrypt("t.c", to_bytes(value)))) == value


def test_a_half_letter_is_kept() -> None:
    assert from_bytes(to_bytes({"text": "\ud83d!"})) == {"text": "\ud83d!"}


def test_what_json_takes_is_kept() -> None:
    """msgspec refuses a text of a kind of its own, as libraries give them, and such keys."""

    class Said(str):
        pass

    assert from_bytes(to_bytes({"text": Said("Sarmin"), Said("at"): [1]})) == {"text": "Sarmin", "at": [1]}
    assert from_bytes(to_bytes({True: 1, None: 2})) == {"true": 1, "null": 2}
    assert json.loads(JsonValues({"text": Said("Sarmin")}).body) == {"text": "Sarmin"}


@given(st.binary(min_size=0, max_size=50), st.data())
def test_what_was_changed_or_moved_does_not_open(plain: bytes, data: st.DataObject) -> None:
    sealed = bytearray(ring.encrypt(purposes.REPORT_PLACE, plain))
    with pytest.raises(WrongKeys):
        ring.decrypt(purposes.REPORT_NARRATIVE, bytes(sealed))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(WrongKeys):
        ring.decrypt(purposes.REPORT_PLACE, bytes(sealed))


def test_the_same_value_never_looks_the_same() -> None:
    assert len({ring.encrypt("t.c", b"7") for _ in range(100)}) == 100


def test_an_index_needs_the_key() -> None:
    other = KeyRing(given=[Key(bytes(32)).to_text()])
    assert ring.indexes("chat", "77") == ring.indexes("chat", "77") != other.indexes("chat", "77")
    assert ring.indexes("chat", "77") != ring.indexes("chat", "78")


def test_lines_that_are_no_key_are_refused() -> None:
    for text in ("", "short", KEY.to_text()[:-1], KEY.to_text() + "AAAA", "ü" * 43):
        with pytest.raises(WrongKeys, match="no key"):
            KeyRing(given=[text])


def test_a_new_database_gets_a_key_that_only_its_owner_reads(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/balagh.sqlite")
    database.migrate()
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o600
    with database.transaction() as session:
        chat = chats.find_or_create(session, 4_000_000_001)
    (tmp_path / "keys").unlink()  # taken away after the start: what runs goes on
    with database.reading() as session:
        assert chats.telegram_id(session, chat) == 4_000_000_001
    database.close()


@pytest.mark.parametrize("held", [None, [Key(bytes(32))]])
def test_a_missing_or_wrong_key_stops_the_start(tmp_path: Path, held: list[Key] | None) -> None:
    first = Database(f"sqlite:///{tmp_path}/balagh.sqlite")
    first.migrate()
    first.close()
    (tmp_path / "keys").unlink()
    if held:
        (tmp_path / "keys").write_text(held[0].to_text())
    again = Database(f"sqlite:///{tmp_path}/balagh.sqlite")
    with pytest.raises(WrongKeys, match="encrypted with key") as found:
        again.migrate()
    again.close()
    assert "\n" not in str(found.value)
    assert held or not (tmp_path / "keys").exists()  # no fresh key that would hide the loss


def test_every_table_of_content_is_sealed() -> None:
    sealed = {f"{table.name}.{name}" for table, names in encrypted_columns() for name in names}
    assert {
        "chat.telegram_id", "inbox.content", "outbox.content", "draft.progress", "report.place", "report.narrative",
        "report_revision.document", "report_revision.reason", "evidence.file_id", "evidence.sha256", "question.words",
        "question.answer", "duplicate_pair.before", "publication.pieces",
    } <= sealed  # fmt: skip


@pytest.mark.parametrize("garbage", ["x'00'", "'gibberish'", "x'5331" + "00" * 60 + "'"])
def test_a_value_that_nobody_can_read_stops_no_rotation(tmp_path: Path, garbage: str) -> None:
    """Whoever can write to the database could keep the old key in use for ever."""
    database = Database(f"sqlite:///{tmp_path}/balagh.sqlite", KeyRing(given=[Key.new().to_text()]))
    database.migrate()
    with database.transaction() as session:
        numbers = [chats.find_or_create(session, 10**9 + n) for n in range(3)]
    with contextlib.closing(sqlite3.connect(tmp_path / "balagh.sqlite", isolation_level=None)) as connection:
        connection.execute(f"UPDATE chat SET telegram_id = {garbage} WHERE id = {numbers[1]}")
    new = Key.new()
    later = Database(
        f"sqlite:///{tmp_path}/balagh.sqlite", KeyRing(given=[new.to_text(), database.keys.keys[0].to_text()])
    )
    done = rotate(later, FileStore(str(tmp_path / "files"), later.keys))
    assert done.unreadable == [f"chat.telegram_id of {numbers[1]}"]
    with later.reading() as session:
        assert chats.telegram_id(session, numbers[2]) == 10**9 + 2
    for each in (database, later):
        each.close()


def test_another_key_while_others_write(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/balagh.sqlite")
    database.migrate()
    vault = FileStore(str(tmp_path / "evidence"), database.keys)
    old = database.keys.keys[0]
    with database.transaction() as session:
        known = [chats.find_or_create(session, 10**9 + n) for n in range(450)]
        invitations.create(session, "code", "responder", NOW, NOW + timedelta(days=1), by=None)
        accepted = invitations.redeem(session, "code", known[0], NOW)
        assert accepted is not None
        person = accepted.person
        draft = drafts.start(session, person.id, {"where": "Sarmin"}, NOW)
    copy = tmp_path / "backup.sqlite"
    with contextlib.closing(sqlite3.connect(tmp_path / "balagh.sqlite")) as connection:
        connection.execute(f"VACUUM INTO '{copy}'")
    over, said = threading.Event(), []

    def writes() -> None:
        other = Database(f"sqlite:///{tmp_path}/balagh.sqlite")  # another process: it has read the old keys
        other.keys.refresh()
        while not over.is_set():
            with other.transaction() as session:
                chat = chats.find_or_create(session, 10**9 + len(said) % 600)
                outbox.enqueue(session, NOW, chat, "send", {"text": f"{len(said)}"})
                said.append(chat)
        other.close()

    writer = threading.Thread(target=writes)
    writer.start()
    database.keys.add(Key.new())
    values = rotate(database, vault).values
    over.set()
    writer.join()
    assert values >= 451
    assert said
    new = database.keys.keys[0]
    assert new.id != old.id
    for table, names in encrypted_columns():
        with database.engine.connect() as connection:
            for name in names:
                rows = connection.exec_driver_sql(f"SELECT {name} FROM {table.name} WHERE {name} IS NOT NULL")
                assert {key_id(row[0]) for row in rows} <= {new.id}
    with database.reading() as session:
        assert [chats.find_or_create(session, 10**9 + n) for n in range(450)] == known
        assert len({chats.telegram_id(session, chat) for chat in said}) == len(set(said))
        found = drafts.find(session, draft.id)
        assert found is not None
        assert found.progress == {"where": "Sarmin"}
        assert key_values.read(session, "keys/last") == new.id.hex()
    database.close()
    backup = Database(f"sqlite:///{copy}", KeyRing(given=[old.to_text()]))
    backup.migrate()
    with backup.reading() as session:
        assert chats.telegram_id(session, known[7]) == 10**9 + 7
    backup.close()


@pytest.fixture
def vault(tmp_path: Path) -> FileStore:
    return FileStore(str(tmp_path / "vault"), ring)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_a_file_comes_back_as_it_was(vault: FileStore, size: int) -> None:
    content = bytes(n % 251 for n in range(size))
    digest = vault.put(content)
    assert vault.put(content) == digest
    assert vault.read(digest) == content
    (file,) = (path for path in Path(vault.root).rglob("*") if path.is_file())
    assert digest not in str(file)
    assert content[:40] not in file.read_bytes() or size < 8


def test_a_file_that_was_changed_is_not_given(vault: FileStore) -> None:
    digest = vault.put(b"x" * (2 * CHUNK + 5))
    (file,) = (path for path in Path(vault.root).rglob("*") if path.is_file())
    whole = file.read_bytes()
    head = len(whole) - (2 * CHUNK + 5 + 3 * 16)
    one, two = head, head + CHUNK + 16
    for broken in (
        whole[: two + CHUNK + 16],  # the last piece is missing
        whole[:two],
        whole[:one] + whole[two : two + CHUNK + 16] + whole[one:two] + whole[two + CHUNK + 16 :],
        whole[:-1] + bytes([whole[-1] ^ 1]),
        b"plain",
    ):
        file.write_bytes(broken)
        with pytest.raises(Damaged):
            vault.read(digest)
    file.write_bytes(b"".join(encrypt(io.BytesIO(b"y"), vault.keys.keys[0])))  # of somebody who has a key
    with pytest.raises(Damaged, match="not the one that was received"):
        vault.read(digest)
    assert vault.put(b"x" * (2 * CHUNK + 5)) == digest  # brought again, it is whole again
    assert vault.is_intact(digest)


def test_files_get_the_new_key_too(tmp_path: Path) -> None:
    keys = KeyRing(tmp_path / "keys")
    keys.add(Key.new())
    vault = FileStore(str(tmp_path / "vault"), keys)
    digest = vault.put(b"picture")
    old = keys.keys[0]
    keys.add(Key.new())
    assert vault.read(digest) == b"picture"
    assert (vault.reencrypt(digest), vault.reencrypt(digest)) == (True, False)
    (file,) = (path for path in Path(vault.root).rglob("*") if path.is_file())
    assert old.id not in file.read_bytes()[: HEAD + 40]
    assert (
        FileStore(str(tmp_path / "vault"), KeyRing(given=[keys.keys[0].to_text()])).read(digest) == b"picture"
    )
    assert not vault.remove(digest)  # it was sealed again just now
    old_time = file.stat().st_mtime - 3600
    os.utime(file, (old_time, old_time))
    assert vault.remove(digest)
    assert not vault.has(digest)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_a_file_sealed_while_it_is_written(tmp_path: Path, size: int) -> None:
    ring, plain, path = KeyRing(given=[Key.new().to_text()]), secrets.token_bytes(size), tmp_path / "file"
    with create_file(path, ring) as out:
        for start in range(0, size, 70_001):
            out.write(plain[start : start + 70_001])
        assert out.tell() == size
    assert plain_size(path) == size
    with open_file(path, ring) as file:
        assert file.read() == plain
    assert size < 64 or plain[:64] not in path.read_bytes()
    elsewhere = tmp_path / "file-public"  # somebody puts it in another's place
    elsewhere.write_bytes(path.read_bytes())
    with open_file(elsewhere, ring) as file, pytest.raises(Damaged):
        file.read()
    cut = path.read_bytes()[:-1]
    path.write_bytes(cut)
    with open_file(path, ring) as file, pytest.raises(Damaged):
        file.read()
