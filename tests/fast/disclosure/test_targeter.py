"""A targeter reads everything that is public for thirty days: statements, pictures and files, each evening and morning.

It keeps what it read and looks for what it could aim by: where something was hit that still stands, hidden places, the
work of rescuers, and single people. Every attack has a village of its own, so that a name or a dot gives it away.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import pytest

from bot.domain import disclosure
from bot.domain.disclosure import Gate, disclose_all
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex
from bot.domain.release_policy import FEW_PEOPLE, RELEASE_AFTER
from bot.domain.statement.counting.facts import gather
from bot.domain.statement.sentences.footer import Edition
from bot.domain.statement.sentences.writer import write
from bot.services.publishing.pictures import list_regions, list_spots
from storage.model.records import Attack, Figures, Target
from storage.model.vocabulary import SHIELDED
from tests.fast.disclosure.outlets import file_content
from tests.fast.statement.sample import AR, DAMASCUS, EN, POLICY
from tests.support.theatres import PARTIES

DAYS: Final = 30
FIRST: Final = date(2023, 9, 1)
_REGIONS: Final = (("Idlib", "إدلب", "SY07"), ("Aleppo", "حلب", "SY02"), ("Hama", "حماة", "SY05"))
_OPEN: Final = ("market", "home", "school", "mosque", "farm", "road", "ambulance")


@dataclass(frozen=True, slots=True)
class World:
    """Thirty days of attacks, each in its own village, and the gate of the organisation that publishes them."""

    records: tuple[Attack, ...]
    gate: Gate


@dataclass(slots=True)
class Targeter:
    """What was read, and when: (time, text), dots with their positions, and the rows of files."""

    texts: list[tuple[datetime, str]] = field(default_factory=list)
    dots: list[tuple[datetime, tuple[float, float]]] = field(default_factory=list)
    rows: list[tuple[datetime, dict[str, Any]]] = field(default_factory=list)

    def located(self, record: Attack) -> Iterator[datetime]:
        """Yield each time at which something gave the record's village away."""
        place = record.place
        names, at = (
            (place.name, place.names.get("ar", "-")),
            (round(place.latitude or 0, 2), round(place.longitude or 0, 2)),
        )
        yield from (when for when, text in self.texts if any(name in text for name in names))
        yield from (when for when, dot in self.dots if dot == at)
        yield from (when for when, row in self.rows if place.name == row["place"]["name"])

    def aims(self, world: World) -> dict[str, list[str]]:
        """What the targeter can aim by: kind of knowledge → the records that gave it."""
        found: dict[str, list[str]] = {"fresh": [], "hidden": [], "rescuers": [], "single": []}
        for record in world.records:
            seen = list(self.located(record))
            end = datetime.combine(record.occurred_at.date() + timedelta(days=1), time(0), DAMASCUS)
            if any(when < end + RELEASE_AFTER for when in seen):
                found["fresh"].append(record.id)
            if seen and not SHIELDED.isdisjoint(target.category for target in record.targets):
                found["hidden"].append(record.id)
            if seen and works_there(record):
                found["rescuers"].append(record.id)
            if seen and 0 < (record.killed.total or 0) + (record.injured.total or 0) < FEW_PEOPLE:
                found["single"].append(record.id)
        clocks = {row["occurred_at"][11:16] for _, row in self.rows}
        found["times"] = sorted(clocks - {"12:00"})
        known = {name for _, row in self.rows for part in (row, *row["targets"]) for name in part}
        found["damage"] = sorted(known & {"strikes", "homes_destroyed", "damage", "service"})
        return found


def works_there(record: Attack) -> bool:
    """Whether rescuers were at work."""
    hit = {target.category for target in record.targets}
    return bool(record.killed.responders or "on_responders" in record.patterns or "ambulance" in hit)


