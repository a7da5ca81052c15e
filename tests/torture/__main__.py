"""`make torture`: 1,000 reports by 50 people, 200 kills, on SQLite and on PostgreSQL with 3 workers.

`make torture ARGS=hostile`: 100,000 random and hostile updates.
`make torture ARGS=stories`: all stories and faults on PostgreSQL, then every case of what `make test` samples.
"""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

import pytest

from tests.support.postgres import Postgres
from tests.torture.hostile import hostile
from tests.torture.ordeal import ordeal


def main() -> int:
    """Both ordeals; the counts are printed. Returns 1 if anything was lost or doubled."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--each", type=int, default=20, help="reports of each person")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=("sqlite", "postgres"))
    parser.add_argument("what", nargs="?", choices=("kills", "hostile", "stories"), default="kills")
    parser.add_argument("--updates", type=int, default=100_000, help="of hostile")
    given = parser.parse_args()
    if given.what == "stories":
        every = ["tests/stories", "tests/faults", "--postgres", "--thorough", "-n", "2", "-m", "not needs"]
        sampled = ["tests", "--thorough", "-n", "2", "-m", "sample"]
        return max(int(pytest.main(which)) for which in (every, sampled))
    if given.what == "hostile":
        with tempfile.TemporaryDirectory() as folder:
            found = hostile(Path(folder), given.updates, given.seed, lambda line: print(line, flush=True))
        print(found)
        return 0 if found.clean else 1
    clean = True
    for name, workers in (("sqlite", 1), ("postgres", 3)):
        if given.only not in (None, name):
            continue
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            server = Postgres() if name == "postgres" else None
            counts = asyncio.run(
                ordeal(
                    Path(folder),
                    people=given.people,
                    each=given.each,
                    kills=given.kills,
                    workers=workers,
                    database_url=server.new_database() if server else "",
                    seed=given.seed,
                )
            )
            if server:
                server.stop()
        print(f"{name}, {workers} process{'es' * (workers > 1)}: {counts}", flush=True)
        clean = clean and counts.clean
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())
