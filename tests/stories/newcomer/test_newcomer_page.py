"""A newcomer's ten minutes, exactly: `balagh run`, its page in a browser, Amal's report, Basel's card, the statement."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, sync_playwright

from tests.load.process import STOP_S
from tests.stories.newcomer.newcomer import CHROMIUM, DESK, FLAGS, PHONE, Newcomer
from tests.stories.newcomer.test_newcomer import start, stop

#: Whether the newest message of a chat lies within its column; a message that changes is drawn anew.
LIES_WITHIN = """key => {
    const column = document.querySelector(`[data-key="${key}"]`);
    const newest = [...column.querySelectorAll(".message")].at(-1);
    if (!newest) return false;
    const box = newest.getBoundingClientRect(), room = column.getBoundingClientRect();
    return box.width > 0 && room.left <= box.left && box.right <= room.right + 1;
}"""

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_ten_minutes(
    request: pytest.FixtureRequest, browser: Browser, tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    process, url = start(tmp_path, "en,ar" if language == "en" else "ar,en")
    seen: list[str] = []

    def look(name: str, column: Locator) -> None:
        seen.append(name)
        column.page.wait_for_function(LIES_WITHIN, arg=column.get_attribute("data-key"))
        if folder := os.environ.get("BALAGH_LOOK"):  # to look at every picture
            column.page.screenshot(path=Path(folder) / f"{size[0]}-{language}-{len(seen):02}-{name}.png")

    newcomer = Newcomer(browser, url, size, language, look)
    request.addfinalizer(lambda: process.poll() is None and stop(process))
    newcomer.reports(newcomer.joins())
    newcomer.arrives()
    newcomer.leaves()
    assert seen[0] == "invitation"
    assert seen[-1] == "statement"
    assert stop(process) < STOP_S
