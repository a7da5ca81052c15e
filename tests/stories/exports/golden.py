"""`python -m tests.stories.exports.golden` writes the golden files anew: look at what changed before you keep them."""

import tempfile
from pathlib import Path

from bot.formats.formats import FORMATS
from tests.stories.exports.sample import opened, written

FOLDER = Path(__file__).parent / "golden"
#: Every format whose bytes say the same to a reader; the others are packed, or as their version of SQLite writes them.
KINDS = tuple(name for name, kind in FORMATS.items() if not kind.packed and name != "geopackage")
PROFILES = ("internal", "partner", "public")


def files() -> list[tuple[str, str, str, str]]:
    """Name, format, profile and language of each: all profiles in English, the public one in Arabic too."""
    wanted = [(kind, profile, "en") for kind in KINDS for profile in PROFILES]
    wanted += [(kind, profile, "ar") for kind in ("csv", "hxl", "kml") for profile in ("internal", "public")]
    return [(f"{profile}.{language}.{kind}", kind, profile, language) for kind, profile, language in wanted]


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        app = opened(Path(folder))
        for name, kind, profile, language in files():
            (FOLDER / name).write_bytes(written(app, kind, profile, language))
        app[0].close()


if __name__ == "__main__":
    main()
