"""What a command imports before it works: each of these libraries costs every start a part of a second."""

import subprocess
import sys

import pytest

#: What has no part in a statement as text.
NOT_FOR_A_STATEMENT = {
    *(
        "aiohttp",
        "alembic",
        "apscheduler",
        "av",
        "httpx",
        "openpyxl",
        "prometheus_client",
        "psycopg",
        "pyarrow",
    ),
    *("pyrage", "rich", "starlette", "telegram", "uharfbuzz", "uvicorn", "uvloop", "xlsxwriter"),
}
NOT_FOR_HELP = NOT_FOR_A_STATEMENT | {
    *(
        "asyncio",
        "babel",
        "cryptography",
        "fluent",
        "fsspec",
        "PIL",
        "pydantic",
        "rapidfuzz",
        "sqlalchemy",
        "sqlmodel",
    ),
}


@pytest.mark.parametrize(
    ("modules", "unwanted"),
    [
        ("bot.cli.main", NOT_FOR_HELP),
        ("bot.cli.main, bot.runtime.context, bot.services.publishing.composing", NOT_FOR_A_STATEMENT),
    ],
    ids=["help", "digest"],
)
def test_a_command_imports_only_what_it_needs(modules: str, unwanted: set[str]) -> None:
    program = f"import {modules}, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    imported = {name.partition(".")[0] for name in done.stdout.split()}
    assert "typer" in imported
    assert imported & unwanted == set()
