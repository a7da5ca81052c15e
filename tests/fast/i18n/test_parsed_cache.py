"""Parsed texts on the disk: the same as parsed anew, whatever stands there; made again when a text changes."""

import os
from pathlib import Path

import pytest

from bot.i18n import parsed_cache
from bot.i18n.fluent_files import our_texts

TEXTS = our_texts("ar")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(parsed_cache, "FOLDER", tmp_path / "kept")
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return tmp_path / "kept"


def test_the_second_start_reads_what_the_first_parsed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.umask(0o077)  # as every command of ours sets it
    first = parsed_cache.entries_of(TEXTS)
    os.umask(before)
    (file,) = folder.iterdir()
    assert file.stat().st_mode == Path(parsed_cache.__file__).stat().st_mode, (
        "whoever installs is not who runs"
    )
    monkeypatch.setattr(parsed_cache, "FluentParser", None)
    assert parsed_cache.entries_of(TEXTS) == first
    monkeypatch.undo()
    for spoilt in (b"", file.read_bytes()[:1000], b"\x80\x05K\x01.", b"cno_such_module\nthing\n."):
        file.write_bytes(spoilt)
        os.utime(file, (1, 1))
        monkeypatch.setattr(parsed_cache, "FOLDER", folder)
        monkeypatch.setattr("sys.dont_write_bytecode", False)
        assert parsed_cache.entries_of(TEXTS) == first
        assert file.stat().st_mtime > 1  # written anew


def test_a_changed_text_is_parsed_and_old_files_go(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsed_cache, "_MOST_FILES", 2)
    for n in range(4):
        added = parsed_cache.entries_of(f"{TEXTS}\nadded = number {n}\n").messages["added"]
        assert parsed_cache.open_entry(added).value.elements[0].value == f"number {n}"  # type: ignore[union-attr]
    assert len([*folder.iterdir()]) == 2


def test_where_nothing_can_be_written_texts_are_parsed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write_text("a file in the folder's place")
    assert parsed_cache.entries_of(TEXTS).messages
    folder.unlink()
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert parsed_cache.entries_of(TEXTS).messages
    assert not folder.exists()
