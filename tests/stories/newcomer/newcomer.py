"""A newcomer at the sandbox's page, in a real browser: what one reads and presses, by the texts themselves."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from bot.i18n.catalogue import Catalogue

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--font-render-hinting=none"]
#: How long the page may take for anything: a busy machine is slow.
PATIENCE_MS = 120_000
expect.set_options(timeout=PATIENCE_MS)
PHONE, DESK = (390, 800), (1680, 950)
AMAL, BASEL, GROUP = "p1001", "p1002", "c-2001"
CHANNELS = {"en": "c-1003001", "ar": "c-1003002"}
OWN_NAMES = {"en": "English", "ar": "العربية", "uk": "українська"}
PLACES = {"en": "Sarmin", "ar": "سرمين", "uk": "Sarmin"}
REGIONS = {"en": "the governorate of Idlib", "ar": "محافظة إدلب"}

Look = Callable[[str, Locator], None]


class Newcomer:
    """Walks through the page. `look` is called at each thing worth a picture, with its name."""

    def __init__(
        self, browser: Browser, url: str, size: tuple[int, int], language: str, look: Look = lambda *_: None
    ) -> None:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="en-GB", reduced_motion="reduce"
        )
        context.set_default_timeout(PATIENCE_MS)
        context.add_init_script(f"localStorage.setItem('sandbox.language', '{language}')")
        self.page: Page = context.new_page()
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("request", lambda request: self._asked(request.url, url))
        self.page.goto(url)
        self.language = language
        self.words = Catalogue().words(language)
        self._look = look
        self._is_phone = size[0] < 600

    def _asked(self, address: str, ours: str) -> None:
        if not address.startswith((ours, "blob:", "data:")):
            self.troubles.append(address)

    def opens(self, key: str) -> Locator:
        """A chat; on a phone its tab is pressed."""
        column = self.page.locator(f'[data-key="{key}"]')
        column.wait_for(state="attached")
        if self._is_phone:
            self.page.locator(f"#tab-{key}").click()
        expect(column).to_be_visible()
        return column

    def sees(self, column: Locator, words: str) -> Locator:
        """The newest message with these words; it must be within reach of the eye."""
        found = column.locator(".message", has_text=words).last
        expect(found).to_be_visible()
        return found

    def taps(self, column: Locator, label: str) -> None:
        """The newest button that begins so."""
        key = column.locator(".message button", has_text=label).last
        key.click()
        expect(column.locator('[aria-busy="true"]')).to_have_count(0)

    def sends(self, column: Locator, text: str) -> None:
        """Type and send."""
        column.locator("textarea").fill(text)
        column.locator("button.send").click()

    def joins(self) -> Locator:
        """Press the invitation as Amal and choose the language."""
        amal = self.opens(AMAL)
        self.sees(amal, "t.me/")
        self._look("invitation", amal)
        amal.locator(".message a", has_text="t.me/").first.click()
        self.taps(amal, OWN_NAMES[self.language])
        self._look("consent", amal)
        self.taps(amal, self.words("consent-all"))
        key = amal.locator(".keyboard button").first
        expect(key).to_be_visible()
        self._look("joined", amal)
        return amal

    def reports(self, amal: Locator) -> None:
        """The plain report, step by step, with a look at each card."""
        words = self.words
        amal.locator(".keyboard button").first.click()
        self.sees(amal, words("field-where.question"))
        self._look("where", amal)
        self.sends(amal, PLACES[self.language])
        self.sees(amal, words("field-when.question"))
        self._look("when", amal)
        self.taps(amal, words("form-now", time="").strip())
        self.sees(amal, words("field-kinds.question"))
        self._look("kinds", amal)
        self.taps(amal, words("code-attack_kinds-missile"))
        self.sees(amal, words("field-targets.question"))
        self._look("targets", amal)
        self.taps(amal, words("code-targets-home"))
        self.sees(amal, words("field-origin.question"))
        self.taps(amal, words("code-party-unknown"))
        self.sees(amal, words("field-hurt.question"))
        self._look("hurt", amal)
        self.taps(amal, words("code-hurt-none"))
        self.sees(amal, words("field-review.question"))
        self._look("review", amal)
        self.taps(amal, words("form-send"))
        self.sees(amal, "/01")
        self._look("receipt", amal)

    def arrives(self) -> None:
        """Basel sees the card in the coordinators' group, and the statement with the governorate in it."""
        group = self.opens(GROUP)
        self.sees(group, PLACES[self.language])  # a group has the first language
        self._look("card", group)
        basel = self.opens(BASEL)
        if self.language == "ar":
            self.sends(basel, "/language")
            self.taps(basel, OWN_NAMES["ar"])
        self.sends(basel, "/digest")
        self.sees(basel, REGIONS[self.language])  # which place it was, the public is told two days later
        self._look("digest", basel)
        channel = self.opens(CHANNELS[self.language])
        self.sees(channel, "13 civilians" if self.language == "en" else "13 مدنياً")
        self._look("statement", channel)

    def leaves(self) -> None:
        """No script failed, nothing was asked of any other place, nothing sticks out sideways."""
        assert self.troubles == []
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        self.page.context.close()
