"""The records' commands as a person at a terminal meets them, and the doctor."""

import asyncio
import os
import re
import resource
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.cli.main import main
from bot.config.settings import Settings
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN, COORDINATORS
from bot.sandbox.server.server import SandboxServer
from bot.services.operations import doctor
from bot.telegram.doctor import telegram
from storage.crypto.keyring import Key, KeyRing
from storage.engine.database import Database
from storage.repositories.operations import key_values
from tests.stories.operations.test_backup import KEY, POSTGRES_BIN
from tests.stories.operations.test_command_line import EXAMPLE
from tests.support.direct_bot import DirectBot
from tests.support.postgres import Postgres


class Here:
    """The command in this process: a program of its own takes two seconds to start."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder, self._patch, self._said = folder, monkeypatch, capsys

    def __call__(self, *words: str, folder: str = "here", **given: str) -> tuple[int, str, str]:
        with self._patch.context() as here:
            for name, value in ({"DATA_DIR": str(self.folder / folder)} | given).items():
                here.setenv(f"BALAGH_{name}", value)
            here.setattr("sys.argv", ["balagh", *words])
            with pytest.raises(SystemExit) as ended:
                main()
        code = ended.value.code
        return int(code or 0), *self._said.readouterr()


@pytest.fixture
def balagh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Here]:
    before = os.umask(0)
    yield Here(tmp_path, monkeypatch, capsys)
    os.umask(before)  # the command sets its own


def test_what_is_written_is_its_owners_alone_whoever_starts_the_program(balagh: Here, tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir(mode=0o755)
    balagh("import", "--trust-decisions", str(EXAMPLE))
    balagh("export", "--format", "csv", "--output", str(tmp_path / "here" / "out.csv"))
    modes = {path.name: path.stat().st_mode & 0o777 for path in (folder, *folder.rglob("*"))}
    assert {"here", "balagh.sqlite", "keys", "out.csv"} <= set(modes)
    assert not {name: oct(mode) for name, mode in modes.items() if mode & 0o077}


def test_a_file_that_would_fill_the_memory_is_told_in_one_line(
    balagh: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.cli.context.MOST_MEMORY_BYTES", 8 << 20)
    before = resource.getrlimit(resource.RLIMIT_AS)
    (tmp_path / "bomb.csv").write_text(("[" + "[]," * 300_000 + "[]]x") * 20)
    code, out, err = balagh("import", str(tmp_path / "bomb.csv"))
    assert (code, out, err.count("\n")) == (1, "", 1), err
    assert "more than 8 MB of memory, and nothing was stored" in err
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_from_audit_to_restore_at_a_terminal(balagh: Here, tmp_path: Path) -> None:
    balagh("import", "--trust-decisions", str(EXAMPLE))
    said = balagh("audit", "verify")[1]
    assert re.fullmatch(r"✓ 0 lines, unbroken, 1 more are not chained yet; head 0{64}\n", said)
    assert balagh("evidence", "verify")[1] == "✓ 0 files, each as it was received\n"
    zipped = tmp_path / "x.zip"
    assert balagh("evidence", "zip", "2023-10-05/01", str(zipped))[1] == "2023-10-05/01: 0 files.\n"
    assert zipped.read_bytes().startswith(b"PK")
    _, out, err = balagh("prune", "--dry-run", KEEP_NARRATIVE_DAYS="30")
    assert "0  reports' own words (their hashes stay) from before" in out
    assert "files of evidence (their hashes stay): kept for ever" in out
    assert err == "Nothing was removed.\n"
    backup, identity = tmp_path / "night.balagh", tmp_path / "key.txt"
    identity.write_text(f"# created: today\n{KEY}\n")
    kept = balagh("backup", str(backup), BACKUP_RECIPIENT=str(KEY.to_public()))
    assert kept[:2] == (0, f"{backup}: the database and 0 files; read again.\n")
    assert kept[2].startswith(f"It opens only with the keys of today ({tmp_path / 'here' / 'keys'})")
    code, out, err = balagh("rehearse", str(backup), "--identity", str(identity))
    assert (code, err) == (0, "")
    assert out.startswith(f"{backup} can be restored: as of ")
    code, out, err = balagh("restore", str(backup), "--identity", str(identity), folder="there")
    assert (code, out) == (1, "")
    assert err.startswith("this backup is encrypted with key ")
    assert "put your copy of the key file there" in err
    (tmp_path / "there").mkdir(exist_ok=True)
    shutil.copy(tmp_path / "here" / "keys", tmp_path / "there" / "keys")
    code, out, err = balagh("restore", str(backup), "--identity", str(identity), folder="there")
    assert code == 0, err
    assert "✓ 2 lines, unbroken" in out
    assert "Restored as of" in out
    assert "People: nobody have access" in err
    assert "nothing is posted twice unasked" in err
    head = re.search(r"head ([0-9a-f]{64})", balagh("audit", "verify")[1])
    assert head
    short = head[1][:16]
    assert f"✓ {short} is in the chain" in balagh("audit", "verify", "--head", short, folder="there")[1]
    nights = tmp_path / "nights"
    nights.mkdir()
    assert balagh("backup", str(nights), BACKUP_RECIPIENT=str(KEY.to_public()))[0] == 0
    assert len([*nights.glob("balagh-*.age")]) == 1
    with sqlite3.connect(tmp_path / "there" / "balagh.sqlite") as connection:
        connection.execute("UPDATE audit SET subject = 'another' WHERE position = 1")
    code, _, err = balagh("audit", "verify", folder="there")
    assert code == 1
    assert err.startswith("✗ line 1 (")
    assert "The audit is broken" in err


def test_mistakes_are_one_line(balagh: Here, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"x" * 100)
    for words, said in (
        (("audit", "verify", "--head", "xyz"), "--head holds 'xyz'"),
        (("evidence", "zip", "2023-10-05/77", str(tmp_path / "x.zip")), "There is no report 2023-10-05/77."),
        (("evidence", "zip", "2023-10-05/77", str(tmp_path / "no" / "x.zip")), "cannot be written"),
        (("evidence", "zip", "1", str(tmp_path / "x.zip"), "--language", "fr"), "it may hold: en, ar"),
        (("backup", str(tmp_path / "b")), "BALAGH_BACKUP_PASSPHRASE holds nothing"),
        (("restore", str(other), "--identity", str(tmp_path / "none")), "cannot be read"),
    ):
        code, out, told = balagh(*words)
        assert (code, out) == (1, ""), words
        assert said in told
        assert told.count("\n") == 1
    refused = balagh("restore", str(other), folder="empty", BACKUP_PASSPHRASE="long enough words")
    assert refused == (1, "", "this is no backup of Balagh\n")
    assert not (tmp_path / "x.zip").exists()
    short = balagh("doctor", BACKUP_PASSPHRASE="short")
    assert short == (2, "", "BALAGH_BACKUP_PASSPHRASE it may hold: at least 12 letters\n")


def asked(settings: Settings) -> dict[str, tuple[str, str]]:
    async def all_of_it() -> dict[str, tuple[str, str]]:
        return {each.name: (each.mark, each.says) async for each in telegram(settings)}

    return asyncio.run(all_of_it())


def test_the_doctor_asks_telegram(server: SandboxServer, tmp_path: Path) -> None:
    given: dict[str, Any] = {
        "telegram_token": server.token,
        "telegram_api_url": server.url,
        "channels": (("en", f"{CHANNEL_EN}:public"), ("ar", f"{CHANNEL_AR}:public")),
        "coordinators_chat": str(COORDINATORS),
    }
    settings = Settings(_env_file=None, **given)  # type: ignore[call-arg]
    for setting in ("channels", "alert_chats"):  # a chat with a @name that a setting takes for a closed one
        mark, says = asked(settings.model_copy(update={setting: (("en", str(CHANNEL_EN)),)}))["audience"]
        assert (mark, f"BALAGH_{setting.upper()} holds {CHANNEL_EN}, which has a @name" in says) == (
            "bad",
            True,
        )
    found = asked(settings)
    assert {name: mark for name, (mark, _) in found.items()} == {
        "clock": "ok", "privacy mode": "ok", "token": "ok", "channel en": "ok", "channel ar": "ok", "coordinators": "ok",
    }  # fmt: skip
    from bot.sandbox.client.sandbox import Sandbox

    with Sandbox(server.url) as sandbox:
        sandbox.person("Dina").sets_status("member", chat=CHANNEL_EN)
        found = asked(settings)
        assert found["channel en"] == ("bad", f"{CHANNEL_EN}: the bot is member there")
        for days in (3, -6):
            sandbox.clock(advance=days * 86400)
            assert asked(settings)["clock"][0] == "bad"
        assert "3 days ahead of Telegram's: nothing is published or deleted" in asked(settings)["clock"][1]
    assert asked(settings.model_copy(update={"telegram_token": "1:wrong"}))["token"][0] == "bad"
    away = asked(settings.model_copy(update={"telegram_api_url": "http://127.0.0.1:9"}))
    assert away["clock"][0] == "look"
    assert away["token"][0] == "bad"
    assert asked(Settings(_env_file=None, telegram_token=""))["token"][0] == "look"  # type: ignore[call-arg]


def test_prune_deletes_nothing_by_a_wrong_clock(server: SandboxServer, balagh: Here) -> None:
    server.app.world.clock.advance(-400 * 86400)
    given = {"KEEP_NARRATIVE_DAYS": "30", "TELEGRAM_TOKEN": server.token}
    for url, reason in ((server.url, "400 days ahead of"), ("http://127.0.0.1:9", "could not be compared")):
        code, out, err = balagh("prune", **given, TELEGRAM_API_URL=url)
        assert (code, out) == (1, "")
        assert "Nothing was deleted: " in err
        assert reason in err
    server.app.world.clock.run()
    assert balagh("prune", **given, TELEGRAM_API_URL=server.url)[0] == 0


def marks(direct: DirectBot) -> dict[str, str]:
    found = [
        *doctor.check_settings(direct.settings),
        doctor.check_disk(direct.settings),
        *doctor.check_database(direct.database),
    ]
    return {each.name: each.mark for each in (*found, *doctor.check_records(direct.database, direct.context))}


def test_the_doctor_looks_at_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    direct = DirectBot(tmp_path / "data", channels="en=@x:public", backup_recipient=str(KEY.to_public()))
    direct.joins("Dina", "admin")
    direct.extends_chain()
    direct.settings.data_dir.chmod(0o755)
    assert marks(direct)["disk"] == "look", "others could look into it"
    direct.settings.data_dir.chmod(0o700)
    looked = marks(direct)
    assert looked == dict.fromkeys(looked, "ok") | {"last backup": "look"}
    with direct.database.transaction() as session:
        key_values.write(session, "backup/last", direct.clock().isoformat())
    assert marks(direct)["last backup"] == "ok"
    direct.clock.passes(days=3)
    assert marks(direct)["last backup"] == "look"
    direct.tampers("UPDATE audit SET verb = 'x.y' WHERE position = 1")
    assert marks(direct)["audit"] == "bad"
    direct.tampers(
        "INSERT INTO evidence (person_id, kind, sha256, state, attempts, strip_attempts, received_at, shown) "
        "VALUES (1, 'photo', NULL, 'stored', 0, 0, '2023-10-05 00:00:00', 0)",
    )
    direct.writes("evidence", "sha256", 1, "0" * 64)
    assert marks(direct)["evidence"] == "bad"
    monkeypatch.setattr(doctor, "TOO_LITTLE", 10**18)
    monkeypatch.setattr(doctor, "LITTLE", 10**18)
    assert marks(direct)["disk"] == "bad"
    lost = direct.settings.data_dir / "keys"
    lost.write_text(f"{Key.new().to_text()}\n")
    assert {name: mark for name, mark in marks(direct).items() if name in ("keys", "evidence", "audit")} == {
        "keys": "bad"
    }  # what would not open for that alone is not called changed
    direct.tampers("UPDATE alembic_version SET version_num = '9999'")
    assert marks(direct)["migrations"] == "bad"
    direct.shuts_down()


def test_the_doctor_sees_a_table_of_time_zones_that_is_out_of_date(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, time_zone="Asia/Damascus")  # type: ignore[call-arg]
    assert {each.name: each.mark for each in doctor.check_settings(settings)}["time zone"] == "ok"
    # As a machine has it that was last brought up to date before Syria's clocks stood still.
    vars(settings)["zone"] = ZoneInfo("Europe/Athens")
    (found,) = (each for each in doctor.check_settings(settings) if each.name == "time zone")
    assert found.mark == "look"
    assert "Asia/Damascus" in found.says


def test_the_doctor_asks_for_postgresqls_programs(tmp_path: Path, postgres: Postgres) -> None:
    base = Database(postgres.new_database(), KeyRing(tmp_path / "keys"))
    assert "backup programs" not in [each.name for each in doctor.check_database(base, POSTGRES_BIN)]
    for name in ("pg_dump", "pg_restore"):
        (tmp_path / name).write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.24'\n")
        (tmp_path / name).chmod(0o700)
    for tools, said in ((tmp_path, "9.6.24 is older"), (tmp_path / "none", "not found")):
        (found,) = (each for each in doctor.check_database(base, tools) if each.name == "backup programs")
        assert found.mark == "bad"
        assert said in found.says
    base.close()


def test_a_database_that_is_not_there_yet(tmp_path: Path) -> None:
    base = Database(f"sqlite:///{tmp_path / 'new.sqlite'}")
    assert [each.mark for each in doctor.check_database(base)] == ["ok", "look"]
    base.close()
    gone = Database("postgresql://nobody@127.0.0.1:9/none", KeyRing(tmp_path / "keys"))
    (finding,) = doctor.check_database(gone)
    assert finding.mark == "bad"
    gone.close()
