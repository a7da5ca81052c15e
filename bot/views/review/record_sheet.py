"""A report as a plain-text sheet for people without the bot: all its fields, its history, its files."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.review.card import decision_sentence
from bot.views.review.history import Row, decisions_with_changes, values
from storage.model.listings import StoredFile
from storage.model.records import Attack


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the report: its name in the ZIP, or the reason why it is missing."""

    stored: StoredFile
    name: str | None
    why: str = ""


def sheet(
    attack: Attack,
    reporter: str | None,
    history: list[Row],
    items: list[Item],
    zone: ZoneInfo,
    now: datetime,
    words: Words,
) -> str:
    """Build the sheet. Times are in the organisation's zone, with the day."""
    title = words("sheet-file-title", number=attack.number or attack.id, revision=attack.revision)
    made = words("sheet-file-made", at=_time(now, zone), zone=str(zone))
    rows = [title, "=" * len(title), made, ""]
    rows += [
        words("sheet-file-field", field=name[:1].upper() + name[1:], value=value)
        for name, value in _fields(attack, reporter, zone, now, words)
    ]
    rows += ["", words("sheet-file-history"), *_history(history, zone, now, words)]
    rows += ["", words("sheet-file-evidence"), *(_files(items, zone, words) or [words("sheet-file-none")])]
    return "\n".join([*rows, "", words("sheet-file-check"), ""])


def _fields(
    attack: Attack, reporter: str | None, zone: ZoneInfo, now: datetime, words: Words
) -> list[tuple[str, str]]:
    place = attack.place
    found = [
        (words("sheet-file-state"), words(f"code-state-{attack.state}")),
        (words("sheet-file-reporter"), reporter or "–"),
        (words("sheet-file-reported"), _time(attack.reported_at, zone) if attack.reported_at else "–"),
    ]
    for name, value in values(attack, zone, now, words).items():
        whole = (
            _time(attack.occurred_at, zone) + f" ({attack.time_precision})"
            if name == "occurred_at"
            else value
        )
        found.append((words(f"field-{name}.label"), whole))
        if name == "place" and place.latitude is not None:
            found.append(
                (words("sheet-file-position"), f"{place.latitude}, {place.longitude} ({place.precision})")
            )
    return found


def _history(history: list[Row], zone: ZoneInfo, now: datetime, words: Words) -> list[str]:
    rows: list[str] = []
    for decision, changed in decisions_with_changes(history, zone, now, words):
        rows.append(f"- {_time(decision.at, zone)} · {decision_sentence(decision, zone, now, words)}")
        rows += [f"    {line}" for line in changed]
    return rows


def _files(items: list[Item], zone: ZoneInfo, words: Words) -> list[str]:
    rows = []
    for item in items:
        stored = item.stored
        received = words("sheet-file-received", at=_time(stored.received_at, zone), who=stored.who)
        size = f"{stored.size} B" if stored.size is not None else "–"
        rows.append(f"- {item.name or stored.kind} · {stored.mime_type or stored.kind} · {size} · {received}")
        rows.append(f"    SHA-256 {stored.sha256 or '–'}")
        if item.why:
            rows.append("    " + words("sheet-file-missing", why=words(f"sheet-file-missing-{item.why}")))
    return rows


def _time(at: datetime, zone: ZoneInfo) -> str:
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M")
