"""KML 2.2 for Google Earth: coloured by kind of attack, with times for its time slider.

No style names an icon: a program that opens the file would fetch it from somebody else's server and tell it who looks.
"""

import re
from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Any, BinaryIO, Final
from xml.sax.saxutils import escape, quoteattr

from bot.formats.columns import Column
from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.values import iso
from storage.model.vocabulary import families

#: Family of attack → colour in KML's order (alpha, blue, green, red); also distinguishable for colour-blind people.
COLOURS: Final = MappingProxyType(
    {
        "air": "ff1c1ae4",
        "artillery": "ff007fff",
        "missile": "ffb87e37",
        "guided_missile": "ffa34e98",
        "naval": "ff999900",
        "drone": "ff4aaf4d",
        "one_way_drone": "ff2f7f30",
        "car_bomb": "ff2856a6",
        "planted_bomb": "ff3f6f8f",
        "unexplained": "ffd0d0d0",
        "gunfire": "ffbf81f7",
        "ground": "ff555555",
        "remnant": "ff33ffff",
        "other": "ffaaaaaa",
    }
)
#: Characters that XML 1.0 does not allow.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Columns that the balloon shows differently: as the point, in the title, in words.
_SHOWN_OTHERWISE = frozenset({"place_latitude", "place_longitude", "organisation", "attack_kinds", "targets"})


def write(batches: Iterable[RedactedBatch], out: BinaryIO, policy: RedactionPolicy) -> int:
    """Write the records to `out`; those without a position are only in the list. Returns their number."""
    columns = [column for column in policy.columns if column.name not in _SHOWN_OTHERWISE]
    out.write(_head(policy).encode())
    count = 0
    for batch in batches:
        values = [_shown(column, batch.attacks[column.name], policy) for column in columns]
        rows = zip(*values, strict=True)
        for n, row in enumerate(rows):
            known = {c.name: value for c, value in zip(columns, row, strict=True) if value not in (None, "")}
            out.write(_placemark(known, batch.attacks, n, policy).encode())
        count += batch.count
    out.write(b"</Document>\n</kml>\n")
    return count


def _text(value: object) -> str:
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", str(value)))


def _head(policy: RedactionPolicy) -> str:
    styles = "".join(
        f'<Style id="{family}"><IconStyle><color>{colour}</color><scale>0.9</scale></IconStyle>'
        f"<LabelStyle><scale>0.8</scale></LabelStyle></Style>\n"
        for family, colour in COLOURS.items()
    )
    name = _text(policy.words("export-file-title", organisation=policy.organisation))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n'
        f"<Document><name>{name}</name>\n{styles}"
    )


def _shown(column: Column, values: Sequence[Any], policy: RedactionPolicy) -> Sequence[Any]:
    """Return values as shown in a balloon: codes in words."""
    words = policy.words
    if column.kind == "moment":
        return [value and iso(value, policy.zone)[:16].replace("T", " ") for value in values]
    if column.kind == "codes":
        comma = words("summary-comma")
        return [comma.join(words(f"code-{column.codes}-{code}") for code in value) for value in values]
    if column.kind == "code":
        # A party that the organisation's list had once has no word any more.
        return [value and (words.fill(f"code-{column.codes}-{value}") or value) for value in values]
    if column.kind == "flag":
        return [None if value is None else words("export-yes" if value else "export-no") for value in values]
    return values


def _placemark(known: dict[str, Any], attacks: Any, n: int, policy: RedactionPolicy) -> str:
    place = _named(known, "place_name", policy) or _named(known, "place_admin1", policy)
    kind = known["attack_kinds_named"]
    moment = iso(attacks["occurred_at"][n], policy.zone)
    family = families(attacks["attack_kinds"][n])[0]
    details = "".join(
        f"<Data name={quoteattr(name)}><displayName>{_text(policy.words(f'field-{name}.column'))}</displayName>"
        f"<value>{_text(value)}</value></Data>"
        for name, value in known.items()
    )
    return (
        f"<Placemark><name>{_text(policy.words('summary-dot').join(filter(None, (place, kind))))}</name>"
        f"<TimeStamp><when>{moment}</when></TimeStamp><styleUrl>#{family}</styleUrl>"
        f"<ExtendedData>{details}</ExtendedData>{_point(attacks, n)}</Placemark>\n"
    )


def _named(known: dict[str, Any], column: str, policy: RedactionPolicy) -> str:
    """Return a name, in the reader's language if the record has it."""
    return known.get(f"{column}_{policy.words.language}") or known.get(column) or ""


def _point(attacks: Any, n: int) -> str:
    latitude, longitude = attacks["place_latitude"][n], attacks["place_longitude"][n]
    if latitude is None or longitude is None:
        return ""
    return f"<Point><coordinates>{longitude!r},{latitude!r}</coordinates></Point>"
