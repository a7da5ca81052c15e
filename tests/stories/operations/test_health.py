"""Is it well? The line of `balagh health`, /live, /ready, /metrics, as those who watch at night meet them."""

import os
import socket
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from prometheus_client import CollectorRegistry
from prometheus_client.parser import text_string_to_metric_families

from bot.cli.doctor import heartbeats
from bot.config.setting_names import WrongSetting
from bot.config.settings import read_settings
from bot.monitoring.heartbeat import Beat, Heartbeat, problems, read_beats, verdict
from bot.monitoring.metrics import Metrics
from tests.stories.operations.test_command_line import Terminal
from tests.support.running_bot import RunningBot

WELL = Beat(
    at=10_000, started_at=5_000, connected=True, polls=True, last_poll_at=9_990, schedules=True, last_run_at=9_985,
    storage=True, outbox=3, outbox_age_s=4,
)  # fmt: skip


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, ""),
        ({"at": 9_900}, "no heartbeat for 100 s"),
        ({"storage": False}, "the database does not answer"),
        ({"connected": False}, "Telegram was not reached yet"),
        ({"last_poll_at": 9_000}, "no answer from Telegram for 17 min"),
        ({"last_poll_at": 9_000, "polls": False}, ""),
        ({"last_poll_at": 0, "started_at": 9_950}, ""),
        ({"last_run_at": 9_800}, "the scheduler has not run for 3 min"),
        ({"last_run_at": 9_800, "schedules": False}, ""),
        ({"failing": "publish"}, "scheduled jobs keep failing, the log says where: publish"),
        ({"failing": "publish", "schedules": False}, ""),
        ({"outbox_age_s": 700}, "3 messages wait, the oldest for 12 min"),
    ],
)
def test_what_is_not_well(change: dict[str, float], said: str) -> None:
    assert "; ".join(problems(replace(WELL, **change), 10_000)) == said  # type: ignore[arg-type]


def test_of_several_processes_each_has_to_be_well() -> None:
    assert verdict([], 10_000) == (False, "not well: no `balagh run` is running here")
    assert verdict([WELL, WELL], 10_000)[1] == "well: 2 processes, last heartbeat 0 s ago, 3 messages wait"
    assert verdict([WELL, replace(WELL, storage=False)], 10_000)[0] is False


def test_the_sign_of_a_dead_process_is_none(tmp_path: Path) -> None:
    Heartbeat(tmp_path).beat(WELL)
    assert read_beats(tmp_path) == [WELL]
    dead = tmp_path / f"{socket.gethostname()}-4194305.json"  # above the largest process number there is
    (tmp_path / f"{socket.gethostname()}-{os.getpid()}.json").rename(dead)
    assert read_beats(tmp_path) == []
    assert not dead.exists()
    ours = tmp_path / f"{socket.gethostname()}-{os.getpid()}.json"
    for broken in ("", "[]", '{"at": 1}', '{"of": "another version"}'):
        ours.write_text(broken, encoding="utf-8")
        assert read_beats(tmp_path) == []


def test_where_it_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings(_env_file=None).health_listen == ""
    monkeypatch.setenv("BALAGH_HEALTH_LISTEN", "9464")
    assert read_settings(_env_file=None).health_listen == "127.0.0.1:9464"
    monkeypatch.setenv("BALAGH_HEALTH_LISTEN", "everywhere")
    with pytest.raises(WrongSetting, match=r"127\.0\.0\.1"):
        read_settings(_env_file=None)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def figures(text: str) -> dict[str, float]:
    """name{labels} → value."""
    return {
        sample.name + "".join(f" {value}" for value in sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_a_night_watch(
    make: Callable[..., RunningBot], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"127.0.0.1:{free_port()}"
    app = make(health_listen=address).opens()
    amal = app.joins("Amal", "responder")
    amal.taps_reply("📝 Report an attack")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    amal.waits_for("When?")
    amal.taps(next(label for label in amal.waits_for("When?").buttons if label.startswith("Now")))
    amal.waits_for("What")
    with httpx.Client(base_url=f"http://{address}") as watch:
        assert watch.get("/live").text == "alive\n"
        app.waits(lambda: watch.get("/ready").status_code == 200)
        text = watch.get("/metrics").text
        seen = figures(text)
        assert seen["balagh_updates_total"] >= 4
        assert seen["balagh_sends_total sent"] >= 3
        assert seen["balagh_answer_seconds_count"] >= 2
        assert seen["balagh_drafts_open"] == 1
        assert seen["balagh_leader polling"] == seen["balagh_ready"] == seen["balagh_storage_up"] == 1
        assert seen["balagh_last_poll_timestamp_seconds"] > time.time() - 60
        assert seen["balagh_backup_timestamp_seconds"] == 0
        assert "Sarmin" not in text
        assert "A-0" not in text
        terminal = Terminal(tmp_path)
        told = {"DATA_DIR": str(app.settings.data_dir), "TELEGRAM_TOKEN": "1:x"}
        app.waits(lambda: read_beats(app.settings.data_dir / "heartbeat")[0].connected)
        done = terminal("health", **told)
        assert (done.returncode, done.stdout[:16]) == (0, "well: 1 process,")
        # The disk is full: the database can still be read, but takes nothing.
        monkeypatch.setattr("storage.repositories.operations.key_values.write", _no_room)
        assert watch.get("/ready").status_code == 503
        assert watch.get("/ready").text == "the database does not answer\nno room left\n"
        lost = figures(watch.get("/metrics").text)
        assert lost["balagh_storage_up"] == lost["balagh_ready"] == 0
        assert lost["balagh_storage_errors_total Full"] >= 2
        monkeypatch.undo()
        assert watch.get("/ready").status_code == 200
        assert watch.post("/live").status_code == 405
    app.closes()
    done = terminal("health", **told)
    assert (done.returncode, done.stdout) == (1, "not well: no `balagh run` is running here\n")


def _no_room(*_given: object) -> None:
    from storage.errors import Full

    raise Full("no room left")


def test_a_port_that_is_taken_is_one_line(make: Callable[..., RunningBot]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        app = make(health_listen=f"127.0.0.1:{other.getsockname()[1]}")
        with pytest.raises(WrongSetting, match="BALAGH_HEALTH_LISTEN holds"):
            app.opens()
            app.waits(lambda: app._failed)
            app.closes()
    app._failed.clear()


def test_two_processes_in_one_program_do_not_mix() -> None:
    one, other = Metrics(CollectorRegistry()), Metrics(CollectorRegistry())
    one.count_updates(3, {})
    assert "balagh_updates_total 3.0" in one.render(None, True, 0, 0).decode()
    assert "balagh_updates_total 0.0" in other.render(None, True, 0, 0).decode()


def test_without_a_token_the_sandbox_is_looked_at() -> None:
    settings = read_settings(_env_file=None)
    assert heartbeats(settings) == Path("data/sandbox/heartbeat")
