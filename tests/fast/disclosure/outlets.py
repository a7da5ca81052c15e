"""Everything that goes outside, made of records as the services make it: statements, alerts, pictures, files."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import UTC, date, datetime
from typing import Any, Final

from bot.domain.disclosure import Audience, Gate, disclose, disclose_all
from bot.domain.statement.counting.changes import Document, differences, facts_document
from bot.domain.statement.counting.facts import gather
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.sentences.footer import Edition
from bot.domain.statement.sentences.writer import write
from bot.formats.formats import FORMATS, pack
from bot.formats.redaction import STATES, RedactionPolicy, redact
from bot.i18n.words import Words
from bot.services.publishing.pictures import build_alt_text, list_regions, list_spots
from bot.views.chart.data import Bar, Picture
from bot.views.publishing import channel_messages
from bot.views.review.alert import alert
from storage.model.fields import Profile
from storage.model.records import Attack
from storage.repositories.reports import export_rows
from storage.repositories.reports.row_mapping import columns_of
from tests.fast.disclosure.secrets import GATE
from tests.fast.statement.sample import AR, DAMASCUS, DAY, EN

#: When every record of the tests is released.
RELEASED: Final = datetime(2023, 12, 1, tzinfo=UTC)
WORDS: Mapping[str, Words] = {"en": EN, "ar": AR}


def statement_texts(
    records: Iterable[Attack], before: Document, policy: Policy, now: datetime, words: Words
) -> tuple[list[str], Document]:
    """The messages of the day's statement, and below it the mark that it was updated; and what it says now."""
    shown = disclose_all(records, "public", GATE, RELEASED)
    facts = facts_document(shown, policy)
    changes = tuple(differences(before, facts))
    edition = Edition("final", now, 7, 1, 2, changes, "8e7b11b1f26bc97e")
    pieces = channel_messages.split_statement(write(gather(DAY, DAY, shown, policy), words, edition))
    marked = channel_messages.mark_amended(pieces[-1].to_json(), list(changes), words)
    line = channel_messages.retracted(DAY, words)
    correction = channel_messages.correction(DAY, list(changes), words)
    return [message.text.plain for message in (*pieces, marked, line, correction)], facts


def alert_text(record: Attack, audience: Audience, now: datetime, words: Words) -> str:
    """The alert about a record, with figures that changed since."""
    figures = {f"{group}_total": getattr(record, group).total for group in ("killed", "injured")}
    first = dict.fromkeys(figures, 1)
    shown = disclose(record, audience, GATE)
    return alert(shown, first, figures, DAMASCUS, now, words).text.plain


def picture_of(records: Iterable[Attack], words: Words) -> Picture:
    """The picture of the day: what it draws of the records are its places and its bars."""
    shown = disclose_all(records, "public", GATE, RELEASED)
    spots, regions = list_spots(shown, words), list_regions(shown, words, GATE.index.areas)
    plain = [words(f"picture-{name}") for name in ("title-day", "map-note", "killed", "injured", "regions")]
    title, note, killed, injured, heading = plain
    days = words("picture-days", days=1), words("picture-nobody"), len(shown)
    day = Bar(str(DAY.day), 0, 0)
    return Picture(
        words.right_to_left, title, DAY.isoformat(), (note,), killed, injured, heading, *days, spots, (), (), regions, (day,)
    )  # fmt: skip


def picture_words(records: Iterable[Attack], words: Words) -> str:
    """Everything that the picture holds and says, with the text for those who cannot see it."""
    picture = picture_of(records, words)
    return f"{picture} {build_alt_text(picture, words)}"


def file_content(
    records: Iterable[Attack],
    kind: str,
    profile: Profile,
    words: Words,
    *,
    packed: bool = False,
    gate: Gate = GATE,
    now: datetime = RELEASED,
) -> str:
    """A file, as text: the members of an archive one after the other. `packed`: as one that is too large to send."""
    states = STATES[profile]
    rows = [_row(record) for record in records if states is None or record.state in states]
    batches = [{name: tuple(row[name] for row in rows) for name in rows[0]}] if rows else []
    policy = RedactionPolicy(profile, words, DAMASCUS, "Lantern", gate, now=now)
    out = io.BytesIO()
    evidence = [(row["id"], "photo", "application/x-qzsecret", 9, "0" * 64, "stored", _instant(_RECEIVED)) for row in rows]  # fmt: skip
    FORMATS[kind].write(redact(batches, policy, lambda _ids: evidence), out, policy)
    if packed and not FORMATS[kind].packed:
        plain, out = io.BytesIO(out.getvalue()), io.BytesIO()
        pack(f"balagh.{FORMATS[kind].suffix}", plain, out)
    return _text(out.getvalue())


_RECEIVED = datetime(2023, 10, 5, 12)


def _row(record: Attack) -> dict[str, Any]:
    columns = columns_of(record) | {"reporter": "A-07"}
    return {
        name: json.dumps(columns[name]).encode() if name == "place"
        else json.dumps(columns[name]) if name in export_rows._JSON
        else columns[name] and _instant(columns[name]) if name in export_rows._MOMENTS
        else columns[name]
        for name in export_rows.NAMES
    }  # fmt: skip


def _instant(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S.%f}"


def database_text(content: bytes) -> str:
    """All that a file of SQLite says, the bytes of deleted rows included."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        return "\n".join((*connection.iterdump(), content.decode("latin-1")))


def _text(content: bytes) -> str:
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            said = [
                f"{archive.comment!r}",
                *(f"{each.comment!r} {each.extra!r}" for each in archive.infolist()),
            ]
            return "\n".join([*said, *(f"{n} {_text(archive.read(n))}" for n in archive.namelist())])
    if content.startswith(b"SQLite format 3"):
        return database_text(content)
    if content.startswith(b"PAR1"):
        from pyarrow import parquet

        table = parquet.read_table(io.BytesIO(content))
        return f"{table.schema.metadata} {table.schema} {table.to_pylist()}"
    return content.decode("utf-8-sig")


def day_of(record: Attack) -> date:
    """The day of a record in Damascus."""
    return record.occurred_at.astimezone(DAMASCUS).date()
