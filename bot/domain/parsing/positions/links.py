"""Map links of Google, Apple, OpenStreetMap and Yandex, and geo: URIs (RFC 5870): read, never opened."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from bot.domain.parsing.positions.position import Position, make_position

_NUMBER = r"([-+]?\d{1,3}(?:\.\d+)?)"
#: Latitude and longitude in a link; `+` and `%20` stand for a blank there.
_PAIR = re.compile(rf"(?:loc:)?\s*{_NUMBER}\s*,[\s+]*{_NUMBER}(?![\d.])")
#: The marked place of a Google link; only the middle of the map stands behind "@".
_GOOGLE_PLACE = re.compile(rf"!3d{_NUMBER}!4d{_NUMBER}")
_GOOGLE_MIDDLE = re.compile(rf"@{_NUMBER},{_NUMBER}")
_OSM_MIDDLE = re.compile(rf"map=[\d.]+/{_NUMBER}/{_NUMBER}")

_HOSTS = {
    "google": re.compile(r"(?:^|\.)google\.[a-z.]+$|(?:^|\.)goo\.gl$"),
    "apple": re.compile(r"^maps\.apple(?:\.com)?$"),
    "osm": re.compile(r"(?:^|\.)(?:openstreetmap\.org|osm\.org)$"),
    "yandex": re.compile(r"(?:^|\.)yandex\.[a-z.]+$"),
}
#: Where each names a position, the marked place before the middle of the map.
_PARAMETERS = {
    "google": ("q", "query", "destination", "daddr", "ll", "center"),
    "apple": ("coordinate", "ll", "q", "sll", "center", "daddr"),
    "yandex": ("whatshere[point]", "pt", "poi[point]", "ll"),
}

LINK = re.compile(r"geo:[^\s<>\"]+|(?:https?://|(?:www|maps)\.)[^\s<>\"]+", re.IGNORECASE)


def read_link(link: str) -> tuple[Position, ...] | None:
    """Return the position of a map link, nothing if it tells none, None for a link of another kind."""
    if link[:4].lower() == "geo:":
        return _geo(link)
    address = urlsplit(link if "://" in link else f"https://{link}")
    try:
        host = (address.hostname or "").lower()
    except ValueError:
        return None
    kind = next((name for name, hosts in _HOSTS.items() if hosts.search(host)), None)
    maps = "maps" in host or "/maps" in address.path or host.endswith("goo.gl")
    if kind is None or (kind in ("google", "yandex") and not maps):
        return None
    whole = unquote(link)
    for latitude, longitude in _pairs(kind, address.query, whole):
        if found := make_position(float(latitude), float(longitude)):
            return found
    return ()


def _pairs(kind: str, query: str, whole: str) -> Iterator[tuple[str, str]]:
    given = parse_qs(query)
    if kind == "osm":
        marked = [given.get(name, [""])[0] for name in ("mlat", "mlon")]
        if all(re.fullmatch(_NUMBER, number) for number in marked):
            yield marked[0], marked[1]
        yield from _OSM_MIDDLE.findall(whole)
        return
    if kind == "google":
        yield from reversed(_GOOGLE_PLACE.findall(whole))
        yield from _PAIR.findall(whole.partition("/search/")[2])[:1]
        yield from _PAIR.findall(whole.partition("/place/")[2].partition("/@")[0])[:1]
    for name in _PARAMETERS[kind]:
        if pair := _PAIR.match(given.get(name, [""])[0]):
            yield (pair[2], pair[1]) if kind == "yandex" else (pair[1], pair[2])
    if kind == "yandex" and (pair := _PAIR.match(given.get("text", [""])[0])):
        yield pair[1], pair[2]  # what was searched for is written the usual way
    if kind == "google":
        yield from _GOOGLE_MIDDLE.findall(whole)


def _geo(link: str) -> tuple[Position, ...]:
    """A geo: URI; Android writes geo:0,0?q=latitude,longitude(name)."""
    point, _, query = unquote(link[4:]).partition("?")
    wanted = parse_qs(query).get("q", [""])[0]
    pair = _PAIR.match(wanted) or _PAIR.match(point)
    return make_position(float(pair[1]), float(pair[2])) if pair else ()
