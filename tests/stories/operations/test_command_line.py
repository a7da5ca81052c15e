"""The `balagh` command, as a person at a terminal meets it."""

import contextlib
import csv
import io
import json
import os
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from bot.cli.main import main

EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl").resolve()


class Program:
    """The command as a process of its own; it takes two seconds to start."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(
        self, *words: str, charset: str = "utf-8", **settings: str
    ) -> "subprocess.CompletedProcess[str]":
        clean = {name: value for name, value in os.environ.items() if not name.startswith("BALAGH_")}
        environment = clean | {
            "BALAGH_DATA_DIR": str(self.folder),
            "BALAGH_THEATRE": "syria",
            "PYTHONWARNINGS": "error",
            "NO_COLOR": "1",
            "PYTHONIOENCODING": charset,
        }
        environment |= {f"BALAGH_{name}": value for name, value in settings.items()}
        command = [sys.executable, "-c", "from bot.cli.main import main; main()", *words]
        return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)


class Terminal:
    """The command in this process; a warning is an error, as ever."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *words: str, typed: str = "", **settings: str) -> "subprocess.CompletedProcess[str]":
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="", write_through=True) for _ in "12")
        with (
            pytest.MonkeyPatch.context() as patch,
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            warnings.catch_warnings(),
            pytest.raises(SystemExit) as ended,
        ):
            warnings.simplefilter("error")
            for name in [name for name in os.environ if name.startswith("BALAGH_")]:
                patch.delenv(name)
            for name, value in ({"DATA_DIR": str(self.folder), "THEATRE": "syria"} | settings).items():
                patch.setenv(f"BALAGH_{name}", value)
            patch.setattr("sys.argv", ["balagh", *words])
            patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8"))
            main()
        said = [stream.buffer.getvalue().decode() for stream in (out, err)]
        return subprocess.CompletedProcess(["balagh", *words], int(ended.value.code or 0), *said)


