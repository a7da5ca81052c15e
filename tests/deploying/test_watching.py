"""The dashboard and the alert rules: every name in them is one that the program exports."""

import ast
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import promql_parser
import pytest
import yaml
from prometheus_client import CollectorRegistry
from prometheus_client.parser import text_string_to_metric_families

from bot.monitoring.metrics import Metrics
from bot.runtime.leases import NAMES
from bot.views.operations.troubles import TROUBLES
from storage.repositories.operations.service_counts import ServiceCounts

WATCHING = Path("deploy/watching")
#: Prometheus's own.
OTHERS = {"up"}


def exported() -> dict[str, set[str]]:
    """Every series that the program can export → its labels."""
    measures = Metrics(CollectorRegistry())
    now = datetime(2023, 10, 5, tzinfo=UTC)
    measures.count_updates(1, {"q": now})
    measures.observe_answer("q", now)
    measures.count_send("sent")
    measures.count_storage_error("Busy")
    measures.count_job_failure("publish")
    measures.set_jobs({"publish": True})
    measures.set_troubles(dict.fromkeys((*TROUBLES, "chat"), True), 1)
    measures.set_leases(dict.fromkeys(NAMES, True))
    text = measures.render(
        ServiceCounts(1, 2.0, 3, 4, 5, {("final", "posted"): 6}, now, now, True), True, 1.0, 2.0
    ).decode()
    found: dict[str, set[str]] = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            found.setdefault(sample.name, set()).update(sample.labels)
    return found


def rules() -> list[dict[str, object]]:
    loaded = yaml.safe_load((WATCHING / "alerts.yaml").read_text(encoding="utf-8"))
    return [rule for group in loaded["groups"] for rule in group["rules"]]


def expressions() -> Iterator[tuple[str, str]]:
    for rule in rules():
        yield str(rule["alert"]), str(rule["expr"])
    for panel in json.loads((WATCHING / "grafana.json").read_text(encoding="utf-8"))["panels"]:
        for target in panel["targets"]:
            yield panel["title"], target["expr"]


@pytest.mark.parametrize(("name", "expression"), list(expressions()))
def test_names_are_exported(name: str, expression: str) -> None:
    promql_parser.parse(expression)  # raises what is no PromQL
    known = exported()
    used = set(re.findall(r"\b(?:balagh_\w+|up)\b(?!\")", expression)) - {"up"}
    assert used or "up{" in expression
    assert used <= known.keys()
    for metric, matchers in re.findall(r"(balagh_\w+)\{([^}]*)\}", expression):
        assert {re.split("[!=]", part)[0] for part in matchers.split(",")} <= known[metric]
    for labels in re.findall(r"by \(([^)]*)\)", expression):
        assert {label.strip() for label in labels.split(",")} <= set().union(*(known[m] for m in used))


def test_no_label_can_carry_a_person_or_a_place() -> None:
    labels = set().union(*exported().values())
    assert labels == {"result", "le", "kind", "name", "edition", "state"}


def test_every_measure_is_shown() -> None:
    shown = " ".join(expression for _, expression in expressions())
    assert {
        n for n in exported() if not n.endswith(("_created", "_count", "_sum")) and n not in shown
    } == set()


def test_every_alert_says_what_to_do() -> None:
    for rule in rules():
        assert {"summary", "do"} <= rule["annotations"].keys()  # type: ignore[attr-defined]
        assert rule["labels"]["severity"] in ("page", "look")  # type: ignore[index]


def test_the_log_lines_they_name_are_those_of_the_program() -> None:
    said = {
        node.value
        for file in Path("bot").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    advice = [str(text) for rule in rules() for text in dict(rule["annotations"]).values()]  # type: ignore[call-overload]
    named = {line for text in advice for line in re.findall(r'"([^"]+)"', text)}
    assert named
    assert named <= said
