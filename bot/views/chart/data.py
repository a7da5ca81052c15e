"""What the picture shows, before any line of it is drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something struck, rounded as it may be published; `attacks` there, and whether people were hurt."""

    latitude: float
    longitude: float
    attacks: int
    hurt: bool
    #: The place's name; None where it is withheld.
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """The killed and injured of a governorate, or of a day; None: nothing is known of that day."""

    label: str
    killed: int | None
    injured: int | None


@dataclass(frozen=True, slots=True)
class Town:
    """A name on the map for finding one's way."""

    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything on one picture, in words of one language."""

    right_to_left: bool
    title: str
    subtitle: str
    #: Lines below the map.
    map_notes: tuple[str, ...]
    killed: str
    injured: str
    regions_title: str
    days_title: str
    nobody: str
    attacks: int
    spots: tuple[Spot, ...]
    towns: tuple[Town, ...]
    regions: tuple[Bar, ...]
    days: tuple[Bar, ...]
