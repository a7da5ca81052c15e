"""What the ten most usual reports cost a person, measured in the sandbox: `python -m tests.documents.taps`.

Taps and letters are counted as they are sent; what the bot takes is measured. What a person takes is reckoned by the
keystroke-level model (Card, Moran and Newell): 1.35 s to read a card and decide, 1.1 s to reach and press, 0.28 s a letter.
"""

import re
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bot.sandbox.client import Person
from bot.sandbox.server import SandboxServer
from tests.house import House

README = Path("README.md")
BEGIN, END = "<!-- taps: begin -->", "<!-- taps: end -->"
THINK_S, PRESS_S, LETTER_S = 1.35, 1.1, 0.28
KEY, SEND = "📝 Report an attack", "✓ Send"
NEXT, NONE, UNKNOWN = "Next ›", "No one (checked)", "Not known"


@dataclass(frozen=True)
class Usual:
    """A report that is made often: the answers by question, and the same as one message."""

    name: str
    answers: dict[str, tuple[str, ...]]
    message: str


def _plain(place: str, kind: str, hit: str, **more: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    asked = {
        "Where did it strike?": (f">{place}",),
        "When?": ("Now",),
        "What kind of attack?": (kind, NEXT),
        "What was hit?": (hit, NEXT),
        "Where did the fire come from?": (UNKNOWN,),
        "Was anyone hurt?": (NONE,),
        "Is this right?": (SEND,),
    }
    questions = {
        "hurt": "Was anyone hurt?",
        "killed": "How many were killed?",
        "killed_who": "Who was killed?",
        "injured": "How many were injured?",
        "injured_who": "Who was injured?",
        "trapped": "How many people are trapped or missing?",
        "responders": "Are rescue workers among",
    }
    return asked | {questions[name]: given for name, given in more.items()}


REPORTS = (
    Usual(
        "a missile on a house, nobody hurt",
        _plain("Sarmin", "Missile", "House"),
        "missile Sarmin now house nobody hurt",
    ),
    Usual(
        "an air strike on a market, nobody hurt",
        _plain("Ariha", "Air strike", "Market"),
        "air strike Ariha now market nobody hurt",
    ),
    Usual(
        "shells on a school, nobody hurt",
        _plain("Binnish", "Artillery", "School"),
        "artillery Binnish now school nobody hurt",
    ),
    Usual(
        "rockets on fields, nobody hurt",
        _plain("Sarmin", "Rocket launcher", "Farmland"),
        "rockets Sarmin now farmland nobody hurt",
    ),
    Usual(
        "a drone on open ground, nobody hurt",
        _plain("Ariha", "Drone strike", "Open ground"),
        "drone Ariha now open ground nobody hurt",
    ),
    Usual(
        "a mosque hit, nobody hurt",
        _plain("Binnish", "Artillery", "Mosque"),
        "artillery Binnish now mosque nobody hurt",
    ),
    Usual(
        "one man injured",
        _plain(
            "Sarmin",
            "Artillery",
            "House",
            hurt=("Only injured",),
            killed=("0",),
            injured=("1",),
            injured_who=("Man",),
            responders=("No",),
        ),
        "artillery Sarmin now house one man injured",
    ),
    Usual(
        "a child killed by what was left over",
        _plain(
            "Ariha",
            "Unexploded ordnance",
            "Farmland",
            hurt=("Killed and injured",),
            killed=("1",),
            killed_who=("Child",),
            injured=("0",),
            responders=("No",),
        ),
        "unexploded ordnance Ariha now farmland one child killed",
    ),
    Usual(
        "not known yet whether anyone is hurt",
        _plain("Binnish", "Missile", "Hospital", hurt=("Not known yet",)),
        "missile Binnish now hospital",
    ),
    Usual(
        "a camp hit, nobody hurt",
        _plain("Sarmin", "Artillery", "Displacement camp"),
        "artillery Sarmin now displacement camp nobody hurt",
    ),
)


@dataclass
class Cost:
    """What it took: presses, letters typed, messages, seconds the bot took."""

    taps: int = 0
    letters: int = 0
    messages: int = 0
    waited: float = 0.0

    @property
    def seconds(self) -> float:
        """All of it: the person's share reckoned, the bot's measured."""
        acts = self.taps + self.messages
        return acts * (THINK_S + PRESS_S) + self.letters * LETTER_S + self.waited


class Reporter:
    """Amal with a stopwatch."""

    def __init__(self, amal: Person) -> None:
        self.amal = amal
        self.cost = Cost()

    def step_by_step(self, usual: Usual) -> Cost:
        """Answer each card until the receipt."""
        self.cost = Cost()
        before = self._receipts()
        self._timed(lambda: self.amal.taps_reply(KEY), "Where did it strike?")
        self.cost.taps += 1
        for _ in range(20):
            if self._receipts() > before:
                return self.cost
            card = self._card()
            question = next((q for q in usual.answers if q in card), None)
            assert question, card
            for given in usual.answers[question]:
                self._give(given)
        raise AssertionError(f"{usual.name} did not end: {self._card()}")

    def one_message(self, usual: Usual) -> Cost:
        """Say it at once, then answer what is asked back."""
        self.cost = Cost(letters=len(usual.message), messages=1)
        before = self._receipts()
        begun = time.monotonic()
        self.amal.sends(usual.message)
        self.amal.waits_for(lambda messages: any(m.buttons for m in messages[-1:] if m.from_bot))
        self.cost.waited += time.monotonic() - begun
        for _ in range(10):
            if self._receipts() > before:
                return self.cost
            labels = self.amal.last().buttons
            question = next((q for q in usual.answers if q in self._card()), None)
            ready = next((label for label in labels if label == SEND), None)
            assert ready or question, self.amal.last()
            for given in (ready,) if ready else usual.answers[question or ""]:
                self._give(given)
        raise AssertionError(f"{usual.name} did not end: {self._card()}")

    def _give(self, given: str) -> None:
        begun = time.monotonic()
        if given.startswith(">"):
            self.cost.letters += len(given) - 1
            self.cost.messages += 1
            before = self._card()
            self.amal.sends(given[1:])
            self.amal.waits_for(lambda messages: self._of(messages) != before)
        else:
            self.cost.taps += 1
            labels = self.amal.last().buttons
            label = next((each for each in labels if each.startswith(given)), "")
            assert label, (given, self._card(), labels)
            self.amal.taps(label)
        self.cost.waited += time.monotonic() - begun

    def _timed(self, act: object, until: str) -> None:
        begun = time.monotonic()
        act()  # type: ignore[operator]
        self.amal.waits_for(until)
        self.cost.waited += time.monotonic() - begun

    def _card(self) -> str:
        return self._of(self.amal.chat())

    @staticmethod
    def _of(messages: list) -> str:  # type: ignore[type-arg]
        return next((m.text for m in reversed(messages) if m.from_bot and m.service is None), "")

    def _receipts(self) -> int:
        return sum(bool(re.match(r"✓ \S*\d{4}-", m.text)) for m in self.amal.chat() if m.from_bot)


def measure() -> list[tuple[str, Cost, Cost]]:
    """Every usual report, both ways."""
    found = []
    with SandboxServer() as server, tempfile.TemporaryDirectory() as folder:
        house = House(server, Path(folder)).opens()
        try:
            reporter = Reporter(house.joins("Amal", "responder"))
            for usual in REPORTS:
                costs = []
                for way in (reporter.step_by_step, reporter.one_message):
                    costs.append(way(usual))
                    house.clock.passes(hours=3)  # so that it is no second report of the same attack
                found.append((usual.name, *costs))
        finally:
            house.leaves()
    return found  # type: ignore[return-value]


def table() -> str:
    """As the README shows it."""
    lines = ["| report | step by step | | | one message | | |", "|---|---|---|---|---|---|---|",
             "| | taps | letters | seconds | taps | letters | seconds |"]  # fmt: skip
    for name, steps, message in measure():
        lines.append(
            f"| {name} | {steps.taps} | {steps.letters} | {steps.seconds:.0f} | {message.taps} | {message.letters} | {message.seconds:.0f} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    README.write_text(f"{before}{BEGIN}\n{table()}\n{END}{after}", encoding="utf-8")
