"""A position found in a text, and the readings that its spelling allows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """Degrees in WGS 84, north and east positive."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class FoundPosition:
    """A position between two offsets of a text.

    `readings`: the usual one first; a second one if latitude and longitude may have been swapped; none for a map link
    that does not tell its position. `short_code`: a plus code that lacks its area, to be completed by a place.
    """

    start: int
    end: int
    readings: tuple[Position, ...]
    short_code: str = ""


def make_position(latitude: float, longitude: float) -> tuple[Position, ...]:
    """Return the position, or nothing if it is not on Earth."""
    if abs(latitude) > 90 or abs(longitude) > 180:
        return ()
    return (Position(round(latitude, 6), round(longitude, 6)),)


def in_either_order(first: float, second: float) -> tuple[Position, ...]:
    """Return latitude and longitude as it is usual, then swapped, each only if it is on Earth."""
    return tuple(dict.fromkeys((*make_position(first, second), *make_position(second, first))))
