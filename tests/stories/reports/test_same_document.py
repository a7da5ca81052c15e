"""A report typed in the chat and the same report from a file are one and the same document."""

import json
from pathlib import Path

from bot.runtime.context import build_context
from bot.sandbox.client.sandbox import Person
from bot.services.exports import writing
from bot.services.exports.writing import ExportRequest
from bot.services.imports import jsonl
from tests.support.reports import only_report
from tests.support.running_bot import RunningBot


def exported(app: RunningBot, path: Path) -> bytes:
    day = app.clock().astimezone(app.settings.zone).date()
    wish = ExportRequest("jsonl", day, day, "internal", "en")
    writing.export_to_file(app.database, build_context(app.settings, app.database, app.clock), wish, path)
    return path.read_bytes()


def test_typed_and_imported_reports_are_the_same_bytes(app: RunningBot, amal: Person, tmp_path: Path) -> None:
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    for typed, then in (
        ("Sarmin", "When?"),
        ("today at 14:30", "What kind of attack?"),
        ("missile", "What was hit?"),
        ("two houses and a school", "Who attacked, as far as you saw?"),
        ("syrian regime", "Was anyone hurt?"),
    ):
        amal.sends(typed)
        amal.waits_for(then)
    amal.taps("Killed and injured")
    amal.waits_for("How many were killed?")
    amal.sends("1")
    amal.taps("Child")
    amal.waits_for("How many were injured?")
    for typed, then in (
        ("9", "how many are women?"),
        ("4", "how many are children?"),
        ("2", "Are the 3 other injured all men?"),
    ):
        amal.sends(typed)
        amal.waits_for(then)
    for label in ("Not known", "None", "👁 Who saw it?", "Our team, on scene", "✓ Send"):
        amal.taps(label)
    amal.waits_for("✓ 2023-10-05/01")
    typed_report = only_report(app)

    document = {
        "id": typed_report.id,
        "number": "2023-10-05/01",
        "occurred_at": "2023-10-05T14:30:00+03:00",
        "time_precision": "minute",
        "reported_at": "2023-10-05T15:22:00+03:00",
        "place": {
            "name": "Sarmin",
            "names": typed_report.place.names,
            "admin1": "Idlib",
            "admin1_names": {"ar": "إدلب"},
            "admin1_pcode": "SY07",
            "latitude": typed_report.place.latitude,
            "longitude": typed_report.place.longitude,
            "precision": "town",
            "method": "gazetteer",
        },
        "attack_kinds": ["missile"],
        "targets": [{"category": "home", "count": 2}, {"category": "school", "count": 1}],
        "attributed_to": "syrian_regime",
        "attribution": "reported",
        "killed": {"total": 1, "women": 0, "children": 1, "men": 0, "responders": 0},
        "injured": {"total": 9, "women": 4, "children": 2, "men": None, "responders": 0},
        "source": "own_team_on_scene",
        "certainty": "probable",
    }
    file = tmp_path / "one.jsonl"
    file.write_text(json.dumps(document), encoding="utf-8")
    elsewhere = RunningBot(app.server, tmp_path / "elsewhere")
    elsewhere.database.migrate()
    indoors = build_context(elsewhere.settings, elsewhere.database, elsewhere.clock)
    assert jsonl.import_file(elsewhere.database, indoors, file).added == 1
    from_chat = exported(app, tmp_path / "chat.jsonl")
    from_file = exported(elsewhere, tmp_path / "file.jsonl")
    elsewhere.shuts_down()
    assert from_chat == from_file
    assert from_chat.endswith(b"\n")
