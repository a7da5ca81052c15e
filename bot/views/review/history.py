"""The history of a report in plain sentences: who, when, what, why, and what changed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.escape import escape
from bot.i18n.words import Words
from bot.views.message import LONGEST_TEXT, Message, lines, shortened, styled, units
from bot.views.review.card import Decision, decision_sentence
from bot.views.summary import codes_text, number_text, place_name, targets_text, time_text
from storage.model.fields import Field, Kind
from storage.model.json_document import from_document
from storage.model.records import FIELDS, Attack

#: A note before and after its change fit into one message. Letters; Fluent fills no slot with more than 2,500.
LONGEST_VALUE = 1_500
Row = tuple[Decision, dict[str, Any]]
_KINDS: tuple[Kind, ...] = (
    "place",
    "moment",
    "targets",
    "party",
    "codes",
    "people",
    "code",
    "whole",
    "flag",
    "text",
)
#: What a history shows, by kind of field.
_SHOWN = tuple(
    field for kind in _KINDS for field in FIELDS if field.kind == kind and field.printed_in("history")
)


def history(attack: Attack, rows: list[Row], zone: ZoneInfo, now: datetime, words: Words) -> list[Message]:
    """A line for each decision, with its changes below; several messages if it is long."""
    heading = styled(words("history-heading", number=number_text(attack.number or "", words)), "bold")
    messages, whole = [], heading
    for decision, changed in decisions_with_changes(rows, zone, now, words):
        part = ["• " + decision_sentence(decision, zone, now, words), *(f"   {line}" for line in changed)]
        longer = lines([whole, *part])
        if units(longer.plain) > LONGEST_TEXT:
            messages.append(Message(whole))
            longer = lines(part)
        whole = longer
    return [*messages, Message(whole)]


def decisions_with_changes(
    rows: list[Row], zone: ZoneInfo, now: datetime, words: Words
) -> Iterator[tuple[Decision, list[str]]]:
    """Return each decision with its changes of the record, a line each."""
    before: Attack | None = None
    for decision, document in rows:
        after = from_document(document)
        yield decision, changes(before, after, zone, now, words) if before else []
        before = after


def changes(before: Attack, after: Attack, zone: ZoneInfo, now: datetime, words: Words) -> list[str]:
    """Return the changes between two states of a record, a line each."""
    old, new = (values(attack, zone, now, words) for attack in (before, after))
    return [
        words(
            "history-change",
            field=words(f"field-{name}.label"),
            before=shortened(old[name], LONGEST_VALUE),
            after=shortened(new[name], LONGEST_VALUE),
        )
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
                f"{field.name}_{part.name}": _part(part, getattr(value, part.name), words)
                for part in field.parts
            }
        else:
            shown[field.name] = _value(field, value, words)
    return shown


def _value(field: Field, value: Any, words: Words) -> str:
    if field.kind == "place":
        return place_name(value, words)
    if field.kind == "targets":
        return targets_text(value, words) or words("form-none")
    if field.kind == "codes":
        return codes_text(value, field.codes, words) or words("form-none")
    if field.kind == "party":
        party = f"code-{field.codes}-{value}"
        return words(party) if words.has(party) else str(value)
    if field.kind == "flag":
        return words("export-yes" if value else "export-no")
    if field.kind == "code" and value:
        return words(f"code-{field.codes}-{value}")
    return _figure(value, words)


def _part(part: Field, value: int | None, words: Words) -> str:
    if part.kind == "flag":
        return words("export-yes" if value else "export-no")
    return _figure(value, words)


def _figure(value: int | str | None, words: Words) -> str:
    return words("form-not-known") if value is None else escape(str(value))
