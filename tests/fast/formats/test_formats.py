"""Every format has its line, so that people can choose it."""

import importlib
import pkgutil

from bot.config.values import FORMAT_NAMES
from bot.formats import writers as written
from bot.formats.formats import FORMATS


def test_settings_know_every_format() -> None:
    assert tuple(FORMATS) == FORMAT_NAMES


def test_every_writer_has_its_line() -> None:
    modules = [
        importlib.import_module(f"bot.formats.writers.{each.name}")
        for each in pkgutil.iter_modules(written.__path__)
    ]
    writers = {module.write: module.__name__ for module in modules if hasattr(module, "write")}
    missing = set(writers) - {kind.write for kind in FORMATS.values()}
    assert not missing, f"no line in FORMATS of bot/formats/formats.py: {[writers[each] for each in missing]}"
