"""The audit log for readers: one plain sentence per line, newest first."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, lines, styled
from bot.views.summary import number_text, stamp
from storage.model.listings import AuditEntry

#: Subjects that name a row by its number: the sentence says what the number refers to.
_ROWS = ("draft", "evidence", "merge", "publication", "invite", "chat", "line")


def page(
    shown: list[AuditEntry],
    count: int,
    head: str | None,
    more: tuple[bool, bool],
    zone: ZoneInfo,
    now: datetime,
    words: Words,
) -> Message:
    """Build a page of lines. `more`: whether there are older and newer ones; `head`: the chain's head, shortened, None
    when the chain was changed outside Balagh."""
    heading = styled(words("audit-heading", count=count), "bold")
    if head is None:
        chain: Text | None = broken(words).text
    else:
        chain = styled(words("audit-head", head=number_text(head, words)), "italic") if head else None
    rows = [_row(line, zone, now, words) for line in shown] or [Text(words("audit-empty"))]
    older, newer = more
    buttons = []
    if newer:
        buttons.append(Button(words("page-newer"), Callback.AUDIT.data(f"n{shown[0].id}")))
    if older:
        buttons.append(Button(words("page-older"), Callback.AUDIT.data(f"o{shown[-1].id}")))
    return Message(lines([heading, *rows, chain], "\n\n"), (tuple(buttons),) if buttons else ())


def broken(words: Words) -> Message:
    """Say that the log was changed outside this program."""
    return Message(styled(words("audit-broken"), "bold"))


def _row(line: AuditEntry, zone: ZoneInfo, now: datetime, words: Words) -> Text:
    return styled(stamp(line.at, zone, now, words), "italic") + words("summary-dot") + sentence(line, words)


def sentence(line: AuditEntry, words: Words) -> str:
    """Describe a line in words."""
    thing, _, rest = line.subject.partition("/")
    name = f"audit-{line.verb.replace('.', '-').replace('_', '-')}"
    slots = _slots(line.detail, words) | {
        "who": number_text(line.who, words) if line.who else words("who-program"),
        "what": number_text(rest if thing in _ROWS else line.subject, words),
        "verb": line.verb,
    }
    return words(name if words.has(name) else "audit-other", **slots)


def _slots(detail: dict[str, Any], words: Words) -> dict[str, object]:
    """Return the values of a line's detail that a sentence may use."""
    found: dict[str, object] = {"count": int(detail.get("count", detail.get("added", 0)))}
    for name in ("role", "before"):
        found[name] = words(f"role-{detail[name]}") if detail.get(name) else "–"
    for name, key in (("days", "first"), ("file", "evidence"), ("area", "area"), ("number", "number")):
        found[name] = number_text(str(detail.get(key, "–")), words)
    if detail.get("last") not in (None, detail.get("first")):
        found["days"] = f"{found['days']} – {number_text(str(detail['last']), words)}"
    language = detail.get("language")
    found["language"] = words.name_of(language) if language else "–"
    return found
