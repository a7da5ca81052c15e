"""Errors of a remote file system as OSError, as a disk raises them.

fsspec passes on the errors of its clients (those of botocore are not OSErrors); callers need not know them.
"""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Unreachable(OSError):
    """The storage of evidence cannot be reached, or refuses a request."""


def reach(function: Callable[_P, _T], *given: _P.args, **named: _P.kwargs) -> _T:
    """Call a function of a file system. Raises OSError only."""
    try:
        return function(*given, **named)
    except OSError:
        raise
    except Exception as error:
        raise Unreachable(f"the storage of evidence cannot be reached: {type(error).__name__}") from error


class RemoteFile:
    """An open file of a file system. Every method raises OSError only."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def read(self, size: int = -1) -> bytes:
        """Read up to `size` bytes; all that is left if negative."""
        piece: bytes = reach(self._inner.read, size)
        return piece

    def write(self, piece: bytes) -> None:
        """Write these bytes."""
        reach(self._inner.write, piece)

    def close(self) -> None:
        """Close the file; a written one is complete from now on."""
        reach(self._inner.close)

    def __enter__(self) -> "RemoteFile":
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()
