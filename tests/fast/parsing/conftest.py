"""The lexicon of both languages, built once."""

import pytest

from bot.domain.parsing.text.lexicon import Lexicon
from bot.i18n.catalogue import Catalogue
from tests.support.theatres import PARTIES


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.from_catalogue(Catalogue(), PARTIES)
