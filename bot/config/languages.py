"""Which languages there are: each folder of texts is one, and nothing else declares it."""

import re
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

#: A folder for each language that is shipped.
LOCALES: Final = resources.files("bot.i18n") / "locales"
#: The language that every text is written in; what another language lacks is measured by it.
REFERENCE: Final = "en"
_CODE: Final = re.compile(r"[a-z]{2,3}")


def languages(own: Path | None = None) -> tuple[str, ...]:
    """The codes of all languages, English first, then by code. `own`: an organisation's folder with texts.

    >>> languages()[0]
    'en'
    """
    folders = [LOCALES, own] if own is not None and own.is_dir() else [LOCALES]
    found = {code for folder in folders for each in folder.iterdir() if (code := _code_of(each))}
    return tuple(sorted(found, key=lambda code: (code != REFERENCE, code)))


def _code_of(entry: Traversable) -> str | None:
    """The language of a folder `<language>` with texts, or of a file `<language>.ftl`; None for anything else."""
    code = entry.name.removesuffix(".ftl")
    if not _CODE.fullmatch(code):
        return None
    if entry.is_dir():
        return code if any(each.name.endswith(".ftl") for each in entry.iterdir()) else None
    return code if entry.name.endswith(".ftl") else None
