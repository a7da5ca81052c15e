"""Everything that happened to a report, as plain sentences: who, when, what, why, and which figures changed."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.i18n.catalogue import Words
from bot.views.escape import escape
from bot.views.message import LONGEST_TEXT, Message, Text, lines, styled, units
from bot.views.review.card import Decided, said
from bot.views.summary import listed, number_named, place_name, targets_named, time_name
from storage.model.json_document import from_document
from storage.model.records import Attack
from storage.model.vocabulary import FIGURE_PARTS

Row = tuple[Decided, dict[str, Any]]
_LISTS = ("attack_kinds", "munitions", "patterns")
_CODES = ("certainty", "attribution", "source", "civilian_status", "origin_known_by")
_PLAIN = ("strikes", "missing", "indirect_deaths", "narrative")


def history(attack: Attack, rows: list[Row], zone: ZoneInfo, now: datetime, words: Words) -> list[Message]:
    """One line for each thing that was done, with what it changed below; several messages when it is long."""
    heading = styled(words("history-heading", number=number_named(attack.number or "", words)), "bold")
    screens, whole = [], heading
    before: Attack | None = None
    for decided, document in rows:
        after = from_document(document)
        told = [Text("• " + said(decided, zone, now, words))]
        if before is not None:
            told += [Text(f"   {line}") for line in changes(before, after, zone, now, words)]
        before = after
        longer = lines([whole, *told])
        if units(longer.plain) > LONGEST_TEXT:
            screens.append(Message(whole))
            longer = lines(told)
        whole = longer
    return [*screens, Message(whole)]


def changes(before: Attack, after: Attack, zone: ZoneInfo, now: datetime, words: Words) -> list[str]:
    """What differs between two states of a record, a line each."""
    old, new = (values(attack, zone, now, words) for attack in (before, after))
    return [
        words("history-change", field=words(f"field-{name}"), before=old[name], after=new[name])
        for name in old
        if old[name] != new[name]
    ]


def values(attack: Attack, zone: ZoneInfo, now: datetime, words: Words) -> dict[str, str]:
    """Every field of a record in words, by its name (`field-<name>` is its label)."""
    party = f"code-party-{attack.attributed_to}"
    values = {
        "place": place_name(attack.place, words),
        "time": time_name(attack.occurred_at, attack.time_precision, zone, now, words),
        "targets": targets_named(attack.targets, words) or words("form-none"),
        "attributed_to": words(party) if words.has(party) else attack.attributed_to,
    }
    for name in _LISTS:
        values[name] = listed(getattr(attack, name), name, words) or words("form-none")
    for group in ("killed", "injured"):
        for part in FIGURE_PARTS:
            values[f"{group}-{part}"] = _figure(getattr(getattr(attack, group), part), words)
    for name in _CODES:
        code = getattr(attack, name)
        values[name] = words(f"code-{name}-{code}") if code else words("form-not-known")
    for name in _PLAIN:
        values[name] = _figure(getattr(attack, name), words)
    return values


def _figure(value: int | str | None, words: Words) -> str:
    return words("form-not-known") if value is None else escape(str(value))
