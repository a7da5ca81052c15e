"""What the ten most usual reports cost a person, counted with the real bot in the sandbox.

`python -m tests.documents.taps` draws the table into deploy/guides/measurements.md; a test counts again and compares.

Taps, letters and cards are counted. Seconds are reckoned from them by the keystroke-level model (Card, Moran and
Newell 1980), so that they are the same on every machine: 1.35 s to read a card and decide, 1.1 s to reach and press,
0.28 s a letter, and for each answer of the bot the round trip of the bad line of `tests/bench/line.py`.
"""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bot.i18n.catalogue import Catalogue
from bot.sandbox.client.sandbox import Person
from bot.sandbox.client.seen import Seen
from bot.sandbox.server.server import SandboxServer
from bot.views.callbacks import Callback
from tests.bench.line import ROUND_TRIP_S
from tests.support.running_bot import RunningBot

GUIDE = Path("deploy/guides/measurements.md")
BEGIN, END = "<!-- taps: begin -->", "<!-- taps: end -->"
THINK_S, PRESS_S, LETTER_S = 1.35, 1.1, 0.28
#: More cards than any of these reports needs.
MOST_CARDS = 40
#: What is said at a question when a report says nothing else: the plain report.
PLAIN: dict[str, tuple[str, ...]] = {
    "when": ("first",),
    "origin": ("syrian_regime",),
    "hurt": ("none",),
    "responders": ("none",),
    "review": ("send",),
}


@dataclass(frozen=True)
class Usual:
    """A report that is made often: at which question which buttons are pressed, and the same as one message.

    A choice with `…` in front is typed. `where` is a place that was used before, on a button.
    """

    name: str
    where: str
    kind: str
    hit: str
    message: str
    more: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def choices(self, step: str) -> tuple[str, ...]:
        """What is done at a question, in order."""
        if step == "where":
            return (f"last:{self.where}",)
        shown = {"kinds": (f"+{self.kind}", "next"), "targets": (f"={self.hit}", "next")}
        return self.more.get(step) or shown.get(step) or PLAIN[step]


REPORTS = (
    Usual("an air strike on a house, nobody hurt", "Sarmin", "air_strike", "home",
          "air strike Sarmin now, a house, regime, nobody hurt"),
    Usual("an air strike on a market, 3 men killed, number of injured not known", "Ariha", "air_strike", "market",
          "air strike Ariha market now, regime, 3 men killed, injured not known",
          {"hurt": ("killed_and_injured",), "killed_total": ("3",), "killed_women": ("all-men",),
           "injured_total": ("unknown",)}),
    Usual("shells on a school, one child killed", "Binnish", "artillery", "school",
          "artillery Binnish school now, regime, one child killed, no injured",
          {"hurt": ("only_killed",), "killed_total": ("1",), "killed_who": ("child",),
           "injured_total": ("0",)}),
    Usual("a missile on a hospital, 2 of its staff (men) killed", "Sarmin", "missile", "hospital",
          "missile Sarmin hospital now, regime, 2 men killed, no injured",
          {"hurt": ("only_killed",), "killed_total": ("2",), "killed_women": ("all-men",),
           }),
    Usual("shells on a village, 4 injured: a woman, 2 children, a man", "Ariha", "artillery", "residential_area",
          "artillery Ariha residential area now, regime, 4 injured, 1 woman, 2 children, 1 man, none killed",
          {"hurt": ("only_injured",), "injured_total": ("4",), "injured_women": ("1",), "injured_children": ("2",),
           "injured_men": ("yes",)}),
    Usual("a second strike on the rescue team, one rescue worker injured", "Binnish", "air_strike",
          "civil_defence_team",
          "air strike Binnish rescue team now, double tap, regime, one man injured, none killed",
          {"targets": ("more", "=civil_defence_team", "next"), "hurt": ("only_injured",), "injured_total": ("1",),
           "injured_who": ("man",), "responders": ("some",),
           "review": ("open.more_details", "send"), "more_details": ("open.patterns",),
           "patterns": ("+double_tap", "next")}),
    Usual("rockets on a camp, 2 killed and 12 injured, who is not known", "Sarmin", "rocket", "displacement_camp",
          "rockets Sarmin camp now, regime, 2 killed and 12 injured",
          {"hurt": ("killed_and_injured",), "killed_total": ("2",), "killed_women": ("who-unknown",),
           "injured_total": ("from10", "12"), "injured_women": ("who-unknown",), "responders": ("unknown",)}),
    Usual("a drone on a car, one man killed", "Ariha", "drone_strike", "civilian_vehicle",
          "drone Ariha car now, regime, one man killed, no injured",
          {"hurt": ("only_killed",),
           "killed_total": ("1",), "killed_who": ("man",), "injured_total": ("0",)}),
    Usual("a child injured by unexploded ordnance in a field", "Binnish", "unexploded_ordnance", "farmland",
          "unexploded ordnance Binnish farmland now, one child injured, none killed",
          {"hurt": ("only_injured",), "injured_total": ("1",), "injured_who": ("child",)}),
    Usual("a missile, nothing else known yet: ⚡", "Sarmin", "missile", "", "missile Sarmin now",
          {"targets": ("flash",)}),
)  # fmt: skip


@dataclass
class Cost:
    """What a report took: presses, letters typed, messages sent, cards answered."""

    taps: int = 0
    letters: int = 0
    messages: int = 0

    @property
    def seconds(self) -> int:
        """The whole time at the phone, in seconds."""
        acts = self.taps + self.messages
        return round(acts * (THINK_S + PRESS_S + ROUND_TRIP_S) + self.letters * LETTER_S)


