"""Heartbeats: each process writes one to a file; `balagh health` and /ready derive the problems from it."""

import contextlib
import json
import os
import socket
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

#: Seconds between two heartbeats, and after which each condition is a problem.
BEAT_S = 10.0
NO_BEAT_S = 45.0
NO_POLL_S = 120.0
NO_RUN_S = 120.0
LATE_S = 600.0


@dataclass(frozen=True, slots=True)
class Beat:
    """The state of one process. Times are seconds since 1970; 0: not yet.

    `connected`: Telegram was reached. `polls`, `schedules`: it holds the lease of polling, or of the schedule.
    """

    at: float
    started_at: float
    connected: bool
    polls: bool
    last_poll_at: float
    schedules: bool
    last_run_at: float
    storage: bool
    outbox: int
    outbox_age_s: float
    #: Scheduled jobs that keep failing, by name.
    failing: str = ""
    #: What is wrong, and what is only to be looked at, with the clock, the token or a chat; in words.
    trouble: str = ""
    warning: str = ""


def problems(beat: Beat, now: float) -> list[str]:
    """Return the problems in words. A process that just started has some time for each."""
    found = []
    if now - beat.at > NO_BEAT_S:
        found.append(f"no heartbeat for {_span(now - beat.at)}")
    if not beat.storage:
        found.append("the database does not answer")
    if not beat.connected:
        found.append("Telegram was not reached yet")
    elif beat.polls and (quiet := now - max(beat.last_poll_at, beat.started_at)) > NO_POLL_S:
        found.append(f"no answer from Telegram for {_span(quiet)}")
    if beat.schedules and (idle := now - max(beat.last_run_at, beat.started_at)) > NO_RUN_S:
        found.append(f"the scheduler has not run for {_span(idle)}")
    if beat.schedules and beat.failing:
        found.append(f"scheduled jobs keep failing, the log says where: {beat.failing}")
    if beat.trouble:
        found.append(beat.trouble)
    if beat.outbox_age_s > LATE_S:
        found.append(f"{beat.outbox} messages wait, the oldest for {_span(beat.outbox_age_s)}")
    return found


def _span(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"


class Heartbeat:
    """The file of one process in `folder`; it is deleted when the process ends normally."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / f"{socket.gethostname()}-{os.getpid()}.json"

    def beat(self, beat: Beat) -> None:
        """Replace the file by a new one; it is never incomplete. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part")
        part.write_text(json.dumps(asdict(beat)), encoding="utf-8")
        part.replace(self._file)

    def stop(self) -> None:
        """Delete the file."""
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def read_beats(folder: Path, alive: Callable[[int], bool] = _alive) -> list[Beat]:
    """Read the heartbeats of this machine's processes; the files of dead processes are deleted."""
    found = []
    for file in sorted(folder.glob(f"{socket.gethostname()}-*.json")):
        process = file.stem.rpartition("-")[2]
        if not (process.isdigit() and alive(int(process))):
            with contextlib.suppress(OSError):
                file.unlink()
            continue
        with contextlib.suppress(OSError, ValueError, TypeError):  # the file of another version is ignored
            found.append(Beat(**json.loads(file.read_text(encoding="utf-8"))))
    return found


def verdict(found: list[Beat], now: float) -> tuple[bool, str]:
    """Return whether the service is healthy, and a line that says so."""
    if not found:
        return False, "not well: no `balagh run` is running here"
    wrong = [problem for beat in found for problem in problems(beat, now)]
    if wrong:
        return False, f"not well: {'; '.join(dict.fromkeys(wrong))}"
    last, waiting = max(beat.at for beat in found), max(beat.outbox for beat in found)
    processes = "1 process" if len(found) == 1 else f"{len(found)} processes"
    line = f"well: {processes}, last heartbeat {now - last:.0f} s ago, {waiting} messages wait"
    return True, "; but ".join(dict.fromkeys([line, *(beat.warning for beat in found if beat.warning)]))
