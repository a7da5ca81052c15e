"""The theatres of the tests."""

from typing import Final

from bot.config.theatres import declared, folders_of, shipped
from bot.domain.places.theatre import read_theatres

SYRIA: Final = read_theatres(folders_of(("syria",)))
INDEX: Final = SYRIA.index()
UKRAINE: Final = read_theatres(folders_of(("ukraine",)))
#: The parties of Syria, in their order.
PARTIES: Final[tuple[str, ...]] = tuple(declared("syria")["parties"])
#: Those of every theatre.
EVERY_PARTY: Final = tuple({party: None for name in shipped() for party in declared(name)["parties"]})
