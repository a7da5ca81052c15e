"""`balagh parse` and `balagh digest`, as another program meets them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.domain.form.report_form import STEPS
from storage.model.json_document import from_document
from storage.model.records import Attack, Figures
from tests.stories.operations.test_command_line import EXAMPLE, Terminal

NOW = "2023-10-05T14:45:00+03:00"
PROGRAM = [sys.executable, "-c", "from bot.cli.main import main; main()"]


@pytest.fixture
def balagh(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "data")


def parsed(balagh: Terminal, *lines: str, options: tuple[str, ...] = ("--now", NOW)) -> list[dict[str, Any]]:
    done = balagh("parse", *options, typed="".join(f"{line}\n" for line in lines))
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_line_is_a_message_and_a_record(balagh: Terminal, tmp_path: Path) -> None:
    whole, empty, arabic, doubtful = parsed(
        balagh,
        r"Zzqq. Artillery shelling on Sarmin at 14:10 today by the regime,\nhit two schools: 3 killed, including a child, 5 injured",
        "",
        "غارة جوية على سرمين الساعة 14:10 اليوم، لا إصابات ولا شهداء",
        "rocket on Sarmin, 12 killed, some of them fighters",
    )
    record = whole["record"]
    assert next(iter(record)) == "occurred_at"
    assert record["occurred_at"] == "2023-10-05T14:10:00+03:00"
    assert (record["place"]["name"], record["attack_kinds"]) == ("Sarmin", ["artillery"])
    assert (record["attributed_to"], record["attribution"]) == ("syrian_regime", "reported")
    assert record["targets"] == [{"category": "school", "count": 2}]
    assert (record["killed"], record["injured"]) == ({"total": 3, "children": 1}, {"total": 5})
    assert whole["asked"] == [
        "killed.women",
        "injured.women",
        "injured.children",
        "killed.responders",
        "injured.responders",
    ]
    assert whole["unread"] == ["Zzqq"]
    assert empty == {"record": {}, "asked": [], "unread": []}
    assert arabic["record"]["killed"]["total"] == arabic["record"]["injured"]["total"] == 0
    assert arabic["asked"] == ["targets", "attributed_to"]
    assert "killed.total" in doubtful["asked"]
    assert "killed" not in doubtful["record"]
    for read in (whole, arabic):  # what was understood is a document that can be taken in
        assert from_document({"id": "1", **read["record"]}).place.name == "Sarmin"
    assert not (tmp_path / "data").exists()  # nothing was stored, and no database made


def test_the_guide_shows_what_is_printed(balagh: Terminal) -> None:
    guide = Path("deploy/guides/programs.md").read_text(encoding="utf-8")
    message, shown = re.search(r"echo '(.*?)' \| .*?```json\n(.*?)\n```", guide, re.DOTALL).groups()  # type: ignore[union-attr]
    assert parsed(balagh, message) == [json.loads(shown)]


def test_each_line_is_answered_before_the_next_is_given(balagh: Terminal) -> None:
    environment = os.environ | {"BALAGH_DATA_DIR": str(balagh.folder)}
    with subprocess.Popen(
        [*PROGRAM, "parse", "--now", NOW], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        for line, killed in ((b"2 killed in Sarmin\n", 2), (b"\xff 3 killed in Sarmin\r\n", 3)):
            process.stdin.write(line)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["record"]["killed"]["total"] == killed
        process.stdin.close()
        assert process.wait(20) == 0


def test_what_nobody_reads_is_named_to_the_last_word(balagh: Terminal) -> None:
    long = "missile on Sarmin. " * 120 + "zzqq"
    assert parsed(balagh, long)[0]["unread"][-1] == "zzqq"


def test_the_places_are_those_that_the_bot_uses(balagh: Terminal, tmp_path: Path) -> None:
    heading = "admin1Name_en,admin1Name_ar,admin1Pcode,admin4Name_en,admin4Name_ar,admin4Pcode,Latitude_y,Longitude_x"
    table = tmp_path / "places.csv"
    table.write_text(f"{heading}\nIdleb,إدلب,SY07,Testville,تجريب,C9999,35.9,36.7\n", encoding="utf-8")

    def place(*options: str) -> str | None:
        found = parsed(balagh, "missile on Testville", options=("--now", NOW, *options))[0]
        return found["record"].get("place", {}).get("pcode")

    assert place() is None
    assert place("--places", str(table)) == "C9999"
    balagh("places", "load", str(table))
    assert place() == "C9999"
    table.write_text(f"{heading}\nIdleb,إدلب,SY07,Testville,تجريب,C9999,north,36.7\n", encoding="utf-8")
    done = balagh("parse", "--places", str(table))
    assert (done.returncode, done.stdout) == (1, "")
    assert "line 2: latitude holds “north”" in done.stderr


@pytest.mark.parametrize("now", ["noon", "2023-10-05", "2023-10-05T14:45:00", "0001-01-01T00:00:00Z"])
def test_a_wrong_clock_is_one_line(balagh: Terminal, now: str) -> None:
    done = balagh("parse", "--now", now, typed="missile on Sarmin\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"--now holds '{now}'; it may hold: a moment with its time zone, such as")
    assert done.stderr.count("\n") == 1


def test_every_question_names_fields_of_the_record() -> None:
    figures = {f"{group}.{part}" for group in ("killed", "injured") for part in Figures.__slots__}
    for step in STEPS:
        if not step.optional:
            assert set(step.fields) <= {*Attack.__slots__, *figures}, step.id


def test_a_statement_of_several_days(balagh: Terminal) -> None:
    balagh("import", "--trust-decisions", str(EXAMPLE))
    english = balagh("digest", "--from", "2023-10-01", "--to", "2023-10-07", "--language", "en")
    assert (english.returncode, english.stderr) == (0, "")
    assert "from October 1st to 7th" in english.stdout
    assert "13 civilians" in english.stdout
    assert "Two reports may describe the same attack." in english.stdout
    arabic = balagh("digest", "--from", "2023-10-01", "--to", "2023-10-07", "--language", "ar")
    assert "13 مدنياً" in arabic.stdout
    assert arabic.stdout.count("\n") == english.stdout.count("\n")


def test_a_day_is_printed_as_the_channel_would_get_it(balagh: Terminal) -> None:
    balagh("import", "--trust-decisions", str(EXAMPLE))
    whole = balagh("digest", "--date", "2023-10-05", "--language", "en").stdout
    assert "Two reports may describe the same attack." in whole
    for same in ("٢٠٢٣-١٠-٠٥", "2023-10-5", "۲۰۲۳-۱۰-۵"):
        assert (
            balagh("digest", "--date", same, "--language", "en").stdout.splitlines()[:5]
            == whole.splitlines()[:5]
        )
    for other in ("20231005", "2023-W40-4", "5+", "last week"):
        assert "it may hold: a day such as 2023-10-05" in balagh("digest", "--date", other).stderr
    assert "it may hold: 2023-10-05 or 2023-05-10" in balagh("digest", "--date", "5/10/2023").stderr


def test_a_day_to_come_has_no_statement(balagh: Terminal) -> None:
    for words in (("--date", "2199-01-01"), ("--from", "2198-12-31", "--to", "2199-01-01")):
        done = balagh("digest", *words, "--language", "en")
        assert (done.returncode, done.stdout, done.stderr) == (1, "", "2199-01-01 has not come yet.\n")


def test_days_that_are_no_period_are_one_line(balagh: Terminal) -> None:
    for words, said in (
        (("--from", "2023-10-06", "--to", "2023-10-05"), "--to holds 2023-10-05, which is before --from"),
        (("--from", "2023-10-06", "--to", "someday"), "--to holds 'someday'; it may hold: a day"),
        (("--from", "2022-10-05", "--to", "2023-10-06"), "more than 366 days"),
        (("--from", "2023-10-06"), "Give either --date, or --from and --to."),
        (("--date", "2023-10-06", "--to", "2023-10-06"), "Give either --date, or --from and --to."),
        ((), "Give either --date, or --from and --to."),
    ):
        done = balagh("digest", *words)
        assert (done.returncode, done.stdout) == (1, ""), words
        assert said in done.stderr
        assert done.stderr.count("\n") == 1
