"""What the files hold: golden bytes, profiles, formulas, and what programs say that nobody here wrote."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from bot.formats.cells import escape_formulas, unescape_formulas
from bot.formats.columns import ATTACKS, EVIDENCE, TARGETS, left_out
from bot.formats.formats import FORMATS
from bot.formats.redaction import RedactionPolicy, redact
from bot.formats.values import iso
from bot.formats.writers import csv_file
from bot.i18n.catalogue import Catalogue
from bot.services.imports.jsonl import import_file
from storage.audit import audit_log
from storage.engine.database import Database
from storage.model import vocabulary
from storage.model.fields import PROFILES
from storage.model.records import Attack, Figures, Place, Target
from storage.repositories.reports import export_rows
from storage.repositories.reports.row_mapping import columns_of
from tests.fast.disclosure.outlets import database_text
from tests.fast.disclosure.secrets import GATE
from tests.stories.exports import golden
from tests.stories.exports.conftest import Opened
from tests.stories.exports.sample import DAMASCUS, HARD, SECRET, documents, opened, written


@pytest.mark.parametrize(("name", "kind", "profile", "language"), golden.files())
def test_byte_for_byte(app: Opened, name: str, kind: str, profile: str, language: str) -> None:
    assert written(app, kind, profile, language) == (golden.FOLDER / name).read_bytes()


# --- profiles ----------------------------------------------------------------------------------

INTERNAL_ONLY = {
    "place_method", "place_gps_accuracy_m", "place_reporter_at_scene", "place_approved_name",
    "origin_known_by", "narrative", "reporter", "strikes", "homes_destroyed", "id", "reported_at",
    "family_objects",
}  # fmt: skip
NOT_PUBLIC = {"source"}
#: In every file, whoever it goes to.
ALWAYS = ("number", "revision", "state", "certainty")


@pytest.mark.parametrize("profile", PROFILES)
def test_which_column_goes_to_whom(app: Opened, profile: str) -> None:
    hidden = INTERNAL_ONLY | (NOT_PUBLIC if profile == "public" else set())
    headings = next(csv.reader(io.StringIO(written(app, "csv", profile).decode("utf-8-sig"))))
    words = Catalogue().words("en")
    for column in ATTACKS:
        goes = profile == "internal" or column.name not in hidden
        assert column.goes_to(profile) is goes, column.name
        assert (words(f"field-{column.name}.column") in headings) is goes, column.name


def test_what_is_always_there_and_what_never_leaves() -> None:
    for profile in PROFILES:
        names = {column.name for column in ATTACKS} - {column.name for column in left_out(profile)}
        assert names >= set(ALWAYS)
    words = Catalogue()
    for language, under_18 in (("en", "under 18"), ("ar", "دون 18")):
        for group in ("killed", "injured"):
            assert under_18 in words.words(language)(f"field-{group}_children.column")
    assert {column.name for column in TARGETS if not column.goes_to("partner")} == {
        "target_damage",
        "target_service",
    }
    assert not any(column.goes_to("public") for column in EVIDENCE)
    assert {column.name for column in EVIDENCE if not column.goes_to("partner")} == {
        "evidence_received_at",
        "evidence_sha256",
        "evidence_size",
    }


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_column_and_code_is_explained(app: Opened, language: str) -> None:
    words = Catalogue().words(language)
    terms = RedactionPolicy("internal", words, DAMASCUS, "x", GATE)
    for columns in (ATTACKS, TARGETS, EVIDENCE):
        headings = [terms.heading(column) for column in columns]
        assert len(set(headings)) == len(headings)
        for column in columns:
            assert terms.explanation(column)


def test_partners_get_rounded_positions_and_the_public_only_what_is_verified(app: Opened) -> None:
    for line in documents(written(app, "jsonl", "partner")):
        place: Any = line["place"]
        for name in ("latitude", "longitude"):
            assert place[name] is None or place[name] == round(place[name], 2)
    public = documents(written(app, "jsonl", "public"))
    assert len(public) == 17
    hospital = next(line for line in public if line["number"] == "2023-10-06/01")
    assert hospital["place"] == {
        "name": None, "names": {}, "pcode": None, "admin1": "Idlib", "admin1_names": {"ar": "إدلب"},
        "admin1_pcode": "SY07", "latitude": None, "longitude": None, "precision": "governorate",
    }  # fmt: skip
    assert hospital["attributed_to"] is None  # "reported" accuses nobody in public
    mine = next(line for line in public if line["number"] == "2023-10-06/02")
    assert mine["attributed_to"] is None  # remnants of war have no party
    assert public[0]["attributed_to"] == "syrian_regime"


CODES = st.sampled_from
ANY_PLACE = st.builds(
    Place,
    name=st.just("Harborough Lane 7"),
    latitude=st.floats(-89.99, 89.99).map(lambda x: round(x, 2) + 0.00317),
    longitude=st.floats(-179.9, 179.9).map(lambda x: round(x, 2) + 0.00419),
    precision=CODES(vocabulary.PLACE_PRECISIONS),
    method=CODES(vocabulary.PLACE_METHODS),
    gps_accuracy_m=st.just(17.125),
)
ANY_ATTACK = st.builds(
    Attack,
    id=st.just("id-that-stays-here"),
    number=st.just("2023-10-05/77"),
    occurred_at=st.datetimes(datetime(2020, 1, 1), datetime(2026, 1, 1), timezones=st.just(UTC)),
    reported_at=st.just(datetime(2031, 2, 28, 3, 33, 33, tzinfo=UTC)),
    place=ANY_PLACE,
    attack_kinds=CODES(sorted(vocabulary.ATTACK_KINDS)).map(lambda kind: (kind,)),
    targets=st.lists(CODES(sorted(vocabulary.TARGETS)), unique=True, max_size=3).map(
        lambda names: tuple(Target(name) for name in names)
    ),
    killed=st.just(Figures(3, 1, 1, 1, 0)),
    narrative=st.just(SECRET),
    source=CODES([code for code in vocabulary.SOURCES if code not in ("unknown", "family", "media")]),
    certainty=CODES(vocabulary.CERTAINTIES),
    state=CODES(vocabulary.STATES),
)


@given(attack=ANY_ATTACK, kind=CODES(sorted(set(FORMATS) - {"parquet"})), language=CODES(["en", "ar"]))
def test_nothing_leaks_in_public(attack: Attack, kind: str, language: str) -> None:
    columns = columns_of(attack) | {"reporter": "A-07"}
    row = {
        name: json.dumps(columns[name]) if name in export_rows._JSON
        else f"{columns[name]:%Y-%m-%d %H:%M:%S.%f}" if name in export_rows._MOMENTS
        else columns[name]
        for name in export_rows.NAMES
    }  # fmt: skip
    batch = {name: (value,) for name, value in row.items()} if attack.state == "verified" else None
    words = Catalogue((language,)).words(language)
    terms = RedactionPolicy("public", words, DAMASCUS, "x", GATE, now=datetime(2024, 1, 1, tzinfo=UTC))
    out = io.BytesIO()
    FORMATS[kind].write(redact([batch] if batch else [], terms, lambda _ids: []), out, terms)
    content = _inside(out.getvalue())
    exact = [f"{value:.5f}" for value in (attack.place.latitude, attack.place.longitude)]
    named = re.search(r"(?<![a-z_])" + attack.source + r"(?![a-z_])", _without_explanations(content, kind))
    for secret in (SECRET, "A-07", "id-that-stays-here", "17.125", "2031", *exact):
        assert secret not in content
    assert named is None
    assert "Harborough" not in content


def _inside(content: bytes) -> str:
    if content.startswith(b"SQLite format 3"):
        return database_text(content)
    if not content.startswith(b"PK"):
        return content.decode()
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(_inside(archive.read(name)) for name in archive.namelist())


def _without_explanations(content: str, kind: str) -> str:
    """The sheet that explains codes names them all."""
    return "" if kind in ("xlsx", "sqlite") else content


# --- formulas ----------------------------------------------------------------------------------

OWASP = (
    "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)",
    " =1+1", "\u00a0=1", "\u200f=1", "\ufeff=1", "'=1+1", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0",
    '"=1+1"\t=2', "a;=1+1", "a\n=1+1", "a;\t =1", "|calc", "%0A=1", "−1", "\x1f=1", "\x0b=1", "\x00=1",
)  # fmt: skip
#: What a spreadsheet takes for the beginning of a formula, wherever it takes a cell to begin.
RUNS = re.compile("(^|[;\t\r\n])[\\s\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\\-@＝＋－＠−|%]")


@pytest.mark.parametrize("text", OWASP)
def test_nothing_runs_in_a_spreadsheet(text: str) -> None:
    safe = escape_formulas(text)
    assert not RUNS.search(safe)
    assert unescape_formulas(safe) == text


@given(st.text(alphabet=st.sampled_from("=+-@＝\t\r\n;' \u200fab1|\u00a0\"")) | st.text())
def test_what_is_made_harmless_comes_back_as_it_was(text: str) -> None:
    safe = escape_formulas(text)
    assert unescape_formulas(safe) == text
    assert not RUNS.search(safe)


@given(st.lists(st.none() | st.text(max_size=150), min_size=3, max_size=3))
def test_our_lines_are_read_as_csv_wrote_them(texts: list[str | None]) -> None:
    columns = [next(c for c in ATTACKS if c.name == name) for name in ("place_name", "narrative", "reporter")]
    line = ",".join(
        csv_file._column(column, [text], DAMASCUS)[0] for column, text in zip(columns, texts, strict=True)
    )
    (row,) = csv.reader(io.StringIO(f"{line}\r\n", newline=""))
    assert [unescape_formulas(cell) for cell in row] == [text or "" for text in texts]


@given(
    st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)),
    st.sampled_from(["Asia/Damascus", "Asia/Kathmandu"]),
)
def test_instants_are_written_as_python_writes_them(moment: datetime, zone: str) -> None:
    from zoneinfo import ZoneInfo

    there = ZoneInfo(zone)
    assert iso(f"{moment:%Y-%m-%d %H:%M:%S.%f}".rjust(26, "0"), there) == (
        moment.replace(tzinfo=UTC).astimezone(there).isoformat()
    )


def test_instants_of_days_on_which_clocks_are_changed() -> None:
    for day in (date(2011, 3, 31), date(2011, 4, 1), date(2011, 10, 27), date(2022, 10, 27)):
        for n in range(48):
            moment = datetime(day.year, day.month, day.day, n // 2, n % 2 * 30, tzinfo=UTC)
            written_ = iso(f"{moment:%Y-%m-%d %H:%M:%S.%f}", DAMASCUS)
            assert written_ == moment.astimezone(DAMASCUS).isoformat()


def test_numbers_stay_numbers_and_nothing_is_not_zero(app: Opened) -> None:
    rows = list(csv.DictReader(io.StringIO(written(app, "csv").decode("utf-8-sig"))))
    last = rows[-2]
    assert (last["Latitude"], last["Longitude"]) == ("-0.5", "-71.25")
    assert (last["Killed: all"], rows[-1]["Killed: all"], rows[-3]["Strikes"]) == ("", "0", "0")
    sheet = load_workbook(io.BytesIO(written(app, "xlsx")))["Attacks"]
    heading = [cell.value for cell in sheet[1]]
    cells = dict(zip(heading, sheet[sheet.max_row], strict=True))
    assert cells["Killed: all"].value == 0
    assert cells["Killed: women"].value is None
    assert cells["When it struck"].value == datetime(2023, 10, 7)
    assert cells["When it struck"].is_date
    assert sheet.freeze_panes == "B2"
    for row in sheet.iter_rows():
        assert not any(cell.data_type == "f" for cell in row)


# --- round trips -------------------------------------------------------------------------------


def test_json_lines_import_again_to_the_same(app: Opened, tmp_path: Path) -> None:
    content = written(app, "jsonl")
    again = opened(tmp_path / "there", (), example=False)
    file = tmp_path / "all.jsonl"
    file.write_bytes(content)
    assert import_file(*again, file).added == 18
    assert written(again, "jsonl") == content
    again[0].close()


@pytest.mark.parametrize("note", ["كلمة " * 7_000, "a" + "😀" * 17_000])
def test_a_note_that_is_too_long_for_a_cell_is_cut_and_says_so(tmp_path: Path, note: str) -> None:
    app = opened(tmp_path / "long", (replace(HARD[0], narrative=note),), example=False)
    sheet = load_workbook(io.BytesIO(written(app, "xlsx")))["Attacks"]
    longest = max((str(cell.value) for row in sheet.iter_rows() for cell in row), key=len)
    assert 32_700 < len(longest.encode("utf-16-le")) / 2 <= 32_767
    assert longest.endswith(app[1].words("en")("export-cut"))
    app[0].close()


def test_too_many_rows_for_excel_are_refused(app: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.formats.writers import xlsx as workbook

    monkeypatch.setattr(workbook, "MOST_ROWS", 19)
    with pytest.raises(workbook.TooManyRows) as found:  # more was hit than there are attacks
        written(app, "xlsx")
    assert found.value.sheet == "targets"

    monkeypatch.setattr(workbook._Sheet, "add", pytest.fail)
    with pytest.raises(workbook.TooManyRows):  # and nothing was written before that was known
        written(app, "xlsx")


def test_a_sheet_that_is_full_is_seen_while_it_is_written(
    app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.formats.writers import xlsx as workbook

    monkeypatch.setattr(workbook, "MOST_ROWS", 19)
    monkeypatch.setattr(export_rows, "count_rows", lambda *_, **__: {})
    with pytest.raises(workbook.TooManyRows):
        written(app, "xlsx")


def test_an_export_that_ends_half_way_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever still holds the reader (a traceback does), the connection it had can write again."""
    monkeypatch.setattr(export_rows, "BATCH", 5)
    database, app = opened(tmp_path)
    elsewhere = Database(str(database.url), database.keys)
    span = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
    with database.reading() as session:
        held = export_rows.read_batches(session, span)
        assert len(next(held)["id"]) == 5
    for one in (elsewhere, database):  # first another process, so that the old state is old
        with one.transaction() as session:
            audit_log.note(session, app.clock(), None, "record.export", "csv")
    assert held is not None
    elsewhere.close()
    database.close()
