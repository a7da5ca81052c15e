"""Dina imports a list of another organisation, week after week: nothing is counted twice, nothing corrected here is lost."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.config.settings import Settings
from bot.formats.imports.mapping import ColumnMap, UnusableMap, from_text, to_text
from bot.runtime.context import build_context
from bot.services.context import AppContext
from bot.services.imports.jsonl import import_file
from bot.services.imports.storing import Choices, ImportResult
from bot.services.imports.tables import import_table, propose_mapping, write_refused
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from tests.stories.exports.sample import documents, written

App = tuple[Database, AppContext]
HEADINGS = "id,date,time,location,admin1,place_governorate_pcode,latitude,longitude,attack type,target,killed,injured"
FIRST = (
    "1,2026-11-27,08:00,Sarmin,Idlib,SY07,35.9025,36.7260,missile,home,1,4",
    "2,2026-11-27,09:00,Ariha,Idlib,,35.81,36.6,artillery,market,0,2",
    "3,2026-11-26,10:00,أريحا,إدلب,,35.81,36.6,artillery,market,5+,2",
)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    given: dict[str, Any] = {"data_dir": tmp_path, "organisation": "white_helmets", "theatre": "syria"}
    settings = Settings(_env_file=None, **given)  # type: ignore[call-arg]
    database = Database(settings.database, settings.key_ring())
    database.migrate()
    yield database, build_context(settings, database, lambda: datetime(2026, 11, 28, tzinfo=UTC))
    database.close()


class List:
    """The list as it is each week, and the map that was made for it."""

    def __init__(self, app: App, folder: Path) -> None:
        self.app, self.folder, self.map = app, folder, folder / "list.map.toml"

    def __call__(self, *rows: str, headings: str = HEADINGS, **choices: bool) -> ImportResult:
        self.file = self.folder / "list.csv"
        self.file.write_text("\n".join((headings, *rows)), "utf-8")
        if not self.map.exists():
            propose_mapping(self.app[1], self.file, self.map, "en")
        return import_table(*self.app, self.file, self.map, Choices(**choices))

    def records(self) -> list[Any]:
        return documents(written(self.app, "jsonl"))


def told(done: ImportResult) -> tuple[int, int, int, int, int]:
    return done.added, done.changed, done.known, len(done.refused), len(done.doubtful)


def test_a_list_that_grows_and_is_corrected(app: App, tmp_path: Path) -> None:
    weekly = List(app, tmp_path)
    assert told(weekly(*FIRST, preview=True)) == (3, 0, 0, 0, 0)
    assert weekly.records() == []
    assert told(weekly(*FIRST)) == (3, 0, 0, 0, 0)
    third, first, second = weekly.records()
    # One town and one governorate, however they are spelt; what nobody counted stays unknown, in its own words.
    assert [row["place"]["name"] for row in (first, second, third)] == ["Sarmin", "Ariha", "Ariha"]
    assert {row["place"]["admin1_pcode"] for row in (first, second, third)} == {"SY07"}
    assert (third["killed"]["total"], third["narrative"]) == (None, "killed: 5+")
    assert {row["civilian_status"] for row in (first, second, third)} == {"unknown"}
    assert first["id"] == "list-1"
    # Basel, a coordinator, corrects the first record here; the list corrects the first two, and has a fourth.
    database, context = app
    with database.transaction() as session:
        stored = reports.find(session, "list-1")
        assert stored is not None
        here = replace(stored.attack, killed=replace(stored.attack.killed, total=2), certainty="confirmed")
        reports.revise(session, here, Author(None, context.clock(), "report.edit"), context.settings.zone)
    later = (
        FIRST[0].replace("home,1,4", "home,3,4"),  # 2 here, 3 there: which is right?
        FIRST[1].replace("market,0,2", "market,1,2"),
        FIRST[2],
        "4,2026-11-20,10:00,Binnish,Idlib,,,,missile,school,0,0",
    )
    assert weekly(*later).refused[0].problems[0].code == "id-differs"
    done = weekly(*later, update=True)
    assert (told(done), done.stored) == ((1, 1, 1, 1, 0), False)
    assert done.refused[0].problems[0].slots == {"fields": "killed"}
    assert weekly(*later, update=True, good_only=True).stored
    by_id = {row["id"]: row for row in weekly.records()}
    assert (by_id["list-1"]["killed"]["total"], by_id["list-1"]["certainty"]) == (2, "confirmed")
    assert (by_id["list-2"]["killed"]["total"], by_id["list-2"]["revision"]) == (1, 2)
    # The next week changes another field of the first: what Basel wrote stays.
    assert told(weekly(FIRST[0].replace("home,1,4", "home,1,6"), update=True)) == (0, 1, 0, 0, 0)
    (first,) = (row for row in weekly.records() if row["id"] == "list-1")
    assert (first["killed"]["total"], first["injured"]["total"], first["certainty"]) == (2, 6, "confirmed")


def test_what_is_doubtful_is_named_before_anything_is_stored(app: App, tmp_path: Path) -> None:
    weekly = List(app, tmp_path)
    assert weekly(*FIRST).stored
    without_ids = HEADINGS.removeprefix("id,")
    odd = (
        "2026-11-27,08:00,Sarmin,Idlib,SY07,35.9025,36.7260,missile,home,3,4",  # corrected, and without its id
        "2026-11-25,08:00,Kherson,,,46.63,32.61,missile,home,1,4",
        "2026-11-24,08:00,Binnish,Idlib,,,,missile,home,9,4",
        "2026-12-24,08:00,Binnish,Idlib,,,,missile,home,9,4",
        "2026-11-28,,Maarrat Misrin,Idlib,,,,missile,home,0,1",  # today, when its noon is still to come
    )
    weekly.map.unlink()
    done = weekly(*odd, headings=without_ids)
    assert (told(done), done.stored) == ((2, 0, 0, 1, 2), False)
    codes = [problem.code for line in (*done.doubtful, *done.refused) for problem in line.problems]
    assert codes == ["import-like-existing", "import-position-outside", "in-future"]
    assert len(weekly.records()) == 3
    done = weekly(*odd, headings=without_ids, good_only=True)
    write_refused(app[1], tmp_path / "rest.csv", done, app[1].words("en"), weekly.file)
    with (tmp_path / "rest.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[0] for row in rows] == ["Row", "2", "3", "5"]
    assert rows[1][1] == "It may be the same attack as 2026-11-27/01."
    assert (rows[2][4], len(weekly.records())) == ("Kherson", 5)
    assert told(weekly(*odd[:3], headings=without_ids, doubtful_too=True)) == (2, 0, 1, 0, 0)


def test_constants_and_names_of_their_own(app: App, tmp_path: Path) -> None:
    weekly = List(app, tmp_path)
    weekly.map.write_text(
        to_text(
            ColumnMap(
                {"when": "day", "site": "place_name, place_admin1"},
                day_first=True,
                places={"the old mill": "Sarmin"},
                constants={"attack_kinds": "غارة جوية", "source": "media", "civilian_status": "civilians"},
            ),
            app[1].words("ar"),
        ),
        "utf-8",
    )
    done = weekly("05/10/2023,Idlib", "06/10/2023,the old mill", headings="when,site")
    assert [problem.code for line in done.doubtful for problem in line.problems] == ["import-area-unknown"]
    assert weekly("05/10/2023,Idlib", headings="when,site").stored
    (record,) = weekly.records()
    assert (record["attack_kinds"], record["source"], record["civilian_status"]) == (
        ["air_strike"],
        "media",
        "civilians",
    )
    for constants in ({"day": "2023-10-05"}, {"source": "hearsay of old"}, {"colour": "red"}):
        weekly.map.write_text(
            to_text(
                replace(from_text(weekly.map.read_text("utf-8")), constants=constants), app[1].words("en")
            ),
            "utf-8",
        )
        with pytest.raises(UnusableMap):
            weekly("05/10/2023,Idlib", headings="when,site")


ELSEWHERE = """{"occurred_at": "2026-11-20T10:00:00+03:00", "place": {"name": "Sarmin", "admin1": "Idlib",
 "approved_name": true, "method": "gazetteer"}, "attack_kinds": ["missile"], "state": "STATE", "certainty": "confirmed",
 "attributed_to": "russia", "attribution": "approved", "id": "ID"}""".replace("\n", "")


@pytest.mark.parametrize("decided", [False, True])
def test_a_file_of_others_decides_nothing(app: App, tmp_path: Path, decided: bool) -> None:
    """A partner's file says that a record is verified, a name allowed and a party approved: nobody here did that."""
    file = tmp_path / "theirs.jsonl"

    def told_as(*states: str, **choices: bool) -> dict[str, Any]:
        lines = [ELSEWHERE.replace("STATE", state).replace("ID", f"x{n}") for n, state in enumerate(states)]
        file.write_text("\n".join(lines), "utf-8")
        done = import_file(*app, file, Choices(decided=decided, doubtful_too=True, **choices))
        assert (done.stored, done.undecided) == (True, 0 if decided else done.added + done.changed)
        return {row["id"]: row for row in documents(written(app, "jsonl"))}

    rows = told_as("verified", "rejected")
    # What does not count elsewhere does not begin to count here.
    assert [rows[key]["state"] for key in ("x0", "x1")] == [
        "verified" if decided else "submitted",
        "rejected",
    ]
    known = rows["x0"]
    assert (known["certainty"], known["attribution"], known["place"].get("approved_name")) == (
        ("confirmed", "approved", True) if decided else ("possible", "not_assessed", None)
    )
    assert known["attributed_to"] == "russia"  # a claim, which is nobody's decision
    if not decided:
        later = ELSEWHERE.replace("STATE", "verified").replace("ID", "x0").replace("missile", "artillery")
        file.write_text(later, "utf-8")
        assert import_file(*app, file, Choices(update=True)).changed == 1
        (known,) = (row for row in documents(written(app, "jsonl")) if row["id"] == "x0")
        assert (known["attack_kinds"], known["state"], known["certainty"]) == (
            ["artillery"],
            "submitted",
            "possible",
        )
    with app[0].reading() as session:
        details = [entry.detail for entry in audit_log.page(session, 9) if entry.verb == "record.import"]
    assert all(("decided" in detail) is decided for detail in details)


def test_a_place_that_a_file_calls_resolved_is_doubted(app: App, tmp_path: Path) -> None:
    file = tmp_path / "theirs.jsonl"
    file.write_text(ELSEWHERE.replace("Sarmin", "House of the medic").replace("STATE", "submitted"), "utf-8")
    done = import_file(*app, file, Choices())
    assert [problem.code for line in done.doubtful for problem in line.problems] == ["import-place-unknown"]
    assert not done.stored
