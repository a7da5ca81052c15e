"""Everything that happened to a report, as plain sentences: who, when, what, why, and which figures changed."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.escape import escape
from bot.views.message import LONGEST_TEXT, Message, Text, lines, styled, units
from bot.views.review.card import Decision, decision_sentence
from bot.views.summary import codes_text, number_text, place_name, targets_text, time_text
from storage.model.fields import Field, Kind
from storage.model.json_document import from_document
from storage.model.records import FIELDS, Attack

Row = tuple[Decision, dict[str, Any]]
_KINDS: tuple[Kind, ...] = ("place", "moment", "targets", "party", "codes", "people", "code", "whole", "text")
#: What a history shows, by kind of field.
_SHOWN = tuple(
    field for kind in _KINDS for field in FIELDS if field.kind == kind and field.printed_in("history")
)


def history(attack: Attack, rows: list[Row], zone: ZoneInfo, now: datetime, words: Words) -> list[Message]:
    """One line for each thing that was done, with what it changed below; several messages when it is long."""
    heading = styled(words("history-heading", number=number_text(attack.number or "", words)), "bold")
    screens, whole = [], heading
    before: Attack | None = None
    for decided, document in rows:
        after = from_document(document)
        told = [Text("• " + decision_sentence(decided, zone, now, words))]
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
        words("history-change", field=words(f"field-{name}.label"), before=old[name], after=new[name])
        for name in old
        if old[name] != new[name]
    ]


def values(attack: Attack, zone: ZoneInfo, now: datetime, words: Words) -> dict[str, str]:
    """Every field of a record in words, by its name (`field-<name>.label` is what it is called)."""
    shown: dict[str, str] = {}
    for field in _SHOWN:
        value = getattr(attack, field.name)
        if field.kind == "moment":
            shown[field.name] = time_text(value, attack.time_precision, zone, now, words)
        elif field.kind == "people":
            shown |= {
                f"{field.name}_{part.name}": _figure(getattr(value, part.name), words) for part in field.parts
            }
        else:
            shown[field.name] = _value(field, value, words)
    return shown


def _value(field: Field, value: Any, words: Words) -> str:
    """One value in words."""
    if field.kind == "place":
        return place_name(value, words)
    if field.kind == "targets":
        return targets_text(value, words) or words("form-none")
    if field.kind == "codes":
        return codes_text(value, field.codes, words) or words("form-none")
    if field.kind == "party":
        party = f"code-{field.codes}-{value}"
        return words(party) if words.has(party) else str(value)
    if field.kind == "code" and value:
        return words(f"code-{field.codes}-{value}")
    return _figure(value, words)


def _figure(value: int | str | None, words: Words) -> str:
    return words("form-not-known") if value is None else escape(str(value))
