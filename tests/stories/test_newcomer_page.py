"""A newcomer's ten minutes, exactly: `balagh run`, its page in a browser, Amal's report, Basel's card, the statement."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, sync_playwright

from tests.stories.newcomer import CHROMIUM, DESK, FLAGS, PHONE, Newcomer
from tests.stories.test_newcomer import start, stop

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_ten_minutes(browser: Browser, tmp_path: Path, size: tuple[int, int], language: str) -> None:
    process, url = start(tmp_path, "en,ar" if language == "en" else "ar,en")
    seen: list[str] = []

    def look(name: str, column: Locator) -> None:
        seen.append(name)
        newest = column.locator(".message").last
        box, room = newest.bounding_box(), column.bounding_box()
        assert box is not None
        assert room is not None
        assert room["x"] <= box["x"] <= box["x"] + box["width"] <= room["x"] + room["width"] + 1, name
        if folder := os.environ.get("BALAGH_LOOK"):  # to look at every picture
            column.page.screenshot(path=Path(folder) / f"{size[0]}-{language}-{len(seen):02}-{name}.png")

    newcomer = Newcomer(browser, url, size, language, look)
    newcomer.reports(newcomer.joins())
    newcomer.arrives()
    newcomer.leaves()
    assert seen[0] == "invitation"
    assert seen[-1] == "statement"
    assert stop(process) < 10
