"""Backup archive: a tar stream, encrypted with age while it is written, so that memory use stays constant.

    balagh-backup 1 passphrase 312        a line that says how long the key is that follows, wrapped with the passphrase
    <312 bytes>                           (see `passphrase`); the stream is encrypted for that key, made for this file
    <age stream>                          or, with a recipient: the line `balagh-backup 1 recipient 0`, then the stream

age authenticates every 64 KiB and the end: what was changed or cut anywhere cannot be opened past that place.
"""

import contextlib
import os
import re
import tarfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pyrage

from storage.backup.passphrase import WrongPassphrase, unwrap, wrap

_HEADER = re.compile(rb"balagh-backup 1 (passphrase|recipient) (\d{1,5})\n")
_LONGEST_HEADER = 64


class ArchiveError(Exception):
    """The archive cannot be written or opened; the message is shown to the user."""


@contextlib.contextmanager
def writing(
    target: IO[bytes], *, passphrase: str = "", recipient: str = "", reader: str = ""
) -> Iterator[tarfile.TarFile]:
    """Open a tar for writing; it is encrypted into `target` on the way. Raises ArchiveError, OSError.

    `reader`: one more age key that opens it, of whoever reads it once to see that it is whole.
    """
    if recipient:
        key: Any = pyrage.x25519.Recipient.from_str(recipient)
        target.write(b"balagh-backup 1 recipient 0\n")
    else:
        identity = pyrage.x25519.Identity.generate()
        key = identity.to_public()
        wrapped = wrap(str(identity).encode(), passphrase)
        target.write(b"balagh-backup 1 passphrase %d\n" % len(wrapped) + wrapped)
    keys = [key, pyrage.x25519.Recipient.from_str(reader)] if reader else [key]
    out, into = os.pipe()

    def encrypt() -> None:
        with os.fdopen(out, "rb") as pipe:
            pyrage.encrypt_io(pipe, target, keys)

    with _in_thread(encrypt) as failed:
        try:
            with os.fdopen(into, "wb") as pipe, tarfile.open(fileobj=pipe, mode="w|") as archive:
                yield archive
        except BrokenPipeError:
            pass  # the other end failed, and says why below
    if failed:
        raise failed[0]


@contextlib.contextmanager
def reading(path: Path, *, passphrase: str = "", identity: str = "") -> Iterator[tarfile.TarFile]:
    """Open the tar of an archive, decrypted while it is read. Raises ArchiveError, OSError.

    A change or a cut raises only where the reader comes to it: read everything once before you write anything.
    """
    with path.open("rb") as source:
        key = _key(source, passphrase, identity)
        out, into = os.pipe()

        def decrypt() -> None:
            with os.fdopen(into, "wb") as pipe:
                pyrage.decrypt_io(source, pipe, [key])

        with _in_thread(decrypt) as failed, os.fdopen(out, "rb") as pipe:
            try:
                with tarfile.open(fileobj=pipe, mode="r|") as archive:
                    yield archive
                while pipe.read(1 << 20):  # to the very end: the last piece is what shows a cut
                    pass
            except (tarfile.TarError, EOFError) as error:
                raise ArchiveError(_BROKEN) from error
        if failed:
            raise _explained(failed[0])


_BROKEN = "the file is cut or was changed: it cannot be trusted, and nothing was restored"


def _key(source: IO[bytes], passphrase: str, identity: str) -> Any:
    first = source.readline(_LONGEST_HEADER)
    header = _HEADER.fullmatch(first)
    if header is None:
        raise ArchiveError("this is no backup of Balagh")
    wrapped = source.read(int(header[2]))
    if header[1] == b"recipient" and not identity:
        raise ArchiveError("this backup is encrypted for an age key: give its file with --identity")
    if identity:
        try:
            return pyrage.x25519.Identity.from_str(identity)
        except pyrage.IdentityError:
            raise ArchiveError(
                "the file given with --identity holds no age key (AGE-SECRET-KEY-1…)"
            ) from None
    if not passphrase:
        raise ArchiveError("this backup is encrypted with a passphrase")
    try:
        return pyrage.x25519.Identity.from_str(unwrap(wrapped, passphrase).decode())
    except WrongPassphrase:
        raise ArchiveError("the passphrase does not open this backup") from None
    except (ValueError, pyrage.IdentityError):
        raise ArchiveError(_BROKEN) from None


def make_reader() -> tuple[str, str]:
    """Return a new age key that nobody keeps: its identity, and what to encrypt for."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def _explained(error: BaseException) -> BaseException:
    if isinstance(error, pyrage.DecryptError) and "match" in str(error).lower():
        return ArchiveError("the age key does not open this backup")
    if isinstance(error, (pyrage.DecryptError, OSError)):
        return ArchiveError(_BROKEN)
    return error


@contextlib.contextmanager
def _in_thread(work: Callable[[], None]) -> Iterator[list[BaseException]]:
    """Do `work` in a thread while the block runs. The list holds what it raised after the block."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BrokenPipeError:
            pass  # the block stopped reading; it knows why
        except BaseException as error:  # noqa: BLE001 - handed to the block's thread
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield failed
    except ArchiveError:
        thread.join()
        if failed:
            raise _explained(failed[0]) from None
        raise
    finally:
        thread.join()
