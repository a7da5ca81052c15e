"""Made-up days that together need every sentence of the statement.

With them a press officer reads each sentence before the public does, and the slots of each sentence are known.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import product
from typing import Any, Final, Literal

from bot.domain.disclosure import Gate, PublicAttack, disclose
from bot.domain.places.admin1 import Admin1
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex
from bot.domain.statement.counting.facts import Facts, gather, with_totals
from bot.domain.statement.counting.figures import PRINTED
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.counting.rises import Rise
from bot.domain.statement.sentences.footer import Edition
from bot.domain.words import Words
from storage.model.history import Change
from storage.model.records import Attack, Figures, Place, Target

#: A Thursday, with several days of a war behind it.
DAY: Final = date(2023, 10, 5)
_NOWHERE: Final = Place("")
_HIT: Final = (
    Target("market", damage="partial"),
    Target("residential_area"),
    Target("school", 4, damage="destroyed"),
    Target("fuel_station", 1, service="out_of_service"),
)
_NONE: Final = Figures(0, 0, 0, 0, 0)
#: Some, none, not known.
_KILLED: Final = (Figures(13, 3, 2, None, 1), _NONE, Figures())
_INJURED: Final = (Figures(62, 13, 18, None, 2), _NONE, Figures())


@dataclass(frozen=True, slots=True)
class MadeUpDay:
    """The facts of a made-up day, and the edition of its statement. `ordinary`: a day such as most days of a war."""

    facts: Facts
    edition: Edition
    ordinary: bool = False


@dataclass(frozen=True, slots=True)
class _World:
    """The organisation's policy, and a gazetteer of two places behind the gate."""

    policy: Policy
    places: tuple[GazetteerPlace, GazetteerPlace]
    gate: Gate

    @property
    def areas(self) -> tuple[Admin1, ...]:
        """The areas of the places."""
        return tuple(self.gate.index.areas.values())


def made_up_days(words: Words, policy: Policy) -> Iterator[MadeUpDay]:
    """Yield the days, the ordinary ones first. `words` name the places."""
    here, there = _place(words, 1), _place(words, 2)
    world = _World(policy, (here, there), Gate(PlaceIndex((here, there)), policy.parties, policy.zone))
    edition = _edition(world, "preliminary", 1)
    for party, rise, hit in product((True, False), (0, 3), (True, False)):
        for killed, injured in product(_KILLED, _INJURED):
            rows = _attacks(world, party, _HIT if hit else (), killed, injured)
            facts = _facts(world, rows, rise)
            yield MadeUpDay(facts, edition, ordinary=hit)
    for party, rise in product((True, False), (3, 1)):
        rows = _attacks(world, party, (), _NONE, _NONE)
        yield MadeUpDay(_facts(world, rows, rise), edition)
        yield MadeUpDay(_facts(world, [replace(row, place=_NOWHERE) for row in rows], rise), edition)
    yield MadeUpDay(replace(_facts(world, [_attack(world, 1)], 0), days_without=14), edition)
    known = [code for code in policy.parties if code != "unknown"]
    sides = [{"attributed_to": code, "attribution": "approved"} for code in (*known[:1], *known[-1:])]
    for targets, killed in product((_HIT, ()), (_KILLED[0], _NONE)):
        made: dict[str, Any] = {"targets": targets, "killed": killed}
        rows = [_attack(world, number, **made, **side) for number, side in enumerate((*sides, {}), 1)]
        yield MadeUpDay(_facts(world, rows, 0), edition)
    yield from _separate_sentences(world)
    yield from _overviews(world)
    yield from _editions(world)
    for killed in (_NONE, _KILLED[0]):
        row = _attack(world, 1, killed=killed)
        yield MadeUpDay(gather(DAY, DAY, [row], replace(world.policy, war_start=None)), edition)
    yield MadeUpDay(gather(DAY, DAY, [], world.policy), edition, ordinary=True)
    yield MadeUpDay(gather(DAY, DAY, [], world.policy, silent=world.areas), edition)
    yield MadeUpDay(gather(DAY, DAY, [], world.policy, silent=(None,)), edition)
    yield MadeUpDay(gather(DAY, DAY, [], world.policy), replace(edition, withheld=1))
    open_ = _attack(world, 1, state="submitted", certainty="rumour"), _attack(world, 2, state="unverifiable")
    yield MadeUpDay(gather(DAY, DAY, open_, world.policy), edition)


def _place(words: Words, number: int) -> GazetteerPlace:
    region = f"made_up_{number}"
    admin1, name = words(f"region-{region}.name"), words(f"made-up-place-{number}")
    return GazetteerPlace(name, {}, None, admin1, {}, region, 0.1 * number, 0.1, precision="town")


def _separate_sentences(world: _World) -> Iterator[MadeUpDay]:
    """Days with munitions, patterns, figures of their own, and what is no attack: beside attacks, and alone."""
    edition = _edition(world, "final", 3)
    some: dict[str, Any] = {each.field.name: each.code or 2 for each in PRINTED.values()}
    marked = _attack(world, 1, munitions=world.policy.munitions, patterns=world.policy.patterns, **some)
    for killed in (_NONE, _KILLED[0]):
        yield MadeUpDay(gather(DAY, DAY, [replace(marked, killed=killed)], world.policy), edition)
    for kind, alone in product(("landmine", "unknown_explosion"), (True, False)):
        for killed, injured in product(_KILLED, _INJURED):
            apart = _attack(world, 1, attack_kinds=(kind,), targets=_HIT, killed=killed, injured=injured)
            rows = [apart] if alone else [apart, _attack(world, 2)]
            yield MadeUpDay(gather(DAY, DAY, rows, world.policy), edition)


