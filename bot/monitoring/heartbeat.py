"""The sign of life that a running service writes, and what `balagh health` and /ready make of it."""

import contextlib
import json
import os
import socket
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

#: Seconds between two signs of life, and from when on something is not well any more.
BEAT_S = 10.0
SILENT_S = 45.0
UNHEARD_S = 120.0
NO_TICK_S = 120.0
LATE_S = 600.0


@dataclass(frozen=True, slots=True)
class Beat:
    """How one process is. Times are seconds since 1970; 0: not yet. `polls`, `ticks`: it has that duty now."""

    at: float
    started_at: float
    greeted: bool
    polls: bool
    heard_at: float
    ticks: bool
    ticked_at: float
    storage: bool
    outbox: int
    outbox_age_s: float
    #: Scheduled jobs that keep failing, by name.
    failing: str = ""


def problems(beat: Beat, now: float) -> list[str]:
    """What is not well, in words; nothing when all is. A process that just started has some time for each."""
    found = []
    if now - beat.at > SILENT_S:
        found.append(f"no sign of life for {_span(now - beat.at)}")
    if not beat.storage:
        found.append("the database does not answer")
    if not beat.greeted:
        found.append("Telegram was not reached yet")
    elif beat.polls and (quiet := now - max(beat.heard_at, beat.started_at)) > UNHEARD_S:
        found.append(f"Telegram was not heard for {_span(quiet)}")
    if beat.ticks and (still := now - max(beat.ticked_at, beat.started_at)) > NO_TICK_S:
        found.append(f"the schedule has stood still for {_span(still)}")
    if beat.ticks and beat.failing:
        found.append(f"scheduled jobs keep failing, the log says where: {beat.failing}")
    if beat.outbox_age_s > LATE_S:
        found.append(f"{beat.outbox} messages wait, the oldest for {_span(beat.outbox_age_s)}")
    return found


def _span(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"


class Heartbeat:
    """One process's file in `folder`; it goes when the process ends well."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / f"{socket.gethostname()}-{os.getpid()}.json"

    def beat(self, beat: Beat) -> None:
        """Write the sign of life: the old one or the new one is there, never half of one. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part")
        part.write_text(json.dumps(asdict(beat)), encoding="utf-8")
        part.replace(self._file)

    def stop(self) -> None:
        """No service is here any more."""
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
    """The signs of life of this machine's processes; those of processes that died are swept away."""
    found = []
    for file in sorted(folder.glob(f"{socket.gethostname()}-*.json")):
        process = file.stem.rpartition("-")[2]
        if not (process.isdigit() and alive(int(process))):
            with contextlib.suppress(OSError):
                file.unlink()
            continue
        with contextlib.suppress(
            OSError, ValueError, TypeError
        ):  # a file of another version is no sign of life
            found.append(Beat(**json.loads(file.read_text(encoding="utf-8"))))
    return found


def verdict(found: list[Beat], now: float) -> tuple[bool, str]:
    """Whether the service is well, and the line that says it."""
    if not found:
        return False, "not well: no `balagh run` is at work here"
    wrong = [problem for beat in found for problem in problems(beat, now)]
    if wrong:
        return False, f"not well: {'; '.join(dict.fromkeys(wrong))}"
    last = max(beat.at for beat in found)
    processes = "1 process" if len(found) == 1 else f"{len(found)} processes"
    waiting = max(beat.outbox for beat in found)
    return True, f"well: {processes}, last sign of life {now - last:.0f} s ago, {waiting} messages wait"
