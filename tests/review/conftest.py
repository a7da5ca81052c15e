"""A second coordinator."""

import pytest

from bot.sandbox.client.sandbox import Person
from tests.house import House


@pytest.fixture
def dina(house: House) -> Person:
    return house.joins("Dina", "admin")