def _overviews(world: _World) -> Iterator[MadeUpDay]:
    """A list of attacks, two days with a rise within them and a deadliest one, and totals since a date."""
    edition = _edition(world, "final", 3)
    rows = _attacks(world, True, _HIT, _KILLED[0], _INJURED[0])
    open_ = _attack(world, 4, killed=Figures(), injured=Figures())
    listed = replace(world.policy, list_until=DAY)
    yield MadeUpDay(gather(DAY, DAY, [*rows, open_], listed), edition)
    before = DAY - timedelta(days=1)
    earlier = replace(rows[1], id="made-up-0", occurred_at=rows[1].occurred_at - timedelta(days=1))
    period = gather(before, DAY, [earlier, *rows], world.policy)
    for risen in ((before, DAY), (DAY, DAY)):
        yield MadeUpDay(replace(period, risen_within=risen), edition)
    for named, placed in product((True, False), (True, False)):
        rose = replace(period, rise=Rise(2, period.attacks.records, period.parties if named else ()))
        unplaced = replace(rose.attacks, where=replace(rose.attacks.where, regions=(), places_named=()))
        yield MadeUpDay(rose if placed else replace(rose, attacks=unplaced), edition)
    partly = [rows[0], replace(rows[1], place=_NOWHERE)]
    yield MadeUpDay(gather(DAY, DAY, partly, world.policy), edition)
    checked = [*rows, _attack(world, 5, state="submitted", missing=2, injured=Figures(3, 0, 0, None, 1))]
    unconfirmed = _attack(world, 6, state="unverifiable")
    yield MadeUpDay(gather(DAY, DAY, [*checked, unconfirmed], world.policy, silent=world.areas[:1]), edition)
    for killed, injured in product(_KILLED[:2], _INJURED[:2]):
        rows = _attacks(world, True, _HIT, killed, injured)
        yield MadeUpDay(with_totals(gather(DAY, DAY, rows, world.policy), date(2023, 1, 1), rows), edition)


def _editions(world: _World) -> Iterator[MadeUpDay]:
    """Statements whose reports are verified, in part, or not; with doubles, changes and a seal."""
    for states in (("verified", "verified"), ("verified", "submitted"), ("submitted", "submitted")):
        rows = [_attack(world, number, state=state) for number, state in enumerate(states, 1)]
        rows.append(_attack(world, 3, state="submitted", certainty="rumour"))
        for kind in ("preliminary", "final", "updated"):
            for number in (None, 7):
                yield MadeUpDay(gather(DAY, DAY, rows, world.policy), _edition(world, kind, number))
    changes = (
        Change("2023-10-05/01", "killed.total", 2, 3),
        Change("2023-10-05/02", "place"),
        Change("2023-10-05/03", "kinds", was=("artillery",), now=("missile",)),
    )
    edition = replace(
        _edition(world, "updated", 7),
        possible_duplicates=3,
        withheld=2,
        changes=changes,
        head="0" * 16,
        root="0" * 64,
    )
    strict = replace(world.policy, verified_only=True)
    row = _attack(world, 1)
    yield MadeUpDay(gather(DAY, DAY, [row], strict, changed=(row.id,)), edition)


def _edition(world: _World, kind: Literal["preliminary", "final", "updated"], number: int | None) -> Edition:
    return Edition(kind, datetime.combine(DAY, time(21), tzinfo=world.policy.zone), number)


def _facts(world: _World, rows: list[PublicAttack], rise: int) -> Facts:
    """The facts of the day; `rise`: the days over which attacks rose."""
    facts = gather(DAY, DAY, rows, world.policy)
    if not rise:
        return facts
    return replace(facts, rise=Rise(rise, facts.attacks.records, facts.attacks.parties))


def _attacks(
    world: _World, party: bool, hit: tuple[Target, ...], killed: Figures, injured: Figures
) -> list[PublicAttack]:
    """Three attacks of two kinds in two regions; the figures are those of the first."""
    named = (
        next((code for code in world.policy.parties if code != "unknown"), "unknown") if party else "unknown"
    )
    who: dict[str, Any] = {"attributed_to": named, "attribution": "approved" if party else "not_assessed"}
    first = _attack(world, 1, targets=hit, killed=killed, injured=injured, **who)
    # What is not known of one is known of none: else nobody so far.
    who |= {
        name: toll if toll.total is None else _NONE
        for name, toll in (("killed", killed), ("injured", injured))
    }
    others = [
        _attack(world, n, place=world.places[1].to_place(), attack_kinds=("missile",), **who) for n in (2, 3)
    ]
    return [first, *others]


def _attack(world: _World, number: int, **fields: Any) -> PublicAttack:
    """One attack of the day, on which nobody was hurt unless `fields` say so."""
    at = datetime.combine(DAY, time(15), tzinfo=world.policy.zone) + timedelta(minutes=number)
    made: dict[str, Any] = {
        "id": f"made-up-{number}",
        "number": f"{DAY}/{number:02}",
        "occurred_at": at,
        "place": world.places[0].to_place(),
        "time_precision": "hour",
        "attack_kinds": ("artillery",),
        "strikes": 4,
        "state": "verified",
        "certainty": "probable",
        "killed": _NONE,
        "injured": _NONE,
    }
    return disclose(Attack(**(made | fields)), "coordination", world.gate)
