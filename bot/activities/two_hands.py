"""A large CSV is written by two processes: the first reads the database, and both open and write what it read.

The second one gets sealed batches, the keys and the terms through a pipe of its own, and nothing of it lies on a
disk. While it starts, and when it ends early, the first one goes on alone; when the first one ends, the pipe is closed
and the second ends too.
"""

import gc
import marshal
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any

from bot.export import comma_separated
from bot.export.release import Terms, portable, release
from storage.errors import WrongKeys
from storage.sealing import KeyRing
from storage.unsealed import Batch, opened

#: So many batches the second process gets at a time (few, and it often waits for more), and so many may wait for
#: their turn: more would fill memory.
GIVEN, MOST_WAITING = 8, 32

#: A sealed batch → its lines of the CSV.
Hand = Callable[[Batch], bytes]


@dataclass(slots=True)
class _Piece:
    """A batch, and its lines once they are there."""

    batch: Batch
    lines: bytes | None = None


def hand(keys: KeyRing, terms: Terms) -> Hand:
    """What both do with a batch."""

    def write(batch: Batch) -> bytes:
        (released,) = release([opened(batch, keys)], terms)
        return comma_separated.lines(released, terms, terms.columns)

    return write


class Second:
    """The second process, as the first one sees it."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._gone = False
        self._busy = True  # until it says that it stands
        self._given: list[_Piece] = []

    @property
    def idle(self) -> bool:
        """Whether it waits for something to do."""
        return not (self._busy or self._gone)

    def give(self, pieces: list[_Piece]) -> None:
        """Let it write these."""
        self._given, self._busy = pieces, True
        try:
            _send(self._pipe, [piece.batch for piece in pieces])
        except OSError:
            self._gone = True

    def take(self, *, wait: bool) -> list[_Piece]:
        """Take what it has written, if it is done. Returns what it was given and did not write: it is gone."""
        try:
            if not self._gone and self._busy and ((self._given and wait) or self._pipe.poll()):
                for piece, lines in zip(self._given, _received(self._pipe), strict=True):
                    piece.lines = lines
                self._given, self._busy = [], False
        except (EOFError, OSError):
            self._gone = True
        left, self._given = (self._given, []) if self._gone else ([], self._given)
        return left


@contextmanager
def second(keys: KeyRing, terms: Terms) -> Iterator[Second]:
    """The second process; it ends with the block."""
    context = multiprocessing.get_context("spawn")  # a fork would take database connections and locks along
    ours, theirs = context.Pipe()
    texts = [key.to_text() for key in keys.keys]
    process = context.Process(target=_serve, args=(theirs, texts, portable(terms)), daemon=True)
    process.start()
    theirs.close()
    try:
        yield Second(ours)
    finally:
        ours.close()
        process.join()
        process.close()


def written(batches: Iterable[Batch], here: Hand, there: Second) -> Iterator[tuple[int, bytes]]:
    """(records, lines) of each batch in its order. Raises WrongKeys."""
    line, reading = deque[_Piece](), iter(batches)
    while pieces := [_Piece(batch) for batch in islice(reading, GIVEN if there.idle else 1)]:
        line.extend(pieces)
        if there.idle:
            there.give(pieces)
        else:
            pieces[0].lines = here(pieces[0].batch)
        for left in there.take(wait=len(line) > MOST_WAITING):
            left.lines = here(left.batch)
        yield from _done(line)
    for left in there.take(wait=True):
        left.lines = here(left.batch)
    yield from _done(line)


def _done(line: deque[_Piece]) -> Iterator[tuple[int, bytes]]:
    while line and (lines := line[0].lines) is not None:
        yield len(line.popleft().batch["id"]), lines


def _serve(pipe: Connection, keys: list[str], terms: Terms) -> None:
    """The second process, until the pipe is closed. What it has no key or words for, the first one meets and names."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the first one's to answer
    try:
        write = hand(KeyRing(given=keys), terms)
        gc.freeze()
        gc.disable()  # batches hold no circles: looking for them costs a tenth of the time
        _send(pipe, [])
        while True:
            _send(pipe, [write(batch) for batch in _received(pipe)])
    except (EOFError, OSError, LookupError, WrongKeys):
        return


def _send(pipe: Connection, what: list[Any]) -> None:
    """Plain values only, which marshal packs in a third of pickle's time; both ends are this very program."""
    pipe.send_bytes(marshal.dumps(what, 2))


def _received(pipe: Connection) -> list[Any]:
    found: list[Any] = marshal.loads(pipe.recv_bytes())  # noqa: S302 — our own process sent it, through our own pipe
    return found
