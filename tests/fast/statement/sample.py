"""The example day, records made by hand, and the policy and words the statement's tests use."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.statement.counting.facts import gather
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.model import Statement
from bot.domain.statement.sentences.writer import write
from bot.i18n.fluent_files import our_texts
from bot.i18n.words import Words
from storage.model.history import DayCount
from storage.model.records import Attack, Figures, Place, Target
from tests.support.theatres import PARTIES

DAMASCUS = ZoneInfo("Asia/Damascus")
DAY = date(2023, 10, 5)
POLICY = Policy(
    DAMASCUS,
    organisation="white_helmets",
    area="northwestern_syria",
    parties=PARTIES,
    war_start=date(2011, 3, 15),
)
EN = Words("en", our_texts("en"))
AR = Words("ar", our_texts("ar"))
UK = Words("uk", our_texts("uk"))
BOTH = (EN, AR)
EVERY = (*BOTH, UK)
SARMIN = Place("Sarmin", {"ar": "سرمين"}, "C3953", "Idlib", {"ar": "إدلب"}, "SY07", precision="town")
_ids = count(1)


def example_day() -> list[Attack]:
    """The fifteen attacks of 5 October 2023."""
    lines = (Path(__file__).parent / "example_day.jsonl").read_text(encoding="utf-8").splitlines()
    return [_attack(json.loads(line), f"example-{number:02}") for number, line in enumerate(lines, 1)]


def _attack(document: dict[str, Any], record: str) -> Attack:
    return Attack(
        id=record,
        occurred_at=datetime.fromisoformat(document["occurred_at"]),
        place=Place(**document["place"]),
        attack_kinds=tuple(document["attack_kinds"]),
        attributed_to=document["attributed_to"],
        attribution=document["attribution"],
        targets=tuple(Target(**target) for target in document["targets"]),
        killed=Figures(**document["killed"]),
        injured=Figures(**document["injured"]),
        certainty=document["certainty"],
        state=document["state"],
    )


def attack(*targets: str | tuple[str, int], **fields: Any) -> Attack:
    """An attack on the example day, on these targets (with their counts); nobody hurt unless told."""
    made: dict[str, Any] = {
        "id": f"made-{next(_ids):04}",
        "occurred_at": datetime(2023, 10, 5, 15, tzinfo=DAMASCUS),
        "place": SARMIN,
        "attack_kinds": ("artillery",),
        "state": "verified",
        "certainty": "probable",
        "killed": Figures(0, 0, 0, 0, 0),
        "injured": Figures(0, 0, 0, 0, 0),
        "targets": tuple(Target(t) if isinstance(t, str) else Target(*t) for t in targets),
    }
    return Attack(**(made | fields))


def quiet_fortnight() -> list[DayCount]:
    """Fourteen days with little, two days of rising attacks, and the example day to follow."""
    before = [DayCount(date(2023, 9, day), 1 if day % 5 == 0 else 0, True) for day in range(19, 31)]
    return [
        *before,
        DayCount(date(2023, 10, 1), 1, True),
        DayCount(date(2023, 10, 2), 0, True),
        DayCount(date(2023, 10, 3), 5, True),
        DayCount(date(2023, 10, 4), 8, True),
    ]


def say(words: Words, records: Iterable[Attack], policy: Policy = POLICY, **more: Any) -> Statement:
    """The statement of the example day, without a footer."""
    return write(gather(DAY, DAY, records, policy, **more), words)


def rising_records() -> list[Attack]:
    """The attacks of the two days before, as many as the quiet fortnight's last days count."""
    return [
        attack(
            occurred_at=datetime(2023, 10, day, 12, tzinfo=DAMASCUS),
            attributed_to="syrian_regime",
            attribution="approved",
        )
        for day, many in ((3, 5), (4, 8))
        for _ in range(many)
    ]
