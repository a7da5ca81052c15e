"""Write the files of an export: one file, packed as a ZIP or split into parts where it is too large to send.

Files are encrypted from the first byte: somebody who takes the disk cannot read pending exports.
"""

import math
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from bot.formats.formats import FORMATS, pack, packed_name
from bot.formats.redaction import RedactedBatch
from bot.services.context import AppContext
from bot.services.exports import writing
from bot.services.exports.writing import ExportRequest
from storage.crypto.file import create_file, open_file, plain_size
from storage.engine.database import Database

#: The largest file to send, in bytes: Telegram's limit is 50 MB, and an upload is a little larger than its file.
MOST_BYTES = 49_000_000
MOST_PARTS = 100
#: Pause in seconds between two batches, so that taps are processed while a file is written.
REST_S = 0.0012


class Cancelled(Exception):
    """The export was stopped by the person or by the end of the program."""


@dataclass(slots=True)
class CancelToken:
    """Progress of an export, and the signal to stop it.

    `count`: the records to write, and in the end those that were written. `left_out`: see `writing.Written`.
    """

    count: int = 0
    done: int = 0
    stop: bool = False
    left_out: tuple[str, ...] = ()

    def __call__(self, done: int) -> None:
        if self.stop:
            raise Cancelled
        self.done = done
        time.sleep(REST_S)


def write_files(
    database: Database, context: AppContext, export_request: ExportRequest, target: Path, token: CancelToken
) -> list[Path]:
    """Write the file or its parts into the folder `target`. Raises OSError, TooManyRows, Cancelled."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True, mode=0o700)
    with database.reading() as session:
        altered = writing.list_altered(session, context, export_request)
        records = writing.read_records(session, context, export_request, token, altered)
        whole = _write(records, context, export_request, target, "")
        token.count, token.left_out = token.done, writing.numbers_of(altered)
        token.done = max(token.count, 1)
    size = plain_size(whole)
    if size <= MOST_BYTES:
        return [whole]
    whole.unlink()
    parts = math.ceil(size * 1.1 / MOST_BYTES)
    while parts <= MOST_PARTS:
        made = _write_parts(database, context, export_request, target, parts, token)
        if all(plain_size(path) <= MOST_BYTES for path in made):
            return made
        for path in made:
            path.unlink()
        parts *= 2
    raise OSError(0, "too large to send")


def _write_parts(
    database: Database,
    context: AppContext,
    export_request: ExportRequest,
    target: Path,
    parts: int,
    token: CancelToken,
) -> list[Path]:
    """Write several files, each complete in itself."""
    made: list[Path] = []
    with database.reading() as session:
        count = sum(writing.count_by_state(session, context, export_request).values())
        altered = writing.list_altered(session, context, export_request)
        batches = writing.read_records(session, context, export_request, token, altered)
        each = max(1, math.ceil(count / parts))
        while (first := next(batches, None)) is not None:
            take = max(1, round(each / max(first.count, 1)))
            some = chain([first], islice(batches, take - 1))
            made.append(_write(some, context, export_request, target, f"-{len(made) + 1}"))
        token.count, token.left_out = token.done, writing.numbers_of(altered)
    return made


def _write(
    batches: Iterator[RedactedBatch],
    context: AppContext,
    export_request: ExportRequest,
    target: Path,
    part: str,
) -> Path:
    form = FORMATS[export_request.kind]
    name = (
        f"balagh-{export_request.first}--{export_request.last}-{export_request.profile}{part}.{form.suffix}"
    )
    path = target / name
    with create_file(path, context.files.keys) as out:
        form.write(batches, out, replace(writing.build_policy(context, export_request), scratch=target))
    if form.packed or plain_size(path) <= MOST_BYTES:
        return path
    packed = target / packed_name(name)
    with create_file(packed, context.files.keys) as out, open_file(path, context.files.keys) as plain:
        pack(name, plain, out)
    path.unlink()
    return packed
