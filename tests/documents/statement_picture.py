"""The picture that follows the example day's statement, for the README: `python -m tests.documents.statement_picture`."""

import io
import tempfile
from datetime import date
from pathlib import Path

from PIL import Image

from bot.config.settings import read_settings
from bot.runtime.context import build_context
from bot.services.imports import jsonl
from bot.services.publishing import pictures
from bot.views.chart.draw import png
from storage.engine.database import Database

PICTURES = Path("deploy/pictures")
EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")
DAY = date(2023, 10, 5)


def draw() -> None:
    """Import the example day into an empty record, and draw its picture in both languages."""
    with tempfile.TemporaryDirectory() as folder:
        settings = read_settings(_env_file=None, data_dir=folder)
        database = Database(settings.database, settings.key_ring())
        database.migrate()
        context = build_context(settings, database)
        jsonl.import_file(database, context, EXAMPLE)
        with database.reading() as session:
            for language in ("en", "ar"):
                words = context.catalogue.words(language)
                shown = pictures.gather_picture(session, context, DAY, DAY, words)
                _save(png(shown), PICTURES / f"{language}-picture.png")
        database.close()


def _save(content: bytes, target: Path) -> None:
    image = Image.open(io.BytesIO(content)).convert("RGB")
    image.quantize(64, dither=Image.Dither.NONE).save(target, optimize=True)


if __name__ == "__main__":
    draw()
