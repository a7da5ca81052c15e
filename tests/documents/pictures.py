"""The pictures of README and guides, taken from the program itself: `python -m tests.documents.pictures`.

Chromium at a phone's width walks through a newcomer's report in every language, and to the statement in those that the
example day is written for. Look at each before you commit it.
"""

import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, sync_playwright

from bot.config.languages import languages
from tests.stories.newcomer.newcomer import CHANNELS, CHROMIUM, FLAGS, PHONE, Newcomer
from tests.stories.newcomer.test_newcomer import start, stop

PICTURES = Path("deploy/pictures")
#: What is kept of the walk.
WANTED = ("where", "when", "kinds", "targets", "review", "receipt", "card", "statement")
#: Of the statement its beginning is shown, not its end.
FIRST_WORDS = {"en": "13 civilians", "ar": "13 مدنياً"}


def draw() -> None:
    """Take all of them."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for language in languages():

            def look(name: str, column: Locator, language: str = language) -> None:
                if name in WANTED:
                    _take(
                        column,
                        PICTURES / f"{language}-{name}.png",
                        FIRST_WORDS[language] if name == "statement" else "",
                    )

            with tempfile.TemporaryDirectory() as folder:
                process, url = start(Path(folder), f"{language},{'ar' if language == 'en' else 'en'}")
                newcomer = Newcomer(browser, url, PHONE, language, look)
                newcomer.reports(newcomer.joins())
                if language in CHANNELS:
                    newcomer.arrives()
                newcomer.leaves()
                stop(process)
        browser.close()


def _take(column: Locator, target: Path, words: str) -> None:
    page = column.page
    page.evaluate("document.getElementById('toasts').replaceChildren()")
    page.evaluate("document.activeElement?.blur()")
    page.mouse.move(0, 0)
    if words:
        column.locator(".message", has_text=words).first.evaluate("e => e.scrollIntoView({block: 'start'})")
    page.wait_for_timeout(200)
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    small = image.quantize(64, dither=Image.Dither.NONE)
    small.save(target, optimize=True)


if __name__ == "__main__":
    draw()
