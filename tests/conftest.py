"""Fixtures: the sandbox server and the house of the stories."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.client import Person
from bot.sandbox.server import SandboxServer
from tests.house import House


@pytest.fixture
def server() -> Iterator[SandboxServer]:
    with SandboxServer() as server:
        yield server


@pytest.fixture
def make(server: SandboxServer, tmp_path: Path) -> Iterator[Callable[..., House]]:
    houses: list[House] = []

    def made(**settings: Any) -> House:
        houses.append(House(server, tmp_path, **settings))
        return houses[-1]

    yield made
    for house in houses:
        house.leaves()


@pytest.fixture
def house(make: Callable[..., House]) -> House:
    return make().opens()


@pytest.fixture
def amal(house: House) -> Person:
    return house.joins("Amal", "responder")


@pytest.fixture
def basel(house: House) -> Person:
    return house.joins("Basel", "coordinator")
