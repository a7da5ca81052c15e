"""One way out: who may make what the gate lets pass, and who may send it to a channel or an alert chat."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from bot.config.languages import languages
from bot.formats.columns import ATTACKS, EVIDENCE, TARGETS
from storage.model.records import FIELDS

ROOT: Final = Path(__file__).parents[3]
#: A value that goes outside → the only modules that make one.
MAKERS: Final = {
    "PublicAttack": {"bot/domain/disclosure.py"},
    "PublicMessage": {"bot/views/publishing/channel_messages.py", "bot/views/review/alert.py"},
    "PublicPicture": {"bot/services/publishing/picture_sending.py"},
}
#: The only module that writes to channels and alert chats.
RELEASE: Final = "bot/services/release.py"
_PUBLISHING: Final = "bot/services/publishing"
#: Modules that know a channel or an alert chat, and what else they write to: chats of coordinators.
KNOW_A_CHANNEL: Final = (_PUBLISHING, "bot/services/review/alerts.py")
TO_COORDINATORS: Final = {
    "bot/services/publishing/approval/sheet_pictures.py": {"send_content"},
    "bot/services/publishing/approval/sheets.py": {"upsert"},
}


def calls(module: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in a module, with the last part of the name of what is called."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr, node


def modules(*under: str) -> list[Path]:
    found = [ROOT / each for each in under]
    return sorted(path for each in found for path in ([each] if each.is_file() else each.rglob("*.py")))


def named(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("value", MAKERS)
def test_only_the_gate_makes_what_goes_outside(value: str) -> None:
    makers = {named(m) for m in modules("bot", "storage") for name, _ in calls(m) if name == value}
    assert makers == MAKERS[value]


def test_only_one_module_writes_to_channels_and_alert_chats() -> None:
    writers: dict[str, set[str]] = {}
    for module in modules(*KNOW_A_CHANNEL):
        for name, call in calls(module):
            is_outbox = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "outbox"
            if (is_outbox and name in ("enqueue", "upsert")) or name in ("show_card", "send_content"):
                writers.setdefault(named(module), set()).add(name)
    assert {module: names - TO_COORDINATORS.get(module, set()) for module, names in writers.items()} == {
        module: set() for module in TO_COORDINATORS
    }


@pytest.mark.parametrize(
    ("mark", "others"),
    # /digest post; numbers of statements and late notices are kept under names that begin like a card
    [
        ("post", {"bot/telegram/routing/commands.py"}),
        ("alert/", set()),
        ("statement/", {f"{_PUBLISHING}/digests.py", f"{_PUBLISHING}/late_notices.py"}),
    ],
)
def test_what_stands_in_a_channel_is_named_in_one_module(mark: str, others: set[str]) -> None:
    """`post` is the outbox's word for a statement; `statement/…` and `alert/…` are the cards of channels and alerts."""
    found = {
        named(module)
        for module in modules("bot/services", "bot/telegram/routing", "bot/cli")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if node.value == mark or (mark.endswith("/") and node.value.startswith(mark))
    }
    assert found - others == {RELEASE}


def test_everything_that_is_typed_is_withheld_unless_the_gate_knows_it() -> None:
    """A new field of people's words is in no file for others until the gate says what may be shown of it."""
    shown = {
        column.name
        for columns in (ATTACKS, TARGETS, EVIDENCE)
        for column in columns
        if column.kind == "text" and column.goes_to("partner")
    }
    of_places = {
        f"place_{part.name}" for f in FIELDS if f.kind == "place" for part in f.parts if part.kind == "text"
    }
    of_places |= {f"place_{name}_{language}" for name in ("name", "admin1") for language in languages()[1:]}
    assert shown == {*of_places, "organisation", "evidence_mime_type"}
