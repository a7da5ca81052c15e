"""deploy/SECURITY.md: every line of "what we do" names tests that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
DOCUMENT = ROOT / "deploy" / "SECURITY.md"


def what_we_do() -> list[str]:
    text = DOCUMENT.read_text(encoding="utf-8")
    part = text.partition("## What we do")[2].partition("\n## ")[0]
    return [" ".join(item.split()) for item in re.split(r"^- ", part, flags=re.MULTILINE)[1:]]


def test_every_line_names_tests_that_exist() -> None:
    lines = what_we_do()
    assert len(lines) > 20
    for line in lines:
        named = re.findall(r"`((?:tests/)?[\w/]+\.py)::(\w+)`", line)
        assert named, f"names no test: {line}"
        for file, test in named:
            path = ROOT / (file if file.startswith("tests/") else f"tests/{file}")
            assert path.exists(), path
            assert re.search(rf"^(async )?def {test}\(", path.read_text(encoding="utf-8"), re.MULTILINE), test


def test_the_three_runbooks_are_there() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for heading in ("Phone taken", "Account taken over", "Server seized: revoke the bot's token first"):
        assert f"\n## {heading}\n" in text
