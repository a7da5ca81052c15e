"""The records of these tests: the example day, and some that are hard on an export."""

import io
import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.config.settings import Settings
from bot.formats.formats import FORMATS
from bot.runtime.context import build_context
from bot.services.context import AppContext
from bot.services.exports import writing
from bot.services.exports.writing import ExportRequest
from bot.services.imports.jsonl import import_file
from storage.engine.database import Database
from storage.model.json_document import to_document
from storage.model.records import Attack, Figures, Place, Target

EXAMPLE = Path(__file__).parents[3] / "bot" / "runtime" / "example" / "2023-10-05.jsonl"
DAMASCUS = ZoneInfo("Asia/Damascus")
SECRET = "The family of the baker hid in the cellar"
HARD = (
    Attack(
        id="-hard-1",
        number="2023-10-06/01",
        occurred_at=datetime(2023, 10, 6, 7, 30, 5, 250_000, tzinfo=UTC),
        time_precision="minute",
        reported_at=datetime(2023, 10, 6, 7, 45, tzinfo=UTC),
        place=Place(
            "=cmd|' /C calc'!A0", {"ar": "مشفى، «الرحمة»"}, "C3953", "Idlib", {"ar": "إدلب"}, "SY07",
            35.902361, 36.726584, "exact_point", "device_gps", 12.5, True,
        ),
        attack_kinds=("air_strike", "barrel_bomb"),
        munitions=("cluster",),
        patterns=("double_tap", "on_responders"),
        strikes=0,
        attributed_to="russia",
        attribution="reported",
        origin_known_by="heard",
        targets=(Target("hospital", 1, "severe", "out_of_service"), Target("home")),
        killed=Figures(3, 1, 0, None, 1),
        injured=Figures(None),
        civilian_status="unknown",
        missing=2,
        indirect_deaths=0,
        narrative=f'{SECRET}, "quoted";\n=1+1\t@SUM(A1)',
        source="eyewitness",
        certainty="probable",
        state="verified",
    ),
    Attack(
        id="hard-2",
        number="2023-10-06/02",
        occurred_at=datetime(2023, 10, 6, 21, 0, tzinfo=UTC),
        time_precision="date",
        place=Place("Sarmin", {"ar": "سرمين"}, None, "Idlib", {"ar": "إدلب"}, "SY07", 35.90236, 36.72658, "town", "gazetteer"),
        attack_kinds=("landmine",),
        targets=(Target("displacement_camp", 2),),
        killed=Figures(0),
        injured=Figures(1, 0, 1, 0, 0),
        certainty="confirmed",
        state="verified",
        attributed_to="sdf",
        attribution="approved",
    ),
    Attack(
        id="hard-3",
        number="2023-10-06/03",
        occurred_at=datetime(2023, 10, 6, 9, 0, tzinfo=UTC),
        place=Place("+963 near the mill", admin1=None, latitude=-0.5, longitude=-71.25, precision="unknown"),
        attack_kinds=("other",),
        state="needs_info",
    ),
)  # fmt: skip


def opened(
    folder: Path, records: Iterable[Attack] = HARD, *, example: bool = True, url: str = ""
) -> tuple[Database, AppContext]:
    """A bot with these records; its database is `url`, or a SQLite file in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    given: dict[str, Any] = {"data_dir": folder, "organisation": "white_helmets", "database_url": url}
    settings = Settings(_env_file=None, **given)  # type: ignore[call-arg]
    database = Database(settings.database, settings.key_ring())
    database.migrate()
    app = build_context(settings, database, lambda: datetime(2023, 10, 7, tzinfo=UTC))
    lines = EXAMPLE.read_text("utf-8") if example else ""
    lines += "".join(json.dumps(to_document(attack, DAMASCUS)) + "\n" for attack in records)
    path = folder / "sample.jsonl"
    path.write_text(lines, "utf-8")
    done = import_file(database, app, path)
    assert not done.refused, done.refused
    return database, app


def written(
    opened_: tuple[Database, AppContext], kind: str, profile: str = "internal", language: str = "en"
) -> bytes:
    """A file of all records."""
    database, app = opened_
    wish = ExportRequest(kind, date(1990, 1, 1), date(2100, 1, 1), profile, language)
    out = io.BytesIO()
    with database.reading() as session:
        FORMATS[kind].write(writing.read_records(session, app, wish), out, writing.build_policy(app, wish))
    return out.getvalue()


def documents(content: bytes) -> list[dict[str, object]]:
    """JSON Lines, read."""
    return [json.loads(line) for line in content.decode().splitlines()]