class Reporter:
    """Amal, whose every press is counted."""

    def __init__(self, amal: Person) -> None:
        self.amal = amal
        self.cost = Cost()
        self.chat = amal.chat()
        self.words = Catalogue(("en",)).words("en")

    def step_by_step(self, usual: Usual) -> Cost:
        """Answer each card until the receipt."""
        self.cost = Cost(taps=1)
        self._does(lambda: self.amal.taps_reply(self.amal.keyboard()[0][0].text))
        return self._answers(usual)

    def one_message(self, usual: Usual) -> Cost:
        """Say it at once, then answer what is asked back."""
        self.cost = Cost(letters=len(usual.message), messages=1)
        self._does(lambda: self.amal.sends(usual.message))
        return self._answers(usual)

    def _answers(self, usual: Usual) -> Cost:
        done = self._receipts()
        given: dict[str, list[str]] = {}
        for _ in range(MOST_CARDS):
            if self._receipts() > done:
                return self.cost
            card = next(m for m in reversed(self.chat) if _has(m, Callback.FORM.data("")))
            buttons = [(button.text, button.data or "") for row in card.rows for button in row]
            step = buttons[0][1].split("|")[3]
            left = given.setdefault(step, list(usual.choices(step)))
            press = next(((c, data) for c in left if (data := _pressed(c, buttons))), None)
            assert press, (usual.name, step, left, buttons)
            del left[: left.index(press[0]) + 1]
            self.cost.taps += 1
            self._does(lambda card=card.id, data=press[1]: self.amal.presses(card, data))  # type: ignore[misc]
            if press[0] == "flash":
                self._asks_no_more()
                return self.cost
        raise AssertionError(f"{usual.name} did not end")

    def _asks_no_more(self) -> None:
        """A flash is sent at once; what is asked afterwards is another matter, and not counted."""
        self.amal.waits_for("⚡ 2")
        self.amal.taps(self.words("form-cancel"))
        self.amal.taps(self.words("form-really-cancel"))
        self.amal.waits_for(self.words("report-cancelled"))
        self.chat = self.amal.chat()

    def _does(self, act: Callable[[], object]) -> None:
        """Act, and wait until the form's card or a receipt has changed."""
        before = _state(self.chat)
        act()

        def moved(messages: list[Seen]) -> bool:
            self.chat = messages
            return _state(messages) != before

        self.amal.waits_for(moved, 60)

    def _receipts(self) -> int:
        return sum(_has(message, Callback.OWN_REPORT.data("correct", "")) for message in self.chat)


def _has(message: Seen, data: str) -> bool:
    return any((button.data or "").startswith(data) for row in message.rows for button in row)


def _state(messages: list[Seen]) -> list[tuple[int, str, list[list[str | None]]]]:
    """All that tells one state of a report from the next."""
    return [
        (m.id, m.text, [[button.data for button in row] for row in m.rows])
        for m in messages
        if m.from_bot
        and (_has(m, Callback.FORM.data("")) or _has(m, Callback.OWN_REPORT.data("correct", "")))
    ]


def _pressed(choice: str, buttons: list[tuple[str, str]]) -> str | None:
    """The data of a choice's button: by its label, the first of the card, by what is hit, or by itself."""
    for label, data in buttons:
        offered = data.split("|", 4)[4]
        if choice == "first" or offered == choice:
            return data
        if choice.startswith("last:") and offered.startswith("last.") and choice[5:] in label:
            return data
        if choice.startswith("=") and offered.startswith(f"{choice}."):  # however it is counted
            return data
    return None


def counted(reports: tuple[Usual, ...] = REPORTS) -> list[tuple[str, Cost, Cost]]:
    """Each report, both ways: (its name, step by step, one message)."""
    found = []
    with SandboxServer() as server, tempfile.TemporaryDirectory() as folder:
        app = RunningBot(server, Path(folder)).opens()
        try:
            reporter = Reporter(app.joins("Amal", "responder"))
            for place in ("Sarmin", "Ariha", "Binnish"):  # so that they are on buttons
                reporter.one_message(
                    Usual("", place, "missile", "home", f"missile {place} now, a house, regime, nobody hurt")
                )
                app.clock.passes(hours=3)
            for usual in reports:
                costs = []
                for way in (reporter.step_by_step, reporter.one_message):
                    costs.append(way(usual))
                    app.clock.passes(hours=3)  # so that it is no second report of the same attack
                found.append((usual.name, costs[0], costs[1]))
        finally:
            app.shuts_down()
    return found


def row(name: str, steps: Cost, message: Cost) -> str:
    """A line of the table."""
    cells = (name, steps.taps, steps.seconds, message.letters, message.taps, message.seconds)
    return f"| {' | '.join(map(str, cells))} |"


def table() -> str:
    """As the guide shows it."""
    head = "| report | taps | seconds | as one message: letters | taps | seconds |\n|---|---|---|---|---|---|"
    return "\n".join([head, *(row(*each) for each in counted())])


def drawn_in(text: str) -> str:
    """The table as a document has it."""
    return text.partition(BEGIN)[2].partition(END)[0].strip()


if __name__ == "__main__":
    text = GUIDE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    GUIDE.write_text(f"{before}{BEGIN}\n{table()}\n{END}{rest.partition(END)[2]}", encoding="utf-8")
