"""All figures of a day's digest, as somebody would ask them in SQL by hand (SQLite); `figures_of` says the same of our facts.

What no SQL can read, the sealed places, is opened and counted here as plainly as can be. The records behind each figure,
which our facts hold too, are left out.
"""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from bot.domain.statement.counting.facts import Facts
from bot.domain.statement.counting.figures import PRINTED, Figure, Toll
from bot.domain.statement.counting.incidents import Incidents
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.counting.trend import find_claim
from storage.crypto import purposes
from storage.crypto.column import ring_of
from storage.model.history import DayCount
from storage.model.vocabulary import (
    ATTACK_KINDS,
    ATTRIBUTIONS,
    COUNTED_CERTAINTIES,
    COUNTED_STATES,
    FIGURE_PARTS,
    NEVER_NAMED,
    SITES,
    TARGETS,
)

Figures = dict[str, Any]
_TOLLS = tuple(f"{group}_{part}" for group in ("killed", "injured") for part in FIGURE_PARTS)
_OTHERS = {name: each for name, each in PRINTED.items() if not each.field.guides}


def _quoted(codes: Any) -> str:
    return ", ".join(f"'{code}'" for code in codes)


_COUNTED = f"state IN ({_quoted(COUNTED_STATES)}) AND certainty IN ({_quoted(COUNTED_CERTAINTIES)})"


def _query(policy: Policy) -> str:
    """One statement: `part` holds (what a sentence is about, record), and each SELECT one sort of figure of it."""
    sums = ", ".join(f"sum({_part(name)}), count({_part(name)})" for name in _TOLLS)
    others = ", ".join(
        f"sum({name}), count({name})"
        if each.code is None
        else f"sum(coalesce({each.field.name} = '{each.code}', 0)), count(*)"
        for name, each in _OTHERS.items()
    )
    kinds = ", ".join(f"('{kind}', '{family}')" for kind, family in ATTACK_KINDS.items())
    groups = ", ".join(f"('{c}', '{group}')" for c, group in TARGETS.items() if group)
    category, hit = "json_extract(t.value, '$.category')", "json_extract(t.value, '$.count')"
    columns = ", ".join(
        (
            "id",
            "state",
            "is_attack",
            "attack_kinds",
            "munitions",
            "patterns",
            "targets",
            "place",
            "attributed_to",
            "attribution",
            "civilian_status",
            *_TOLLS,
            *dict.fromkeys(each.field.name for each in _OTHERS.values()),
        )
    )
    return f"""WITH family(kind, name) AS (VALUES {kinds}), law(category, name) AS (VALUES {groups}),
        day AS MATERIALIZED (SELECT {columns} FROM report
          WHERE occurred_at >= :begin AND occurred_at < :end AND {_COUNTED}),
        part AS MATERIALIZED (
          SELECT iif(is_attack, 'attacks', iif(attack_kinds LIKE '%unknown_explosion%', 'unexplained', 'remnants')) AS about, day.* FROM day
          UNION ALL SELECT 'munition-' || m.value, day.* FROM day, json_each(munitions) m
            WHERE state = 'verified' AND is_attack AND m.value IN ({_quoted(policy.munitions)})
          UNION ALL SELECT 'pattern-' || p.value, day.* FROM day, json_each(patterns) p
            WHERE state = 'verified' AND is_attack AND p.value IN ({_quoted(policy.patterns)}))
        SELECT 'tolls' AS sort, about, json_array(count(*), {sums}), min(civilian_status = 'civilians'),
          min({_named(policy)} AND is_attack), group_concat(DISTINCT attributed_to) FROM part GROUP BY about
        UNION ALL SELECT 'families', about, name, count(DISTINCT part.id), 0, 0
          FROM part, json_each(attack_kinds) k JOIN family ON family.kind = k.value GROUP BY about, name
        UNION ALL SELECT 'targets', about, {category}, count(*), count({hit}), sum({hit})
          FROM part, json_each(targets) t GROUP BY about, 3
        UNION ALL SELECT 'groups', about, name, count(DISTINCT part.id), 0, 0
          FROM part, json_each(targets) t JOIN law ON law.category = {category} GROUP BY about, name
        UNION ALL SELECT 'places', about, place, 0, 0, 0 FROM part
        UNION ALL SELECT 'others', '', json_array({others}), count(*), sum(state = 'verified'),
          sum(state IN ('submitted', 'needs_info')) FROM day
        UNION ALL SELECT 'uncounted', '', '', count(*), 0, 0 FROM report WHERE occurred_at >= :begin
          AND occurred_at < :end AND state IN ('submitted', 'needs_info') AND NOT ({_COUNTED})
        UNION ALL SELECT 'days', value ->> 0, '', (SELECT count(*) FROM report WHERE occurred_at >= value ->> 1
          AND occurred_at < value ->> 2 AND is_attack AND {_COUNTED}), 0, 0 FROM json_each(:days)"""


def _named(policy: Policy) -> str:
    """Whether a record's party may be named."""
    prints = ATTRIBUTIONS[ATTRIBUTIONS.index(policy.print_level) :]
    parties = (party for party in policy.parties if party != "unknown")
    return f"attributed_to IN ({_quoted(parties)}) AND attribution IN ({_quoted(prints)})"


def _part(name: str) -> str:
    """Where nobody was hurt, every part is 0; where the total is open, so is every part."""
    total = f"{name.partition('_')[0]}_total"
    return name if name == total else f"iif({total}, {name}, {total})"


