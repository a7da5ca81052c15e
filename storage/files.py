"""Where evidence lies: files by the SHA-256 of what is in them, in a folder or (fsspec) in S3-compatible storage.

A file is there whole or not at all: it is written under another name, flushed to the disk and then renamed, or
(object storage) appears only once it is complete. The same bytes are kept once. Nothing is ever changed.
"""

import contextlib
import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any, BinaryIO

import fsspec

#: Object storage shows a file only once it is whole; anywhere else a new name is needed first.
_WHOLE_AT_ONCE = ("s3", "s3a", "gs", "gcs", "abfs", "az")
_NAME = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1024 * 1024
#: A file that came in less than this ago is never removed.
_FRESH = timedelta(minutes=10)


class Missing(OSError):
    """The store has no such file, or cannot be reached."""


class FileStore:
    """One store. `url` is a folder or an fsspec address such as s3://bucket/folder."""

    def __init__(self, url: str) -> None:
        self.url = url
        filesystem, root = fsspec.core.url_to_fs(url)
        self._fs: Any = filesystem
        self._root = str(root).rstrip("/")
        protocol = filesystem.protocol if isinstance(filesystem.protocol, str) else filesystem.protocol[0]
        self._local = protocol in ("file", "local")
        self._direct = protocol in _WHOLE_AT_ONCE

    def _path(self, sha256: str) -> str:
        if not _NAME.fullmatch(sha256):
            raise ValueError("not the name of a file in this store")
        return f"{self._root}/{sha256[:2]}/{sha256}"

    def put(self, content: bytes) -> str:
        """Keep these bytes. Returns their SHA-256. Raises OSError."""
        digest = hashlib.sha256(content).hexdigest()
        with self.receiving() as part:
            part.file.write(content)
            part.keep()
        return digest

    @contextlib.contextmanager
    def receiving(self) -> Iterator["Part"]:
        """A file that arrives bit by bit: write to `.file`, then `keep()`. Otherwise nothing stays. Raises OSError."""
        folder = None
        if self._local:
            folder = Path(self._root)
            folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".arriving-", dir=folder)
        part = Part(self, os.fdopen(handle, "w+b"), Path(name))
        try:
            yield part
        finally:
            part.file.close()
            part.path.unlink(missing_ok=True)

    def take(self, path: Path, sha256: str) -> None:
        """A complete file becomes the store's own. The same bytes again make it new: see `remove`."""
        target = self._path(sha256)
        if self._local:
            Path(target).parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
            _flush_folder(Path(target).parent)
        elif self._direct:
            self._fs.put_file(str(path), target)
        else:
            self._fs.makedirs(f"{self._root}/{sha256[:2]}", exist_ok=True)
            self._fs.put_file(str(path), f"{target}.part")
            self._fs.mv(f"{target}.part", target)

    def open(self, sha256: str) -> BinaryIO:
        """The file's bytes, to be read in pieces. Raises Missing."""
        try:
            found: BinaryIO = self._fs.open(self._path(sha256), "rb")
        except OSError as error:
            raise Missing(f"{sha256[:16]} cannot be read") from error
        return found

    def read(self, sha256: str) -> bytes:
        """The whole file. Raises Missing."""
        with self.open(sha256) as file:
            return file.read()

    def has(self, sha256: str) -> bool:
        """Whether the file is there."""
        return bool(self._fs.exists(self._path(sha256)))

    def intact(self, sha256: str) -> bool:
        """Whether what lies there still has its hash; read in pieces. Raises Missing."""
        found = hashlib.sha256()
        with self.open(sha256) as file:
            while piece := file.read(_CHUNK):
                found.update(piece)
        return found.hexdigest() == sha256

    def size(self, sha256: str) -> int:
        """Its size in bytes. Raises Missing."""
        try:
            return int(self._fs.size(self._path(sha256)))
        except OSError as error:
            raise Missing(f"{sha256[:16]} cannot be read") from error

    def remove(self, sha256: str) -> bool:
        """Let a file go, unless it came in (again) just now and its row may not be kept yet. Whether it went."""
        path = self._path(sha256)
        with contextlib.suppress(FileNotFoundError):
            if datetime.now(UTC) - self._fs.modified(path).astimezone(UTC) < _FRESH:
                return False
            self._fs.rm_file(path)
        return True

    def names(self) -> Iterator[str]:
        """Hashes of all that is there, in order."""
        if not self._fs.exists(self._root):
            return
        for path in sorted(self._fs.find(self._root)):
            name = str(path).rpartition("/")[2]
            if _NAME.fullmatch(name):
                yield name


class Part:
    """A file on its way into the store."""

    def __init__(self, store: FileStore, file: IO[bytes], path: Path) -> None:
        self._store = store
        self.file = file
        self.path = path

    def keep(self) -> tuple[str, int]:
        """It is complete: it goes to its place. Returns its SHA-256 and its size in bytes."""
        self.file.flush()
        os.fsync(self.file.fileno())
        self.file.seek(0)
        digest = hashlib.file_digest(self.file, "sha256").hexdigest()  # type: ignore[arg-type]
        size = self.file.seek(0, os.SEEK_END)
        self._store.take(self.path, digest)
        return digest, size


def _flush_folder(folder: Path) -> None:
    """A renamed file survives a power cut once its folder is on the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copy(source: IO[bytes], target: IO[bytes]) -> None:
    """From one to the other in pieces."""
    shutil.copyfileobj(source, target, _CHUNK)
