"""The page in a real browser, on a phone and on a desk, in both languages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect, sync_playwright

from bot.sandbox.client.sandbox import Sandbox
from bot.sandbox.server.server import SandboxServer
from tests.support.pictures import png

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PHONE, DESK = (360, 740), (1600, 900)

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


expect.set_options(timeout=120_000)  # a busy machine is slow


class Bot:
    """A bot that only does what a test says."""

    def __init__(self, server: SandboxServer) -> None:
        self.http = httpx.Client(base_url=f"{server.base_url}{server.token}/", trust_env=False, timeout=60)

    def call(self, method: str, **values: object) -> Any:
        answer = self.http.post(method, json=values).json()
        assert answer["ok"], answer
        return answer["result"]

    def next_press(self) -> dict[str, Any]:
        offset = 0
        while updates := self.call("getUpdates", timeout=5, offset=offset):
            for update in updates:
                offset = update["update_id"] + 1
                if "callback_query" in update:
                    return dict(update["callback_query"])
        raise AssertionError("nobody pressed anything")


@pytest.fixture
def robot(server: SandboxServer) -> Iterator[Bot]:
    robot = Bot(server)
    yield robot
    robot.http.close()


def open_page(browser: Browser, server: SandboxServer, size: tuple[int, int], language: str) -> Page:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="en-GB")
    context.set_default_timeout(120_000)
    context.add_init_script(
        f"localStorage.language ?? localStorage.setItem('sandbox.language', '{language}')"
    )
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on(
        "request", lambda request: problems.append(request.url) if server.url not in request.url else None
    )
    page.problems = problems  # type: ignore[attr-defined]
    page.goto(server.url)
    page.wait_for_selector(".column .name bdi", state="attached")
    return page


def done(page: Page) -> None:
    """No script failed, nothing was asked of any other place, nothing sticks out sideways."""
    assert [p for p in page.problems if not p.startswith(("blob:", "data:"))] == []  # type: ignore[attr-defined]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_desk_all_chats_stand_side_by_side(
    browser: Browser, server: SandboxServer, language: str
) -> None:
    page = open_page(browser, server, DESK, language)
    expect(page.locator(".column:visible")).to_have_count(7)
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    expect(page.get_by_role("button", name="ابدأ" if language == "ar" else "Start")).to_have_count(4)
    page.locator("#language").click()
    expect(page.locator("html")).to_have_attribute("lang", "en" if language == "ar" else "ar")
    done(page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_phone_one_chat_at_a_time(
    browser: Browser, server: SandboxServer, sandbox: Sandbox, robot: Bot, language: str
) -> None:
    sandbox.person("Basel").sends("/start")
    page = open_page(browser, server, PHONE, language)
    expect(page.locator(".column:visible")).to_have_count(1)
    robot.call("sendMessage", chat_id=1002, text="A new report")
    tab = page.get_by_role("tab", name="Basel")
    expect(tab.locator(".badge")).to_have_text("1")
    tab.click()
    expect(tab.locator(".badge")).to_have_count(0)
    expect(page.get_by_text("A new report")).to_be_visible()
    assert all(
        box["height"] >= 40
        for box in (button.bounding_box() for button in page.locator(".below button:visible").all())
        if box
    )
    done(page)


def test_from_start_to_a_pressed_button(
    browser: Browser, server: SandboxServer, sandbox: Sandbox, robot: Bot
) -> None:
    sandbox.person("Nadia").gets("Your invitation\nhttps://t.me/some_bot?start=CODE-1_a")
    page = open_page(browser, server, DESK, "en")
    page.get_by_role("tab", name="Nadia").click()
    nadia = page.locator('[data-key="p1004"]')
    nadia.get_by_role("button", name="Start").click()
    expect(nadia.locator(".own .text")).to_have_text("/start CODE-1_a")
    amal = page.locator('[data-key="p1001"]')
    amal.get_by_role("button", name="Start").click()
    expect(amal.locator(".own .text")).to_have_text("/start")
    keyboard = {
        "inline_keyboard": [
            [{"text": "✓ إرسال", "callback_data": "send"}, {"text": "Back", "callback_data": "b"}]
        ]
    }
    card = robot.call("sendMessage", chat_id=1001, text="سرمين، إدلب · 14:30", reply_markup=keyboard)
    text = amal.locator(".message:not(.own) .text")
    expect(text).to_have_css("unicode-bidi", "plaintext")
    key = amal.get_by_role("button", name="✓ إرسال")
    assert key.evaluate("e => getComputedStyle(e).direction") == "rtl"
    key.click()
    expect(key).to_have_attribute("aria-busy", "true")
    press = robot.next_press()
    assert press["data"] == "send"
    robot.call("answerCallbackQuery", callback_query_id=press["id"], text="وصل", show_alert=False)
    expect(page.locator(".toasts")).to_contain_text("وصل")
    robot.call("editMessageText", chat_id=1001, message_id=card["message_id"], text="Receipt 07")
    expect(text).to_have_text("Receipt 07")
    expect(amal.locator(".meta").last).to_contain_text("edited")
    expect(key).to_have_count(0)
    robot.call("deleteMessage", chat_id=1001, message_id=card["message_id"])
    expect(text).to_have_count(0)
    done(page)


def test_an_alert_waits_for_ok(browser: Browser, server: SandboxServer, sandbox: Sandbox, robot: Bot) -> None:
    sandbox.person("Amal").sends("/start")
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    robot.call("sendMessage", chat_id=1001, text="x", reply_markup=keyboard)
    page = open_page(browser, server, PHONE, "en")
    page.get_by_role("button", name="Go", exact=True).click()
    robot.call(
        "answerCallbackQuery", callback_query_id=robot.next_press()["id"], text="Stop", show_alert=True
    )
    expect(page.locator("dialog[open]")).to_contain_text("Stop")
    page.get_by_role("button", name="OK").click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    done(page)


def test_entities_are_drawn(browser: Browser, server: SandboxServer, sandbox: Sandbox, robot: Bot) -> None:
    sandbox.person("Amal").sends("/start")
    source = (
        "😀 <b>bold <i>both</i></b> <code>code</code> <tg-spoiler>hidden</tg-spoiler> <script>"
        '<a href="https://t.me/balagh_sandbox_bot?start=join">join</a>'
        "<blockquote expandable>long</blockquote>"
    ).replace("<script>", "&lt;script&gt;")
    robot.call("sendMessage", chat_id=1001, text=source, parse_mode="HTML")
    page = open_page(browser, server, DESK, "en")
    text = page.locator('[data-key="p1001"] .message:not(.own) .text')
    expect(text.locator("b")).to_have_text("bold both")
    expect(text.locator("b i")).to_have_text("both")
    expect(text.locator("code")).to_have_text("code")
    expect(text).to_contain_text("<script>")
    page.locator('[data-key="p1001"] .message:not(.own) .meta button').click()
    expect(page.locator("dialog[open]")).to_contain_text("bold both")
    expect(page.locator("dialog[open]")).not_to_contain_text("hidden")
    page.get_by_role("button", name="Cancel").click()
    for _ in range(2):  # what was opened stays open
        text.locator(".spoiler").click()
        expect(text.locator(".spoiler")).to_have_class("spoiler open")
    expect(text.locator("blockquote")).to_have_class("expandable")
    text.locator("a", has_text="join").click()
    expect(page.locator('[data-key="p1001"] .own .text').last).to_have_text("/start join")
    done(page)


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_pictures_places_menu_reply_and_edit(
    browser: Browser, server: SandboxServer, sandbox: Sandbox, robot: Bot, size: tuple[int, int]
) -> None:
    amal = sandbox.person("Amal")
    amal.sends("/start")
    robot.call("setMyCommands", commands=[{"command": "report", "description": "New report"}])
    keyboard = {"keyboard": [[{"text": "My position", "request_location": True}]], "one_time_keyboard": True}
    robot.call("sendMessage", chat_id=1001, text="Where?", reply_markup=keyboard)
    page = open_page(browser, server, size, "en")
    chat = page.locator('[data-key="p1001"]')
    chat.get_by_role("button", name="My position").click()
    page.get_by_role("button", name="Idlib").click()
    page.get_by_role("button", name="Share").click()
    expect(chat.locator(".place")).to_contain_text("35.93060, 36.63390 ± 20 m")
    expect(chat.locator(".keyboard")).to_be_hidden()
    chat.get_by_role("button", name="Menu").click()
    page.keyboard.press("Escape")
    expect(chat.locator(".popup")).to_be_hidden()
    chat.get_by_role("button", name="Attach").click()
    chat.get_by_role("button", name="Menu").click()
    chat.get_by_role("button", name="/report New report").click()
    expect(chat.locator(".own .text").last).to_have_text("/report")
    chat.get_by_role("button", name="Attach").click()
    chat.get_by_role("button", name="Sample picture").click()
    expect(chat.locator(".picture")).to_have_js_property("complete", True)
    assert chat.locator(".picture").evaluate("e => e.naturalWidth") == 960
    chat.get_by_role("button", name="Attach").click()
    with page.expect_file_chooser() as chooser:
        chat.get_by_role("button", name="Photo", exact=True).click()
    pictures: list[FilePayload] = [
        {"name": name, "mimeType": "image/png", "buffer": png(40, 30)} for name in ("a.png", "b.png")
    ]
    chooser.value.set_files(pictures)
    expect(chat.locator(".album .picture")).to_have_count(2)
    chat.locator("textarea").fill("3 injured")
    chat.locator("textarea").press("Enter")
    own = chat.locator(".own", has_text="3 injured")
    own.get_by_role("button", name="Actions").click()
    page.get_by_role("button", name="Edit").click()
    chat.locator("textarea").fill("13 injured")
    chat.get_by_role("button", name="Send", exact=True).click()
    expect(chat.locator(".own .text").last).to_have_text("13 injured")
    chat.locator(".message:not(.own)", has_text="Where?").get_by_role("button", name="Actions").click()
    page.get_by_role("button", name="Reply").click()
    chat.locator("textarea").fill("Here")
    chat.get_by_role("button", name="Send", exact=True).click()
    expect(chat.locator(".own .quoted")).to_contain_text("Where?")
    page.reload()
    expect(chat.locator(".own .text").last).to_have_text("Here")
    assert [message.text for message in amal.chat()][-2:] == ["13 injured", "Here"]
    done(page)


def test_blocking(browser: Browser, server: SandboxServer, sandbox: Sandbox) -> None:
    sandbox.person("Amal").sends("/start")
    page = open_page(browser, server, PHONE, "en")
    chat = page.locator('[data-key="p1001"]')
    chat.get_by_role("button", name="Block").click()
    expect(chat.locator(".about")).to_have_text("Bot blocked")
    chat.locator(".send").click()
    expect(chat.locator(".about")).to_have_text("responder")
    done(page)
