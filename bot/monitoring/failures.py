"""Failures: where an error was raised, and steps that fail independently."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


def where(error: BaseException) -> str:
    """Return the path through our code to the error, innermost last: names and line numbers, no data."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if "/bot/" in f.filename or "/storage/" in f.filename]
    return " > ".join(f"{Path(f.filename).stem}.{f.name}:{f.lineno}" for f in ours[-5:])


def leaves(error: BaseException) -> list[BaseException]:
    """Return the errors in a group and in its nested groups; an error that is no group is returned alone."""
    if not isinstance(error, BaseExceptionGroup):
        return [error]
    return [leaf for each in error.exceptions for leaf in leaves(each)]


@dataclass(slots=True)
class Step:
    """Result of a step: its error, or None."""

    error: BaseException | None = None


class Apart:
    """Runs steps that fail independently, whatever they raise; `finish` raises all their errors together.

    For work in the storage thread, where neither cancellation nor Ctrl-C arrives: every exception there is a failure.
    """

    def __init__(self) -> None:
        self._errors: list[BaseException] = []

    @contextmanager
    def step(self) -> Iterator[Step]:
        """Run one step. An error ends only this step and is kept."""
        step = Step()
        try:
            yield step
        except BaseException as error:  # noqa: BLE001 - kept, and raised by `finish`
            step.error = error
            self._errors.append(error)

    def finish(self) -> None:
        """Raise the errors of all steps as one BaseExceptionGroup, if there are any."""
        if self._errors:
            raise BaseExceptionGroup("steps failed", self._errors)
