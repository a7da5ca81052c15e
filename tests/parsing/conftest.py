"""The lexicon of both languages, built once."""

import pytest

from bot.catalogue import Catalogue
from bot.form.parsing.lexicon import Lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.from_catalogue(Catalogue())
