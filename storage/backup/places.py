"""Where backups lie: a folder that keeps some of them, and a copy elsewhere, in a folder or by fsspec."""

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import fsspec

from storage.repositories.evidence.remote_errors import reach

#: So many days with a backup keep their newest one, and so many weeks: what retention deleted is in none after that.
DAYS, WEEKS = 7, 5
_NAME = re.compile(r"balagh-(\d{8}T\d{6})\.age")
_TIME = "%Y%m%dT%H%M%S"
_CHUNK = 1 << 20


def name_of(at: datetime) -> str:
    """Return how a backup in a folder is called. UTC."""
    return f"balagh-{at:{_TIME}}.age"


def expendable(names: Iterable[str]) -> list[str]:
    """Return which backups go; files of other names are none of ours."""
    made = {name: datetime.strptime(found[1], _TIME) for name in names if (found := _NAME.fullmatch(name))}  # noqa: DTZ007
    newest_first = sorted(made, reverse=True)
    kept: set[str] = set()
    for unit, count in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS)):
        last: dict[str, str] = {}
        for name in newest_first:
            last.setdefault(f"{made[name]:{unit}}", name)
        kept.update([*last.values()][:count])
    return [name for name in newest_first if name not in kept]


def rotate(folder: Path) -> int:
    """Delete the backups of a folder that are not kept, with their heads. Returns how many. Raises OSError."""
    gone = expendable(file.name for file in folder.iterdir())
    for name in gone:
        (folder / f"{name}.heads").unlink(missing_ok=True)
        (folder / name).unlink()
    return len(gone)


def copy_elsewhere(path: Path, url: str) -> None:
    """Copy a backup and its heads to a folder or an fsspec address; read it again; rotate there. Raises OSError."""
    for file in (path, path.with_name(f"{path.name}.heads")):
        if file.exists():
            copy_file(file, url)
    filesystem, root = reach(fsspec.core.url_to_fs, url)
    there_now = [str(each).rpartition("/")[2] for each in reach(filesystem.ls, root, detail=False)]
    gone = expendable(there_now)
    for name in there_now:
        if name.removesuffix(".heads") in gone or (name.startswith("balagh-") and name.endswith(".part")):
            reach(filesystem.rm_file, f"{root}/{name}")


def copy_file(file: Path, url: str) -> None:
    """Copy a file to a folder or an fsspec address, completely or not at all; read it again. Raises OSError."""
    filesystem, root = reach(fsspec.core.url_to_fs, url)
    reach(filesystem.makedirs, root, exist_ok=True)
    there = f"{root}/{file.name}"
    reach(filesystem.put_file, str(file), f"{there}.part")
    reach(filesystem.mv, f"{there}.part", there)
    with file.open("rb") as ours, reach(filesystem.open, there, "rb") as theirs:
        same = _digest(theirs) == _digest(ours)
    if not same:
        raise OSError(f"the copy of {file.name} is not what was written")


def _digest(file: Any) -> str:
    found = hashlib.sha256()
    while piece := reach(file.read, _CHUNK):
        found.update(piece)
    return found.hexdigest()
