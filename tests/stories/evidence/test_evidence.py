"""Evidence: kept whole by its hash, checked, and taken out with its report."""

import asyncio
import hashlib
import json
import mimetypes
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fsspec.implementations.memory import MemoryFile
from prov.model import ProvDocument

from bot.media.metadata import StrippedCopy
from bot.monitoring.disk import Disk
from bot.services.evidence import storing
from bot.services.exports import evidence_bundle
from bot.services.imports import jsonl
from bot.telegram.jobs import evidence_download
from bot.telegram.storage_calls import Backend
from storage.crypto.keyring import Key, KeyRing
from storage.repositories.evidence import evidence
from storage.repositories.evidence.evidence import ReceivedFile, UnfetchedFile
from storage.repositories.evidence.file_store import FileStore, Missing
from tests.support import bags
from tests.support.direct_bot import DirectBot
from tests.support.pictures import png

EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")
NUMBER = "2023-10-05/01"


@pytest.fixture(params=["folder", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> FileStore:
    url = str(tmp_path / "files") if request.param == "folder" else f"memory://{tmp_path.name}/files"
    return FileStore(url, KeyRing(given=[Key.new().to_text()]))


def test_a_store_keeps_bytes_by_their_hash(store: FileStore) -> None:
    digest = store.put(b"a picture")
    assert digest == hashlib.sha256(b"a picture").hexdigest()
    assert store.put(b"a picture") == digest
    other = store.put(b"another")
    assert len(list(store.encrypted_names())) == 2
    assert not {digest, other} & set(
        store.encrypted_names()
    )  # who has the picture cannot see that it is here
    assert all(b"another" not in store.open_encrypted(name).read() for name in store.encrypted_names())
    assert store.read(digest) == b"a picture"
    assert store.is_intact(digest)
    assert store.has(digest)
    assert not store.remove(digest)  # it came in just now
    assert store.has(digest)
    with pytest.raises(Missing):
        store.read("0" * 64)
    with pytest.raises(Missing):
        store.encrypted_size("0" * 64)
    for name in ("../../etc/passwd", "", "abc", "A" * 64):
        with pytest.raises(ValueError, match="not the hash"):
            store.open(name)


def test_a_store_far_away_that_cannot_be_reached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """S3's client raises errors of its own, which are no OSErrors: here they are, as from a disk."""
    store = FileStore(f"memory://{tmp_path.name}/far", KeyRing(given=[Key.new().to_text()]))
    digest = store.put(b"a picture")

    class ClientError(Exception):
        pass

    def down(*_given: Any, **_named: Any) -> Any:
        raise ClientError("Could not connect to the endpoint URL")

    with monkeypatch.context() as lost:
        lost.setattr(MemoryFile, "read", down)
        with pytest.raises(OSError, match="cannot be reached: ClientError"):
            store.read(digest)
    for name in ("open", "exists", "find", "modified", "size"):
        monkeypatch.setattr(type(store._fs), name, down)
    for act in (lambda: store.put(b"another"), lambda: store.has(digest), lambda: store.remove(digest)):
        with pytest.raises(OSError, match="cannot be reached: ClientError"):
            act()
    for read in (lambda: store.read(digest), lambda: store.is_intact(digest)):
        with pytest.raises(Missing):
            read()


def test_half_a_file_is_never_there(store: FileStore, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), store.receive() as part:
        part.file.write(b"half a vid")
        raise RuntimeError("the line broke")
    with store.receive() as part:
        part.file.write(b"never said to be whole")
    assert list(store.encrypted_names()) == []
    assert not any(path.is_file() for path in tmp_path.rglob("*"))


def keeps(direct: DirectBot, report: str, *contents: bytes, mime: str = "image/jpeg") -> list[str]:
    """Files of a report, received and stored as the fetcher does it."""
    digests = []
    for content in contents:
        with direct.database.transaction() as session:
            file = evidence.ReceivedFile("photo", "file-id", mime, len(content))
            number = evidence.add(session, direct.clock(), 1, file)
            evidence.assign(session, [number], 1, report, direct.clock())
        with direct.context.files.receive() as part:
            part.file.write(content)
            digest, size = part.commit()
        storing.mark_stored(direct.database, direct.context, number, digest, size)
        digests.append(digest)
    return digests


@pytest.fixture
def kept(direct: DirectBot) -> DirectBot:
    direct.joins("Amal", "responder")
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    return direct


def report_id(direct: DirectBot) -> str:
    found: str = direct.rows("SELECT id FROM report WHERE number = :n", n=NUMBER)[0]
    return found


def checks(direct: DirectBot) -> tuple[int, list[tuple[str, int]]]:
    with direct.database.reading() as session:
        read, bad = storing.verify_evidence(session, direct.context.files)
    return read, [(each.kind, each.evidence_id) for each in bad]


def lies(direct: DirectBot, digest: str) -> Path:
    """Where a file lies, under the name that only the keys give; where it lay, once it is gone."""
    return Path(direct.context.files._path(direct.context.files._names(digest)[0]))


def test_a_changed_a_missing_and_a_relabelled_file_are_named(kept: DirectBot) -> None:
    one, two, three, four = keeps(kept, report_id(kept), b"1", b"2", b"3", b"4")
    assert checks(kept) == (4, [])
    lies(kept, one).write_bytes(b"forged")
    lies(kept, two).unlink()
    shutil.copy(lies(kept, four), forged := kept.context.settings.data_dir / "x")
    kept.writes("evidence", "sha256", 3, kept.context.files.put(b"another picture"))
    assert checks(kept) == (4, [("changed", 1), ("missing", 2), ("relabelled", 3)])
    assert forged.exists()
    assert three != one
    kept.writes("evidence", "stripped_sha256", 4, "0" * 64)
    assert checks(kept)[1][-1] == ("missing", 4)  # the copy without metadata is checked too


@pytest.mark.parametrize("column", ["sha256", "stripped_sha256"])
def test_a_hash_that_does_not_open_is_named_and_the_check_goes_on(
    kept: DirectBot, tmp_path: Path, column: str
) -> None:
    """Somebody with the database alone, who cannot seal."""
    keeps(kept, report_id(kept), b"1", b"2", b"3")
    kept.writes("evidence", "stripped_sha256", 1, kept.context.files.put(b"a copy"))
    kept.tampers(f"UPDATE evidence SET {column} = :x WHERE id = 1", x=b"S1" + b"x" * 60)
    lies(kept, hashlib.sha256(b"3").hexdigest()).unlink()
    assert checks(kept) == (3, [("relabelled", 1), ("missing", 3)])
    done, folder = unpacked(kept, tmp_path)
    assert done == (evidence_bundle.Bundle(1, 2))
    assert "missing in the store" in (folder / "sheet.en.txt").read_text()


def test_a_file_that_names_a_key_that_is_not_here_was_changed(kept: DirectBot) -> None:
    (digest,) = keeps(kept, report_id(kept), b"1")
    whole = bytearray(lies(kept, digest).read_bytes())
    whole[len(b"BALAGH-FILE-1\n")] ^= 1
    lies(kept, digest).write_bytes(whole)
    assert checks(kept) == (1, [("changed", 1)])


def test_files_in_a_zip_are_named_the_same_on_every_machine(
    kept: DirectBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = mimetypes.MimeTypes()
    machine.add_type("audio/ogg", ".of-this-machine")
    monkeypatch.setattr(mimetypes, "_db", machine)
    keeps(kept, report_id(kept), b"\xff\xd8 first")
    kinds = ("audio/ogg", "image/webp", "video/mp4", "audio/mp4")
    for kind in kinds:
        keeps(kept, report_id(kept), kind.encode(), mime=kind)
    _, folder = unpacked(kept, tmp_path)
    assert sorted(path.suffix for path in (folder / "evidence").iterdir()) == [
        ".jpg", ".m4a", ".mp4", ".oga", ".webp"
    ]  # fmt: skip


def unpacked(direct: DirectBot, folder: Path, language: str = "en") -> tuple[evidence_bundle.Bundle, Path]:
    with direct.database.reading() as session, (folder / "x.zip").open("wb") as out:
        done = evidence_bundle.write_bundle(session, direct.context, NUMBER, language, out)
    into = folder / language
    with zipfile.ZipFile(folder / "x.zip") as archive:
        assert archive.testzip() is None
        archive.extractall(into)
    bags.validate(into / "balagh-2023-10-05-01")
    return done, into / "balagh-2023-10-05-01" / "data"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_report_with_its_evidence_in_one_zip(kept: DirectBot, tmp_path: Path, language: str) -> None:
    keeps(kept, report_id(kept), b"\xff\xd8 first", b"\xff\xd8 second")
    done, folder = unpacked(kept, tmp_path, language)
    assert done == evidence_bundle.Bundle(2, 0)
    names = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    sheet = f"sheet.{language}.txt"
    assert names == {
        "evidence/01-photo.jpg",
        "evidence/02-photo.jpg",
        "provenance.json",
        "report.json",
        "history.json",
        sheet,
    }
    command = ["sha256sum", "--strict", "-c", "manifest-sha256.txt"]
    ran = subprocess.run(command, cwd=folder.parent, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.count(": OK") == 6
    assert len(ProvDocument.deserialize(folder / "provenance.json").get_records()) == 10
    assert json.loads((folder / "report.json").read_text())["number"] == NUMBER
    assert json.loads((folder / "history.json").read_text())[0]["verb"] == "report.import"
    text = (folder / sheet).read_text()
    assert "manifest-sha256.txt" in text
    assert "A-01" in text
    for said in {
        "en": (
            "Report 2023-10-05/01, revision 1",
            "Place: Kafr Nouran",
            "Men killed: Not known yet",
            "under 18",
        ),
        "ar": ("البلاغ", "كفرنوران", "18"),
    }[language]:
        assert said in text


def test_what_is_not_as_it_was_received_never_goes_in(kept: DirectBot, tmp_path: Path) -> None:
    one, two, _three = keeps(kept, report_id(kept), b"1", b"2", b"3")
    lies(kept, one).write_bytes(b"forged")
    lies(kept, two).unlink()
    done, folder = unpacked(kept, tmp_path)
    assert done == evidence_bundle.Bundle(1, 2)
    text = (folder / "sheet.en.txt").read_text()
    assert "NOT IN THIS FILE: does not have the hash it had when it came in" in text
    assert "NOT IN THIS FILE: missing in the store" in text
    assert [path.read_bytes() for path in (folder / "evidence").iterdir()] == [b"3"]


def test_from_the_chat_it_is_made_when_it_is_sent(kept: DirectBot) -> None:
    kept.joins("Dina", "admin", "ar")
    kept.does("Dina", "command", text=f"/bundle {NUMBER}")
    assert kept.said("Dina")[-1] == {"number": NUMBER, "language": "ar"}
    assert kept.rows("SELECT subject FROM audit WHERE verb = 'evidence.export'") == [NUMBER]
    kept.does("Dina", "command", text="/bundle")
    assert "/bundle 2023-10-05/07" in kept.last("Dina")["text"]
    kept.does("Dina", "command", text="/bundle 2023-10-05/99")
    assert "99" in kept.last("Dina")["text"]
    keeps(kept, report_id(kept), b"huge")
    kept.tampers("UPDATE evidence SET size = :size", size=60 * 1024 * 1024)
    kept.does("Dina", "command", text=f"/bundle {NUMBER}")
    told = kept.last("Dina")["text"]
    assert "60" in told
    assert "balagh evidence zip" in told
    assert len(kept.rows("SELECT subject FROM audit WHERE verb = 'evidence.export'")) == 1


@pytest.mark.parametrize(
    ("server", "limit"), [("https://api.telegram.org", 20), ("http://127.0.0.1:8081", 2000)]
)
def test_too_large_a_file_is_said_at_once(tmp_path: Path, server: str, limit: int) -> None:
    direct = DirectBot(tmp_path / "data", telegram_api_url=server)
    try:
        direct.joins("Amal", "responder")
        big: dict[str, Any] = {"kind": "video", "file_id": "x", "file_size": limit * 1024 * 1024 + 1}
        direct.does("Amal", "file", file=big, text="")
        told = direct.last("Amal")["text"]
        assert f"larger than {limit:,} MB" in told
        assert "Your admin can raise this limit" in told
        assert direct.rows("SELECT count(*) FROM evidence") == [0]
        direct.does("Amal", "file", file=big | {"file_size": limit * 1024 * 1024}, text="")
        assert direct.rows("SELECT count(*) FROM evidence") == [1]
    finally:
        direct.shuts_down()


async def test_an_attempt_to_decode_is_counted_before_it_begins(
    direct: DirectBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that takes the whole program down is not decoded at every start."""
    person = direct.joins("Amal", "responder")
    with direct.database.transaction() as session:
        number = evidence.add(session, direct.clock(), person, ReceivedFile("document", "F1"))
    digest = direct.context.files.put(png())
    attempts: list[int] = []

    def dies(_content: bytes) -> StrippedCopy:
        attempts.extend(direct.rows("SELECT strip_attempts FROM evidence"))
        raise SystemExit("out of memory")

    async def at_once(work: Callable[..., Any], *given: Any) -> Any:
        return work(*given)

    monkeypatch.setattr(evidence_download, "strip_in_subprocess", dies)
    downloader = evidence_download.EvidenceDownloader(
        None, Backend(direct.database, direct.context, at_once), Disk(Path()), lambda: None
    )
    for _start in range(storing.MOST_STRIP_ATTEMPTS):
        with pytest.raises(SystemExit):
            await downloader._strip(number, digest, 99)
    assert await downloader._strip(number, digest, 99) is None, "it is stored, without a copy"
    assert attempts == [1, 2]


async def test_each_persons_files_come_in_turn_and_none_while_the_disk_is_almost_full(
    direct: DirectBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eve sends thirty files before Amal sends two: nobody waits for somebody else's many."""
    eve, amal = direct.joins("Eve", "responder"), direct.joins("Amal", "responder")
    with direct.database.transaction() as session:
        eves, amals = (
            [
                evidence.add(session, direct.clock(), who, ReceivedFile("video", f"{who}/{n}"))
                for n in range(count)
            ]
            for who, count in ((eve, 30), (amal, 2))
        )
    fetched, free = list[int](), [evidence_download.KEPT_FREE]

    async def fetch(_self: Any, file: UnfetchedFile) -> bool:
        await asyncio.sleep(0)
        fetched.append(file.id)
        with direct.database.transaction() as session:
            evidence.mark_failed(session, file.id, direct.clock(), for_good=True)
        return True

    async def at_once(work: Callable[..., Any], *given: Any) -> Any:
        await asyncio.sleep(0)
        return work(*given)

    monkeypatch.setattr(evidence_download.EvidenceDownloader, "_download", fetch)
    monkeypatch.setattr(
        "bot.monitoring.disk.shutil.disk_usage", lambda _folder: SimpleNamespace(free=free[0])
    )
    backend = Backend(direct.database, direct.context, at_once)
    downloader = evidence_download.EvidenceDownloader(None, backend, Disk(Path()), lambda: None)  # type: ignore[arg-type]
    running = asyncio.create_task(downloader.run())
    async with asyncio.timeout(60):
        while not downloader.disk.files_wait:  # noqa: ASYNC110 - the loop tells nobody
            await asyncio.sleep(0)
        assert fetched == []
        free[0] *= 2
        downloader.wake.set()
        while len(fetched) < 4:  # noqa: ASYNC110
            await asyncio.sleep(0)
    running.cancel()
    assert fetched[:4] == [eves[0], amals[0], eves[1], amals[1]]
    assert not downloader.disk.files_wait
