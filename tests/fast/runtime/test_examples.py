"""The examples of docstrings give what they say."""

import doctest
import importlib
from pathlib import Path

import pytest

WITH_EXAMPLES = sorted(
    file
    for room in ("bot", "storage")
    for file in Path(room).rglob("*.py")
    if ">>> " in file.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("file", WITH_EXAMPLES, ids=str)
def test_examples(file: Path) -> None:
    module = importlib.import_module(".".join(file.with_suffix("").parts))
    found = doctest.testmod(module)
    assert found.attempted
    assert not found.failed