@pytest.fixture
def balagh(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def test_the_statement_alone_on_standard_output(tmp_path: Path) -> None:
    assert (
        Terminal(tmp_path)("import", "--trust-decisions", str(EXAMPLE)).stdout == "15 new, 0 already known.\n"
    )
    balagh = Program(tmp_path)
    english = balagh("digest", "--date", "2023-10-05", "--language", "en", ORGANISATION="white_helmets")
    assert english.stderr == ""
    assert english.stdout.startswith("White Helmets: Statement on")
    # UTF-8, whatever the locale.
    arabic = balagh("digest", "--date", "2023-10-05", "--language", "ar", charset="ascii")
    assert (arabic.returncode, arabic.stderr) == (0, "")
    assert "13 مدنياً بينهم 3 نساء وطفلان" in arabic.stdout
    assert "تشرين الأول" in arabic.stdout
    assert balagh("audit", "verify", charset="latin-1").stdout.startswith("✓")


def test_the_same_file_twice_adds_nothing(balagh: Terminal, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in EXAMPLE.read_text(encoding="utf-8").splitlines()]
    for document in lines:
        del document["id"], document["number"]
    bare = tmp_path / "bare.jsonl"
    doubled = [*lines, lines[0]]  # two equal attacks stay two
    bare.write_text("".join(json.dumps(document) + "\n" for document in doubled), encoding="utf-8")
    assert balagh("import", "--trust-decisions", str(bare)).stdout == "16 new, 0 already known.\n"
    assert balagh("import", "--trust-decisions", str(bare)).stdout == "0 new, 16 already known.\n"


def test_an_export_imported_elsewhere_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    here, there = Terminal(tmp_path / "here"), Terminal(tmp_path / "there")
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    here("import", "--trust-decisions", str(EXAMPLE))
    days = ("--from", "2023-10-05", "--to", "2023-10-05")
    assert here("export", "--format", "jsonl", *days, "--output", str(first)).stderr == "15 records.\n"
    there("import", "--trust-decisions", str(first))
    there("export", "--format", "jsonl", *days, "--output", str(second))
    assert first.read_bytes() == second.read_bytes()
    assert first.read_text(encoding="utf-8").count("\n") == 15


def test_days_of_an_export_are_days_of_the_zone(balagh: Terminal, tmp_path: Path) -> None:
    balagh("import", "--trust-decisions", str(EXAMPLE))
    out = tmp_path / "out.csv"
    balagh("export", "--format", "csv", "--from", "2023-10-04", "--to", "2023-10-04", "--output", str(out))
    assert out.read_text(encoding="utf-8-sig").count("\n") == 1  # the heading
    # Half past midnight in Damascus is still the day before in UTC.
    balagh(
        "export",
        "--format",
        "csv",
        "--from",
        "2023-10-04",
        "--to",
        "2023-10-04",
        "--output",
        str(out),
        TIME_ZONE="UTC",
    )
    assert out.read_text(encoding="utf-8-sig").count("\n") == 2


def test_csv_opens_in_a_spreadsheet_and_runs_nothing(balagh: Terminal, tmp_path: Path) -> None:
    document = json.loads(EXAMPLE.read_text(encoding="utf-8").splitlines()[0])
    document |= {"narrative": '=HYPERLINK("x")', "missing": None, "indirect_deaths": 0}
    file, out = tmp_path / "one.jsonl", tmp_path / "one.csv"
    file.write_text(json.dumps(document), encoding="utf-8")
    balagh("import", "--trust-decisions", str(file))
    balagh("export", "--format", "csv", "--from", "2023-10-05", "--to", "2023-10-05", "--output", str(out))
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    row = next(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert row["In words"] == '\'=HYPERLINK("x")'
    assert (row["Missing"], row["Indirect deaths"], row["Killed: all"]) == ("", "0", "5")
    assert row["Place (Arabic)"] == "كفرنوران"
    assert "Killed: children (under 18)" in row


def test_each_refused_line_is_named_and_nothing_is_taken_in(balagh: Terminal, tmp_path: Path) -> None:
    good = EXAMPLE.read_text(encoding="utf-8").splitlines()[0]
    place = '"place": {"name": "x"}, "attack_kinds": ["missile"]'
    bad = [
        good,
        "not json",
        "[]",
        "{}",
        f'{{"occurred_at": "2023-10-05T10:00:00", {place}}}',
        f'{{"occurred_at": "2023-10-05T10:00:00Z", {place}, "killed": {{"total": 1, "women": 2}}}}',
        f'{{"occurred_at": "2023-10-05T10:00:00Z", {place}, "killed": {{"women": 2}}}}',
        f'{{"occurred_at": "2023-10-05T10:00:00Z", {place}, "targets": [{{"category": "school", "count": 0}}]}}',
        f'{{"occurred_at": "2023-10-05T10:00:00Z", {place}, "colour": "red"}}',
        f'{{"occurred_at": "2023-10-05T10:00:00Z", {place}, "injured": {{"total": -1}}}}',
        f'{{"occurred_at": "2023-10-05T10:00:00Z", {place}, "state": "lost"}}',
        good,
    ]
    file = tmp_path / "bad.jsonl"
    file.write_text("\n".join(bad), encoding="utf-8")
    done = balagh("import", "--trust-decisions", str(file))
    assert done.returncode == 1
    assert done.stdout == ""
    named = [line.split(":", 1) for line in done.stderr.splitlines()]
    assert {line for line, *_ in named} == {*(f"line {n}" for n in range(2, 13)), "Nothing was imported"}
    said = done.stderr
    for words in (
        "line 2: This is not JSON.",
        "line 5: occurred_at has no time zone",
        "line 6: I read 1 in all but 2",
        "line 7: 2 are named but not how many",
        "line 8: targets[0].count holds 0",
        "line 9: colour is not a field",
        "line 10: I read -1.",
        "line 11: state holds “lost”",
        "line 12: id: this file names it a second time.",
    ):
        assert words in said
    assert balagh("digest", "--date", "2023-10-05").stdout.count("No attack was reported") == 1


def test_numbers_and_ids_of_other_records_are_refused(balagh: Terminal, tmp_path: Path) -> None:
    balagh("import", "--trust-decisions", str(EXAMPLE))
    document = json.loads(EXAMPLE.read_text(encoding="utf-8").splitlines()[0])
    file = tmp_path / "clash.jsonl"
    changed = {**document, "missing": 3}
    taken = {**document, "id": "another"}
    file.write_text(f"{json.dumps(changed)}\n{json.dumps(taken)}\n", encoding="utf-8")
    said = balagh("import", "--trust-decisions", str(file)).stderr
    assert "line 1: id: another record has this id and says something else." in said
    assert "line 2: number: another record has the number 2023-10-05/01." in said


def test_mistakes_are_one_line(balagh: Terminal, tmp_path: Path) -> None:
    for words, said in (
        (
            ("digest", "--date", "5 Octember"),
            "--date holds '5 Octember'; it may hold: a day such as 2023-10-05",
        ),
        (
            ("digest", "--date", "2023-10-05", "--language", "fr"),
            "--language holds 'fr'; it may hold: en, ar",
        ),
        (("import", str(tmp_path / "nothing.jsonl")), "cannot be read: No such file or directory"),
        (
            ("export", "--format", "csv", "--from", "2023-10-06", "--to", "2023-10-05", "--output", "x"),
            "is before",
        ),
        (("invite", "--role", "admin"), "The bot has not run yet"),
    ):
        done = balagh(*words)
        assert done.returncode == 1
        assert said in done.stderr
        assert done.stderr.count("\n") == 1
    tokenless = Program(tmp_path)(
        "run", "--live"
    )  # systemd's RestartPreventExitStatus: it waits for a person
    assert (tokenless.returncode, tokenless.stdout) == (2, "")
    assert tokenless.stderr.startswith("BALAGH_TELEGRAM_TOKEN holds nothing")
    wrong = balagh("digest", "--date", "2023-10-05", TIME_ZONE="Mars")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("BALAGH_TIME_ZONE holds 'Mars'")


@pytest.mark.parametrize("command", [("run",), ("run", "--live"), ("digest", "--date", "2023-10-05")])
def test_no_command_starts_with_a_setting_of_an_unknown_name(
    balagh: Terminal, command: tuple[str, ...]
) -> None:
    """An organisation that wants to approve its statements must not publish unapproved because of one letter."""
    done = balagh(*command, PUBLISHMODE="approval", TELEGRAM_TOKEN="1:secret")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "Unknown settings in the environment: BALAGH_PUBLISHMODE (nearest: BALAGH_PUBLISH_MODE). "
        "Correct or remove them; deploy/guides/settings.md lists all settings.\n"
    )


def test_nor_with_one_in_the_file_of_settings(
    balagh: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path.cwd()))
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("BALAGH_PUBLISHMODE=approval\n", encoding="utf-8")
    done = balagh("run")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(
        "Unknown settings in .env: BALAGH_PUBLISHMODE (nearest: BALAGH_PUBLISH_MODE)."
    )


def test_an_own_table_of_places(balagh: Terminal, tmp_path: Path) -> None:
    heading = "admin1Name_en,admin1Name_ar,admin1Pcode,admin4Name_en,admin4Name_ar,admin4Pcode,Latitude_y,Longitude_x"
    good = "Idleb,إدلب,SY07,Testville,تجريب,C9999,35.9,36.7"
    file = tmp_path / "places.csv"
    file.write_text(f"{heading}\n{good}\n", encoding="utf-8")
    assert balagh("places", "load", str(file)).stdout.startswith("1 places loaded")
    file.write_text(f"{heading}\n{good}\n{good.replace('35.9', 'north')}\n", encoding="utf-8")
    done = balagh("places", "load", str(file))
    assert done.returncode == 1
    assert "line 3: latitude holds “north”, which is not a number." in done.stderr
