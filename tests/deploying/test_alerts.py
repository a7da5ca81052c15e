"""The alert rules, as Prometheus evaluates them: of each trouble exactly its own alerts fire, of a good week none."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

RULES = Path("deploy/watching/alerts.yaml").absolute()
#: Quarters of an hour that are looked at, and at which the trouble of each case begins.
END, BEGIN = 340, 100
EDITION = {"edition": "final"}
#: What a service with two workers exports on good days: its time is 0 at the beginning.
GOOD = {
    'up{job="balagh",instance="a"}': f"1x{END}",
    'up{job="balagh",instance="b"}': f"1x{END}",
    "balagh_ready": f"1x{END}",
    "balagh_channels": f"2x{END}",
    "balagh_last_poll_timestamp_seconds": f"1+900x{END}",
    "balagh_last_schedule_timestamp_seconds": f"1+900x{END}",
    'balagh_leader{name="polling"}': f"1x{END}",
    "balagh_storage_up": f"1x{END}",
    "balagh_outbox_age_seconds": f"3x{END}",
    "balagh_inbox_updates": f"2x{END}",
    "balagh_dead_letters": f"1x{END}",
    "balagh_disk_free_bytes": f"9000000000x{END}",
    "balagh_backup_timestamp_seconds": f"1+900x{END}",
    "balagh_backup_failing": f"0x{END}",
    "balagh_statement_timestamp_seconds": f"1+900x{END}",
    'balagh_statements{edition="final",state="posted",instance="a"}': f"1+0.01x{END}",
    'balagh_statements{edition="final",state="posted",instance="b"}': f"_x{BEGIN} 2+0.01x{END - BEGIN}",
    'balagh_statements{edition="final",state="refused"}': f"1x{END}",
    'balagh_job_failing{name="publish"}': f"0x{END}",
    'balagh_job_failing{name="watch_audit"}': f"0x{END}",
    'balagh_answer_seconds_bucket{le="1"}': f"0+10x{END}",
    'balagh_answer_seconds_bucket{le="+Inf"}': f"0+10x{END}",
    **{
        f'balagh_trouble{{name="{name}"}}': f"0x{END}"
        for name in ("clock", "chat", "webhook", "disk", "two-programs")
    },
}


def later(good: str, bad: str) -> str:
    """One value until the trouble, another from then on."""
    return f"{good}x{BEGIN} {bad}x{END - BEGIN}"


CASES: dict[str, tuple[dict[str, str], dict[str, dict[str, str]]]] = {
    "good days, with a second worker from the middle on": ({}, {}),
    "no process answers": (
        {'up{job="balagh",instance="a"}': later("1", "0"), 'up{job="balagh",instance="b"}': later("1", "0")},
        {"BalaghDown": {}, "BalaghWorkerDown a": {"instance": "a"}, "BalaghWorkerDown": {"instance": "b"}},
    ),
    "one worker of two is down": (
        {'up{job="balagh",instance="b"}': later("1", "0")},
        {"BalaghWorkerDown": {"instance": "b"}},
    ),
    "not ready": ({"balagh_ready": later("1", "0")}, {"BalaghNotReady": {}}),
    "Telegram is silent": ({"balagh_last_poll_timestamp_seconds": f"1+900x{BEGIN} 90001x{END - BEGIN}"}, {"BalaghTelegramSilent": {}}),
    "the schedule stands": ({"balagh_last_schedule_timestamp_seconds": f"1+900x{BEGIN} 90001x{END - BEGIN}"}, {"BalaghScheduleStands": {}}),
    "a job fails at every run": ({'balagh_job_failing{name="publish"}': later("0", "1")}, {"BalaghJobFails": {"name": "publish"}}),
    "the audit is broken": ({'balagh_job_failing{name="watch_audit"}': later("0", "1")}, {"BalaghAuditBroken": {}}),
    "the database fails": ({"balagh_storage_up": later("1", "0")}, {"BalaghStorageFails": {}}),
    "a message waits": ({"balagh_outbox_age_seconds": later("3", "700")}, {"BalaghOutboxLate": {}}),
    "reports wait": ({"balagh_inbox_updates": later("2", "300")}, {"BalaghInboxGrows": {}}),
    "taps are slow": ({'balagh_answer_seconds_bucket{le="1"}': f"0+10x{BEGIN} 1000x{END - BEGIN}", 'balagh_answer_seconds_bucket{le="10"}': f"0+10x{END}"}, {"BalaghSlow": {}}),
    "messages are refused": ({"balagh_dead_letters": f"1x{END - 3} 9x3"}, {"BalaghDeadLetters": {}}),
    "no statement is accepted": ({"balagh_statement_timestamp_seconds": f"1+900x{BEGIN} 90001x{END - BEGIN}"}, {"BalaghNoStatement": {}}),
    "none since the installation": ({"balagh_statement_timestamp_seconds": f"0x{END}"}, {"BalaghNoStatementYet": {}}),
    "none, and there is no channel": ({"balagh_statement_timestamp_seconds": f"0x{END}", "balagh_channels": f"0x{END}"}, {}),
    "Telegram refuses a statement": ({'balagh_statements{edition="final",state="refused"}': f"1x{END - 40} 2x40"}, {"BalaghStatementRefused": EDITION}),
    "Telegram refuses the very first one": ({'balagh_statements{edition="final",state="refused"}': f"_x{END - 40} 1x40"}, {"BalaghStatementRefused": EDITION}),
    "a statement is claimed and goes nowhere": ({'balagh_statements{edition="final",state="claimed"}': f"_x{BEGIN} 1x{END - BEGIN}"}, {"BalaghStatementWaits": EDITION}),
    "a channel is closed": ({'balagh_trouble{name="chat"}': later("0", "1")}, {"BalaghChatClosed": {}}),
    "the webhook is dead": ({'balagh_trouble{name="webhook"}': later("0", "1")}, {"BalaghWebhookDead": {}}),
    "two programs": ({'balagh_trouble{name="two-programs"}': later("0", "1")}, {"BalaghTwoPrograms": {}}),
    "the clock is wrong": ({'balagh_trouble{name="clock"}': later("0", "1")}, {"BalaghClockWrong": {}}),
    "the disk is full": ({'balagh_trouble{name="disk"}': later("0", "1"), "balagh_disk_free_bytes": later("9000000000", "0")}, {"BalaghDiskFull": {}, "BalaghDiskLow": {}}),
    "the backup is old": ({"balagh_backup_timestamp_seconds": f"1+900x{BEGIN} 90001x{END - BEGIN}"}, {"BalaghBackupOld": {}}),
    "there never was a backup": ({"balagh_backup_timestamp_seconds": f"0x{END}"}, {"BalaghBackupOld": {}}),
    "a backup cannot be read": ({"balagh_backup_failing": later("0", "1")}, {"BalaghBackupFails": {}}),
}  # fmt: skip


def rules() -> dict[str, dict[str, Any]]:
    groups = yaml.safe_load(RULES.read_text(encoding="utf-8"))["groups"]
    return {rule["alert"]: rule for group in groups for rule in group["rules"]}


def expected(alert: str, fires: dict[str, dict[str, str]]) -> list[dict[str, Any]]:
    rule, found = rules()[alert], []
    for labels in (labels for name, labels in fires.items() if name.partition(" ")[0] == alert):
        given = {"job": "balagh"} if alert == "BalaghWorkerDown" else {}
        texts = {
            key: text.replace(f"{{{{ $labels.{name} }}}}", value)
            for key, text in rule["annotations"].items()
            for name, value in (labels or {"": ""}).items()
        }
        found.append({"exp_labels": rule["labels"] | given | labels, "exp_annotations": texts})
    return found


def test_every_alert_has_its_trouble() -> None:
    assert {name.partition(" ")[0] for _, fires in CASES.values() for name in fires} == rules().keys()


@pytest.mark.needs("promtool")
def test_of_each_trouble_its_alerts_fire_and_no_other(tmp_path: Path) -> None:
    tests = [
        {
            "name": name,
            "interval": "15m",
            "input_series": [{"series": series, "values": values} for series, values in (GOOD | changed).items()],
            "alert_rule_test": [
                {"eval_time": f"{15 * END}m", "alertname": alert, "exp_alerts": expected(alert, fires)} for alert in rules()
            ],
        }
        for name, (changed, fires) in CASES.items()
    ]  # fmt: skip
    file = tmp_path / "cases.json"  # JSON is YAML, too
    file.write_text(json.dumps({"rule_files": [str(RULES)], "evaluation_interval": "15m", "tests": tests}))
    for words in (["check", "rules", str(RULES)], ["test", "rules", str(file)]):
        done = subprocess.run(["promtool", *words], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