@pytest.fixture(scope="module")
def world() -> World:
    """Four attacks a day, one of them on a hidden place, one that hurt one or two people, and one with rescuers."""
    chance, records, places = random.Random(20), list[Attack](), list[GazetteerPlace]()
    for n in range(DAYS * 4):
        letters = chr(97 + n // 26) + chr(97 + n % 26)
        region, region_ar, pcode = _REGIONS[n % 3]
        village = GazetteerPlace(
            name=f"Xq{letters}",
            names={"ar": "ظغ" + chr(0x628 + n // 15) + chr(0x628 + n % 15)},
            pcode=f"C{1000 + n}",
            admin1=region,
            admin1_names={"ar": region_ar},
            admin1_pcode=pcode,
            latitude=35 + n / 100 + 0.003,
            longitude=36 + n / 100 + 0.003,
            precision="village",
        )
        places.append(village)
        records.append(_attack(n, village, chance))
    return World(tuple(records), Gate(PlaceIndex(tuple(places)), PARTIES, DAMASCUS))


def _attack(n: int, village: GazetteerPlace, chance: random.Random) -> Attack:
    day, which = FIRST + timedelta(days=n // 4), n % 4
    made: dict[str, Any] = {
        "killed": Figures(chance.randint(3, 9)),
        "injured": Figures(chance.randint(0, 20)),
    }
    hit = chance.choice(_OPEN)
    if which == 0:
        hit = chance.choice(sorted(SHIELDED))
    elif which == 1:
        made = {"killed": Figures(1), "injured": Figures(chance.randint(0, 1))}
    elif which == 2:
        made |= {"killed": Figures(4, responders=1), "patterns": ("double_tap", "on_responders")}
    return Attack(
        id=f"record-{n:03}",
        number=f"{day}/{which + 1:02}",
        occurred_at=datetime.combine(day, time(chance.randint(6, 19), chance.randint(0, 59)), DAMASCUS),
        place=village.to_place(),
        time_precision="minute",
        attack_kinds=("artillery",),
        strikes=chance.randint(1, 9),
        targets=(Target(hit, 1, damage="destroyed"),),
        certainty="confirmed",
        state="verified",
        **made,
    )


def read_for_thirty_days(world: World) -> Targeter:
    """What is public in the evening (21:00, in Arabic) and in the next morning (9:00, in English): the statement of the
    day, and of the week that ends; their pictures; and in the morning the file of everything."""
    targeter = Targeter()
    for n in range(DAYS):
        day = FIRST + timedelta(days=n)
        evening, morning = datetime.combine(day, time(21), DAMASCUS), datetime.combine(day, time(9), DAMASCUS)
        for now, words in ((evening, AR), (morning + timedelta(days=1), EN)):
            known = [record for record in world.records if record.occurred_at <= now]
            shown = disclose_all(known, "public", world.gate, now)
            policy = replace(POLICY, list_until=now.date() - timedelta(days=3))
            for first in (day, *([day - timedelta(days=6)] if n % 7 == 6 else [])):
                rows = [row for row in shown if first <= row.occurred_at.date() <= day]
                spots = list_spots(rows, words)
                text = write(gather(first, day, rows, policy), words, Edition("final", now)).text
                targeter.texts.append(
                    (now, f"{text} {spots} {list_regions(rows, words, world.gate.index.areas)}")
                )
                targeter.dots += [(now, (spot.latitude, spot.longitude)) for spot in spots]
        lines = file_content(known, "jsonl", "public", EN, gate=world.gate, now=now).splitlines()
        targeter.rows += [(now, json.loads(line)) for line in lines]
    return targeter


def test_a_targeter_learns_nothing_to_aim_by(world: World) -> None:
    targeter = read_for_thirty_days(world)
    assert {kind: which for kind, which in targeter.aims(world).items() if which} == {}
    assert sum(any(targeter.located(record)) for record in world.records) > DAYS / 3  # later it is told where


def test_the_targeter_is_no_fool(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the release policy it finds all that it looks for: so it would see a hole in it."""
    monkeypatch.setattr(disclosure, "is_traceable", lambda *_given: False)
    monkeypatch.setattr("bot.formats.outside.is_traceable", lambda *_given: False)
    at_once = World(world.records, replace(world.gate, release_after=timedelta(0)))
    found = read_for_thirty_days(at_once).aims(at_once)
    assert (len(found["fresh"]), len(found["single"])) == (3 * DAYS, DAYS)
    assert len(found["rescuers"]) >= DAYS
