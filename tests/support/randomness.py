"""Random bytes that are the same in every run: no test is right or wrong by luck."""

import random
import secrets

import pytest


class FixedRandomness:
    """Stands in for the system's random bytes, of which `secrets` makes every token, salt and nonce of the program.

    A module's fixtures draw from its path, each test from its own name, so that neither the order of the tests nor
    how they are spread over workers matters. Programs that a test starts keep the system's bytes.
    """

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._source = random.Random()
        self._modules: set[str] = set()
        patch.setattr(secrets, "token_bytes", self._bytes)

    def _bytes(self, nbytes: int | None = None) -> bytes:
        return self._source.randbytes(secrets.DEFAULT_ENTROPY if nbytes is None else nbytes)

    def prepare(self, item: pytest.Item) -> None:
        """Start anew before the fixtures of a test; a module's own are made before its first test."""
        module = item.nodeid.partition("::")[0]
        self._source.seed(item.nodeid + " fixtures" if module in self._modules else module)
        self._modules.add(module)

    def begin(self, item: pytest.Item) -> None:
        """Start anew before the test itself."""
        self._source.seed(item.nodeid)
