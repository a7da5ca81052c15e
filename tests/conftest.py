"""Fixtures: the sandbox server and the house of the stories."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.logs import FIELDS
from bot.sandbox.client import Person
from bot.sandbox.server import SandboxServer
from tests.house import House

# python-telegram-bot warns at every look at a duration unless it is told which kind is wanted.
os.environ["PTB_TIMEDELTA"] = "1"


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


def _show_extras(record: logging.LogRecord) -> bool:
    """Let a failing story say where: what stands beside a log line is shown with it."""
    beside = {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
    if beside and "%" not in str(record.msg):
        record.msg = f"{record.msg} {beside}".replace("%", "%%") if record.args else f"{record.msg} {beside}"
    return True


def pytest_sessionstart(session: pytest.Session) -> None:
    plugin = session.config.pluginmanager.get_plugin("logging-plugin")
    assert plugin is not None
    for handler in (plugin.caplog_handler, plugin.report_handler):
        handler.addFilter(_show_extras)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
