"""A form with all that it may know."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.domain.form.step import Context
from bot.domain.parsing.text.lexicon import Lexicon
from bot.i18n.catalogue import Catalogue
from storage.model.records import Place
from tests.support.theatres import INDEX, PARTIES

ZONE = ZoneInfo("Asia/Damascus")
NOW = datetime(2023, 10, 5, 15, 22, tzinfo=ZONE)


@cache
def catalogue() -> Catalogue:
    return Catalogue()


@cache
def form_context() -> Context:
    return Context(
        now=NOW,
        zone=ZONE,
        index=INDEX,
        lexicon=Lexicon.from_catalogue(catalogue(), PARTIES),
        parties=("unknown", *(party for party in PARTIES if party != "unknown")),
        last_places=(
            Place("Sarmin", {"ar": "سرمين"}, admin1="Idlib", admin1_names={"ar": "إدلب"}),
            Place("Ariha"),
        ),
    )


@pytest.fixture
def context() -> Context:
    return form_context()