def by_hand(connection: Connection, day: date, policy: Policy) -> Figures:
    """The figures of the day's digest, and of the three weeks before it for the trend."""
    listed = [day - timedelta(days=n) for n in range(22)]
    bounds = [(d.isoformat(), _moment(d, policy), _moment(d + timedelta(days=1), policy)) for d in listed]
    given = {"begin": bounds[0][1], "end": bounds[0][2], "days": json.dumps(bounds)}
    rows: dict[str, list[Any]] = {}
    for sort, *row in connection.exec_driver_sql(_query(policy), given):
        rows.setdefault(sort, []).append(row)
    found: Figures = {}
    for about, sums, civilians, all_named, parties in rows["tolls"]:
        count, *tolls = json.loads(sums)
        pairs = zip(_TOLLS, tolls[::2], tolls[1::2], strict=True)
        found[about] = {name: _sum(value, known, count) for name, value, known in pairs}
        named = {p for p in policy.parties if p in parties.split(",")} if all_named else set()
        found[about] |= {"count": count, "civilians": bool(civilians), "parties": named}
        found[about] |= {"families": {}, "targets": {}, "groups": {}, "regions": {}}
    for sort in ("families", "groups"):
        for about, name, count, *_ in rows.get(sort, ()):
            found[about][sort][name] = count
    for about, category, count, known, total in rows.get("targets", ()):
        if category not in (*NEVER_NAMED, *SITES):
            found[about]["targets"][category] = total if known == count else None
    _count_places(connection, rows["places"], found)
    ((_, sums, counted, verified, waiting),) = rows["others"]
    others = json.loads(sums)
    for name, value, known in zip(_OTHERS, others[::2], others[1::2], strict=True):
        found[name] = _sum(value, known, counted)
    found["basis"] = (counted, verified, waiting, rows["uncounted"][0][2])
    found["rise"] = _rise(connection, {d: n for d, _, n, *_ in rows["days"]}, day, policy)
    return found


def _count_places(connection: Connection, rows: list[Any], found: Figures) -> None:
    open_ = ring_of(connection.dialect).decrypt
    for about, sealed, *_ in rows:
        place = json.loads(open_(purposes.REPORT_PLACE, sealed))
        region = place["admin1_pcode"] or (place["governorate"] or "").casefold()
        if region:
            regions = found[about]["regions"]
            regions[region] = regions.get(region, 0) + 1


def _rise(connection: Connection, counts: dict[str, int], day: date, policy: Policy) -> Any:
    days = [
        DayCount(date.fromisoformat(name), n, n > 0 or name == day.isoformat()) for name, n in counts.items()
    ]
    claim = find_claim(days, day)
    if claim is None or claim.kind == "first":
        return None
    rise = claim.days
    query = f"""SELECT count(*), min({_named(policy)}), group_concat(DISTINCT attributed_to) FROM report
        WHERE occurred_at >= :begin AND occurred_at < :end AND is_attack AND {_COUNTED}"""
    begin, end = _moment(day - timedelta(days=rise - 1), policy), _moment(day + timedelta(days=1), policy)
    found = connection.exec_driver_sql(query, {"begin": begin, "end": end})
    count, all_named, parties = found.one()
    return rise, count, {p for p in policy.parties if all_named and p in parties.split(",")}


def _moment(day: date, policy: Policy) -> str:
    """The day's first instant, as SQLite keeps it."""
    at = datetime.combine(day, datetime.min.time(), tzinfo=policy.zone).astimezone(UTC)
    return at.strftime("%Y-%m-%d %H:%M:%S.%f")


def _sum(value: int | None, known: int, count: int) -> tuple[int | None, bool]:
    """Nothing known but zeros while something is open: not known. Else the sum, and whether it is at least that."""
    return (None, known > 0) if known < count and not value else (value or 0, known < count)


def figures_of(facts: Facts) -> Figures:
    """The same of our facts."""
    found = {"attacks": facts.attacks, "unexplained": facts.unexplained, "remnants": facts.remnants} | {
        s.code: s.incidents for s in facts.specials
    }
    rise = facts.rise and (facts.rise.days, len(facts.rise.records), set(facts.rise.parties))
    basis = facts.basis
    return {about: _of(incidents) for about, incidents in found.items() if incidents.count} | {
        **{name: _figure(figure) for name, figure in facts.figures.items()},
        "basis": tuple(len(ids) for ids in (basis.counted, basis.verified, basis.waiting, basis.uncounted)),
        "rise": rise,
    }


def _of(incidents: Incidents) -> Figures:
    tolls = {**_toll("killed", incidents.killed), **_toll("injured", incidents.injured)}
    return tolls | {
        "count": incidents.count,
        "civilians": incidents.civilians,
        "parties": set(incidents.parties),
        "families": {each.code: len(each.records) for each in incidents.families},
        # What a place has few of is told apart by its place, which is encrypted.
        "targets": {each.category: each.count for each in incidents.targets if each.category not in SITES},
        "groups": {each.code: len(each.records) for each in incidents.groups},
        "regions": {r.pcode or r.name.casefold(): len(r.records) for r in incidents.where.regions},
    }


def _toll(group: str, toll: Toll) -> dict[str, tuple[int | None, bool]]:
    return {f"{group}_{part}": _figure(getattr(toll, part)) for part in FIGURE_PARTS}


def _figure(figure: Figure) -> tuple[int | None, bool]:
    return figure.value, figure.at_least
