"""What nothing uses is a place that was forgotten, such as a job without its line in bot/runtime/jobs.py."""

import ast
from collections import Counter
from pathlib import Path


def test_every_function_and_class_of_a_module_is_used() -> None:
    """By name: a function counts as used if its name stands anywhere in the program but in its own definition."""
    defined: dict[str, str] = {}
    used: Counter[str] = Counter()
    for file in (*Path("bot").rglob("*.py"), *Path("storage").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for made in tree.body:
            if (
                isinstance(made, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
                and not made.decorator_list
            ):
                defined[f"{file}: {made.name}"] = made.name
        for node in ast.walk(tree):
            if isinstance(node, ast.Name):
                used[node.id] += 1
            elif isinstance(node, ast.Attribute):
                used[node.attr] += 1
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                used[node.value] += 1  # such as a table named by its class
    assert [place for place, name in defined.items() if not used[name]] == []
