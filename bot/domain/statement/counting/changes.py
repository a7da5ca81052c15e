"""What a statement says of each report as plain data, to be compared with what it would say later. PURE."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Literal

from bot.domain.disclosure import PublicAttack
from bot.domain.statement.counting.facts import Facts, SpecialPattern, gather
from bot.domain.statement.counting.figures import PRINTED, Figure
from bot.domain.statement.counting.incidents import Incidents, is_counted
from bot.domain.statement.counting.policy import Policy
from storage.model.history import Change
from storage.model.vocabulary import COUNTED_STATES

#: Report number → clause → what is printed of it: None, a flag, a figure, a code, or a list of these.
Document = dict[str, dict[str, Any]]
Comparison = Literal["same", "adds", "takes"]

#: No fact of a day: its frame, its trend, and how many reports were reviewed.
_NO_FACTS = (
    "first",
    "last",
    "policy",
    "rise",
    "proposed_days",
    "days_without",
    "basis",
    "silent",
    "is_silent",
    "rows",
    "risen_within",
    "totals",
    "sites",
    "unchecked_figures",
)
#: What a part of the facts says of the records behind it; that a record is verified is a clause of its own.
_BEHIND = ("records", "doubted", "unchecked", "unplaced", "day")
#: The entry for reports of the day that cannot be counted yet; only while none is counted.
_UNCHECKED = ""
_OPEN = (*COUNTED_STATES, "unverifiable")
#: Clause → how a change of it is told. Any other clause is told as `other`.
_TOLD: Mapping[str, str] = {
    "where": "place",
    "time": "time",
    "part_of_day": "time",
    "optional": "targets",
    "class": "kinds",
    "kinds": "kinds",
    "families": "kinds",
    "targets": "targets",
    "groups": "targets",
    "parties": "parties",
    "party_approved": "parties",
    "specials": "specials",
    "civilians": "civilians",
    "verified": "verified",
}
#: Clauses that are lists of codes, told with the codes before.
_LISTED = ("kinds", "targets", "parties", "specials")
#: Figures of which a zero is said: nobody was killed.
_TOTALS = ("killed.total", "injured.total")
#: Changes that make no published statement wrong enough for a correction of its own.
_MINOR = ("time", "other")


def facts_document(records: Iterable[PublicAttack], policy: Policy) -> Document:
    """Return every clause that a statement prints of each counted record: its facts alone, walked field by field.

    A fact that statements learn to print is compared from then on. Wording, trend and number of reviews are no facts.
    """
    rows = list(records)
    document = {row.number or row.id: _clauses(row, policy) for row in rows if is_counted(row, policy)}
    unchecked = sorted(row.number or row.id for row in rows if row.state in _OPEN)
    if unchecked and not document:
        document[_UNCHECKED] = {"reports": unchecked}
    return document


def compare_facts(
    before: Mapping[str, Mapping[str, Any]], now: Mapping[str, Mapping[str, Any]]
) -> Comparison:
    """Compare what was said with what would be said now.

    `adds`: what was said still holds, and there is more. `takes`: something that was said no longer holds (a report is
    gone; a figure is lower; a place, party, kind, munition or target is another one, or must not be said any more; that
    nothing was reported, that reports were being checked, or that nobody was harmed).
    """
    if any(number not in now for number in before) or (now and not before):
        return "takes"
    both = [(before[number], now[number]) for number in before.keys() & now.keys()]
    found = [_compare(c, was.get(c), now_is.get(c)) for was, now_is in both for c in {**was, **now_is}]
    return (
        "takes" if "takes" in found else "adds" if "adds" in found or now.keys() != before.keys() else "same"
    )


def _compare(clause: str, before: Any, now: Any) -> Comparison:
    if before == now or (clause == "verified" and now):  # a review alone is no change
        return "same"
    if before is None or before == []:
        return "adds"
    if isinstance(before, list) and isinstance(now, list):
        return "adds" if all(each in now for each in before) else "takes"
    if isinstance(before, int) and isinstance(now, int):
        says_none = before == 0 and clause in _TOTALS
        return "adds" if now > before and not says_none else "takes"
    return "takes"


def differences(
    before: Mapping[str, Mapping[str, Any]], now: Mapping[str, Mapping[str, Any]]
) -> list[Change]:
    """List what changed for readers, report by report: each figure with its value before, all else by its name.

    A record that came is `added`, one that went is `gone`: the caller knows why.
    """
    changes: list[Change] = []
    for number in sorted({*before, *now} - {_UNCHECKED}):
        if number not in now or number not in before:
            gone = number not in now
            changes.append(Change(number, "gone" if gone else "added", wrong=gone))
            continue
        changes += _of_report(number, before[number], now[number])
    return changes


def _of_report(number: str, was: Mapping[str, Any], now: Mapping[str, Any]) -> list[Change]:
    """List what changed in a report that was told, and is told still."""
    changes: list[Change] = []
    clauses = [c for c in {**now, **was} if was.get(c) != now.get(c) and c != "verified"]
    told: dict[str, bool] = {}
    codes: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for clause in clauses:
        old, new = was.get(clause), now.get(clause)
        wrong = _compare(clause, old, new) == "takes"
        if field := _figure(clause):
            if old or new or field in _TOTALS:  # of a part, none and not known are told alike
                changes.append(Change(number, field, old, new, wrong))
            continue
        name = _name(clause, new)
        told[name] = told.get(name, False) or (wrong and name not in _MINOR)
        if clause in _LISTED:
            codes[name] = _codes(old), _codes(new)
    if was.get("verified") and not now.get("verified") and not clauses:
        told["verified"] = False
    if "place" in told:  # it may be hidden now: its former name must not stand beside what was hit there
        codes.pop("targets", None)
    for name, wrong in told.items():
        was_said, is_said = codes.get(name, ((), ()))
        changes.append(Change(number, name, wrong=wrong, was=was_said, now=is_said))
    return changes


def _name(clause: str, new: Any) -> str:
    """Return as what a change of a clause is told."""
    name = _TOLD.get(clause.partition(".")[0], "other")
    return "people" if name == "civilians" and not new else name


def _codes(listed: Iterable[Any] | None) -> tuple[str, ...]:
    return tuple(
        each if isinstance(each, str) else str(each.get("code") or each["category"]) for each in listed or ()
    )


def _figure(clause: str) -> str:
    """Return the field of the record whose figure a clause prints; empty for any other clause."""
    group, _, part = clause.partition(".")
    if group == "figures":
        return part if part in PRINTED and PRINTED[part].code is None else ""
    return clause if group in ("killed", "injured") and not part.endswith(".at_least") else ""


def _clauses(record: PublicAttack, policy: Policy) -> dict[str, Any]:
    """Return what a statement of this record alone would say."""
    at = record.occurred_at.astimezone(policy.zone)
    facts = gather(at.date(), at.date(), [record], policy)
    clauses: dict[str, Any] = {
        "time": [at.isoformat(timespec="minutes"), record.time_precision],
        "verified": record.state == "verified",
    }
    for field in fields(Facts):
        value = getattr(facts, field.name)
        if isinstance(value, Incidents):
            if value.count:
                clauses |= {"class": field.name, **dict(_flat("", value))}
        elif field.name not in _NO_FACTS:
            clauses |= dict(_flat(field.name, value))
    return clauses


def _flat(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Yield the clauses of a part of the facts, without the records behind it."""
    if isinstance(value, Figure):
        yield name, value.value
        yield f"{name}.at_least", value.at_least
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _flat(f"{name}.{key}", each)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _BEHIND:
                yield from _flat(f"{name}.{field.name}".lstrip("."), getattr(value, field.name))
    else:
        yield name, _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, SpecialPattern):  # its figures are those of the record
        return value.code
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value) if f.name not in _BEHIND}
    return value
