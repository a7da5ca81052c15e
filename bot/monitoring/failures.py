"""Failures: where they came from, and steps that fail apart from one another."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


def where(error: BaseException) -> str:
    """The way through our own code to the error, innermost last: names and lines, nothing of what was handled."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if "/bot/" in f.filename or "/storage/" in f.filename]
    return " > ".join(f"{Path(f.filename).stem}.{f.name}:{f.lineno}" for f in ours[-5:])


def leaves(error: BaseException) -> list[BaseException]:
    """The errors in a group and in its groups; an error that is no group is itself the only one."""
    if not isinstance(error, BaseExceptionGroup):
        return [error]
    return [leaf for each in error.exceptions for leaf in leaves(each)]


@dataclass(slots=True)
class Step:
    """How a step ended: with this error, or well."""

    error: BaseException | None = None


class Apart:
    """Runs steps of which none holds up another, whatever it raises; `finish` raises what they raised, together.

    For work in the storage thread, where neither cancellation nor Ctrl-C arrives: every exception there is a failure.
    """

    def __init__(self) -> None:
        self._errors: list[BaseException] = []

    @contextmanager
    def step(self) -> Iterator[Step]:
        """One step. What it raises ends it alone, and is kept."""
        step = Step()
        try:
            yield step
        except BaseException as error:  # noqa: BLE001 - kept, and raised by `finish`
            step.error = error
            self._errors.append(error)

    def finish(self) -> None:
        """Raise the errors of all steps as one BaseExceptionGroup; nothing when all ended well."""
        if self._errors:
            raise BaseExceptionGroup("steps failed", self._errors)
