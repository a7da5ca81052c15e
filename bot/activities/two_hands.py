"""A large CSV is written by two processes: each reads pieces of the same state of the database and writes their lines.

The second one gets the keys, the terms and the pieces through pipes of its own, and its lines come back so: nothing of
it lies on a disk. Where it does not come to stand, or ends early, the first one goes on alone and does what is left;
when the first one ends, the pipes are closed and the second ends too.
"""

import fcntl
import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

from sqlmodel import Session

from bot.export import comma_separated
from bot.export.release import Terms, portable, release
from storage import flat
from storage.database import Database
from storage.errors import StorageError
from storage.flat import Span
from storage.same_view import joined
from storage.sealing import KeyRing

#: Records in a piece; how many the second process has in hand, so that it never waits; how many may be written and
#: wait for one before them: more would fill memory.
PIECE, GIVEN, MOST_WAITING = 4_000, 2, 10
#: How long the first process waits for a sign of the second one, in seconds; and while it holds writers up.
PATIENCE_S, SHORT_PATIENCE_S = 5.0, 1.0
#: What may lie in the pipe, in bytes, so that the second one need not wait until its lines are taken.
_IN_THE_PIPE = 1 << 20

#: Batches hold no circles, and looking for them after every few hundred values costs a tenth of the time; statements
#: hold some, and would add up if nobody ever looked.
SELDOM = 20_000

#: A piece → (records, lines) of its batches.
Lines = Iterator[tuple[int, bytes]]
Hand = Callable[[Span], Lines]


@dataclass(frozen=True, slots=True)
class Task:
    """What the second process must know to write like the first one."""

    url: str
    keys: Sequence[str]
    terms: Terms
    states: Sequence[str] | None


def task(database: Database, terms: Terms, states: Sequence[str] | None) -> Task:
    """The same work, for another process."""
    url = database.url.render_as_string(hide_password=False)
    return Task(url, [key.to_text() for key in database.keys.keys], portable(terms), states)


def hand(session: Session, terms: Terms, states: Sequence[str] | None) -> Hand:
    """What both do with a piece. Raises WrongKeys."""

    def write(span: Span) -> Lines:
        for released in release(flat.batches(session, span, states), terms):
            yield released.count, comma_separated.lines(released, terms, terms.columns)

    return write


@dataclass(slots=True)
class _Piece:
    """A piece, and its lines as far as they are there."""

    span: Span
    lines: list[tuple[int, bytes]] = field(default_factory=list)
    whole: bool = False

    def write(self, hand: Hand) -> None:
        """Write all of it."""
        self.lines, self.whole = list(hand(self.span)), True


class Second:
    """The second process, as the first one sees it."""

    def __init__(self, to: Connection, back: Connection) -> None:
        self._to, self._back = to, back
        self._given: deque[_Piece] = deque()
        self._gone = False

    def prepare(self, task: Task) -> None:
        """Let it open the database. It is slow to come to stand: since the command began it has been at it."""
        self._send(task)
        self._heard(PATIENCE_S)

    def begin(self, view: str) -> None:
        """Let it begin to read what we see."""
        self._send(view)
        self._heard(SHORT_PATIENCE_S)

    @property
    def wants(self) -> bool:
        """Whether it can do with another piece."""
        return not self._gone and len(self._given) < GIVEN

    def give(self, piece: _Piece) -> None:
        """Let it write this one."""
        self._given.append(piece)
        self._send(piece.span)

    def take(self, *, wait: bool = False) -> None:
        """Take what it has written by now; or wait for more."""
        while self._given and not self._gone and (wait or self._back.poll()):
            lines, wait = self._heard(PATIENCE_S), False
            if lines is not None:
                self._given[0].lines.append(lines)
            elif not self._gone:
                self._given.popleft().whole = True

    def left(self) -> list[_Piece]:
        """What it was given and will not write: it is gone."""
        left, self._given = (self._given, deque()) if self._gone else (deque(), self._given)
        return list(left)

    def _heard(self, patience: float) -> Any:
        """What it says next; None: it is done with what it was told, or gone."""
        try:
            if not self._gone and self._back.poll(patience):
                return self._back.recv()
        except (EOFError, OSError):
            pass
        self._gone = True
        return None

    def _send(self, what: object) -> None:
        try:
            self._to.send(what)
        except OSError:
            self._gone = True


@contextmanager
def second() -> Iterator[Second]:
    """The second process; it ends with the block. To begin takes it as long as the first one, so have it begin soon."""
    context = multiprocessing.get_context("spawn")  # a fork would take database connections and locks along
    work, to = context.Pipe(duplex=False)
    back, lines = context.Pipe(duplex=False)
    with suppress(OSError, AttributeError):  # a limit of the machine, or no Linux: then it waits now and then
        fcntl.fcntl(lines.fileno(), fcntl.F_SETPIPE_SZ, _IN_THE_PIPE)
    process = context.Process(target=_serve, args=(work, lines), daemon=True)
    with suppress(OSError):  # where no process can be had, the pipes end at once, and the first one is alone
        process.start()
    work.close()
    lines.close()
    try:
        yield Second(to, back)
    finally:
        to.close()
        back.close()
        if process.pid is not None:
            process.kill()  # it reads only: there is nothing to bring to an end
            process.join()
        process.close()


def written(spans: Iterable[Span], here: Hand, there: Second) -> Lines:
    """(records, lines) of the pieces in their order. Raises WrongKeys."""
    line, coming = deque[_Piece](), map(_Piece, spans)

    def feed() -> None:
        while there.wants and (piece := next(coming, None)) is not None:
            line.append(piece)
            there.give(piece)

    def finished(most_waiting: int) -> Lines:
        while True:
            for left in there.left():
                left.write(here)
            while line and line[0].whole:
                yield from line.popleft().lines
            if len(line) <= most_waiting:
                return
            there.take(wait=True)

    feed()
    while (mine := next(coming, None)) is not None:
        line.append(mine)
        for lines in here(mine.span):
            mine.lines.append(lines)
            there.take()
            feed()
        mine.whole = True
        yield from finished(MOST_WAITING)
    yield from finished(0)


def _serve(work: Connection, lines: Connection) -> None:
    """The second process, until the pipe is closed. What it has no key or words for, the first one meets and names."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the first one's to answer
    try:
        its: Task = work.recv()
        with closing(Database(its.url, KeyRing(given=its.keys))) as database:
            database.engine.connect().close()  # the first one holds others up while we begin: that must be short
            lines.send(None)
            with joined(database, work.recv()) as session:
                lines.send(None)
                _write_on(work, lines, hand(session, its.terms, its.states))
    except (EOFError, OSError, LookupError, StorageError):
        return


def _write_on(work: Connection, lines: Connection, write: Hand) -> None:
    gc.freeze()
    gc.set_threshold(SELDOM)
    while True:
        for some in write(work.recv()):
            lines.send(some)
        lines.send(None)
