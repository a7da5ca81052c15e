"""What a backup holds: read whole and compared with what it says of itself."""

import hashlib
import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from storage.backup import archive

CHUNK = 1024 * 1024
#: Purpose of the seal of a backup (see storage.crypto.purposes: this string never changes either).
SEAL = "backup-contents"


class BackupRefused(Exception):
    """The backup cannot be made or restored; the message is written for the operator."""


@dataclass(frozen=True, slots=True)
class BackupContents:
    """Contents of a backup: its time, the kind of database, the number of evidence files.

    `keys`: the ids of the encryption keys that are needed to read it. `digest`: of everything in it; `seal`: the same,
    encrypted with the key, which proves that somebody with the key made it.
    """

    made_at: datetime
    kind: str
    files: int
    keys: tuple[str, ...]
    digest: str
    seal: str


def verify_backup(path: Path, passphrase: str, identity: str) -> BackupContents:
    """Read a whole backup and verify its contents without writing. Raises BackupRefused, ArchiveError, OSError."""
    return read_archive(path, passphrase, identity, Discarder())


def digest_of(first: dict[str, Any], counted: dict[str, Any]) -> str:
    """Return the digest of everything in a backup, from what its first and its last member say."""
    return hashlib.sha256(json.dumps([first, counted], sort_keys=True).encode()).hexdigest()


class HashingReader:
    """A file that computes the hash of what was read."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._found = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """Read up to `size` bytes."""
        piece = self._source.read(size)
        self._found.update(piece)
        return piece

    @property
    def sha256(self) -> str:
        """Return the hash of everything that was read."""
        return self._found.hexdigest()


class Discarder:
    """Discards everything that is read."""

    def database(self) -> IO[bytes]:
        """Return where the database is written to."""
        return Path(os.devnull).open("wb")

    def evidence(self, _name: str, source: HashingReader) -> None:
        """Take one file of evidence."""
        while source.read(CHUNK):
            pass


def read_archive(path: Path, passphrase: str, identity: str, sink: Discarder) -> BackupContents:
    """Read a whole backup into `sink`. Raises BackupRefused, ArchiveError, OSError."""
    found: dict[str, Any] = {}
    digest, files, sums = "", 0, hashlib.sha256()
    with archive.reading(path, passphrase=passphrase, identity=identity) as tar:
        for member in tar:
            source = tar.extractfile(member)
            if source is None:
                raise BackupRefused(f"{member.name} in it is no file")
            if member.name == "database":
                with sink.database() as out:
                    digest = _copy(source, out)
            elif member.name.startswith("evidence/"):
                files += 1
                name, summed = member.name.removeprefix("evidence/"), HashingReader(source)
                sink.evidence(name, summed)
                sums.update(f"{name} {summed.sha256}\n".encode())
            else:
                found[member.name] = json.loads(source.read(CHUNK))
    counted = {"database": digest, "files": files, "evidence": sums.hexdigest()}
    first, end = found.get("backup.json"), found.get("end.json", {})
    seal = end.get("seal", "")
    if first is None or end != counted | {"seal": seal}:
        raise BackupRefused("something in it is missing or was changed, and nothing was restored")
    made_at = datetime.fromisoformat(first["made_at"])
    return BackupContents(
        made_at, first["database"], files, tuple(first["keys"]), digest_of(first, counted), seal
    )


def _copy(source: IO[bytes], out: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while piece := source.read(CHUNK):
        digest.update(piece)
        out.write(piece)
    return digest.hexdigest()
