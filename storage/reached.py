"""A store far away: whatever its library raises when it cannot be reached comes as an OSError, as from a disk.

fsspec's file systems hand on the errors of their own clients (botocore's are no OSErrors), and those who keep files
must not know them all.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any


class Unreached(OSError):
    """The storage of evidence cannot be reached, or refuses."""


def _told(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def call(*given: Any, **named: Any) -> Any:
        try:
            return function(*given, **named)
        except OSError:
            raise
        except Exception as error:
            raise Unreached(f"the storage of evidence cannot be reached: {type(error).__name__}") from error

    return call


class Reached:
    """A file system or an open file of fsspec's with its errors so."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        return _told(found) if callable(found) else found

    def open(self, path: str, mode: str) -> "Reached":
        """A file in it."""
        return Reached(_told(self._inner.open)(path, mode))

    def __enter__(self) -> "Reached":
        return self

    def __exit__(self, *_raised: object) -> None:
        _told(self._inner.close)()
