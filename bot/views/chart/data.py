"""The data of the picture, before it is drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that was hit, rounded for publication; the number of `attacks`, and whether people were hurt."""

    latitude: float
    longitude: float
    attacks: int
    hurt: bool
    #: The place's name; None if it is withheld.
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """Killed and injured in an administrative area or on a day; None: nothing is known of that day."""

    label: str
    killed: int | None
    injured: int | None


@dataclass(frozen=True, slots=True)
class Town:
    """A name on the map, for orientation."""

    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class PublicPicture:
    """A picture that was drawn: its file in the store, and its text alternative."""

    file: str
    caption: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything on one picture, in the words of one language."""

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
    #: The outlines of the theatre: lines of (longitude, latitude) that end where they begin.
    outline: tuple[tuple[tuple[float, float], ...], ...]
    regions: tuple[Bar, ...]
    days: tuple[Bar, ...]
    #: Whether a figure of the picture's own days (not of the bars before) is not known.
    lower_bound: bool = False
