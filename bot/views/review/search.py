"""What /find found: counts by area, and the newest records as buttons. No map, no positions."""

from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.places.admin1 import Areas
from bot.i18n.words import Words
from bot.views.message import Button, Message, in_rows, lines, styled
from bot.views.review.card_buttons import data
from bot.views.summary import number_text, place_name, record_lines
from storage.model.records import Attack


def found(
    attacks: list[Attack], most: int, areas: Areas, zone: ZoneInfo, now: datetime, words: Words
) -> Message:
    """List the first `most` records, each in a line of text and as a button that opens its card."""
    shown = attacks[:most]
    dot = words("summary-dot")
    text = lines(
        [
            styled(words("find-found", count=len(attacks)), "bold"),
            dot.join(_by_area(attacks, areas, words)) if len(attacks) > 1 else None,
            *(_line(attack, zone, now, words) for attack in shown),
            words("find-more", count=len(shown)) if len(attacks) > len(shown) else None,
        ]
    )
    return Message(
        text, in_rows([Button(_label(attack, words), data("open", attack)) for attack in shown], 2)
    )


def _by_area(attacks: list[Attack], areas: Areas, words: Words) -> list[str]:
    counts = Counter(attack.place.admin1_pcode or "" for attack in attacks)
    return [
        words("find-area", area=areas[pcode].name_in(words.language) if pcode in areas else "–", count=count)
        for pcode, count in counts.most_common()
    ]


def _line(attack: Attack, zone: ZoneInfo, now: datetime, words: Words) -> str:
    number, state = number_text(attack.number, words), words(f"code-state-{attack.state}")
    return words("summary-dot").join((number, record_lines(attack, zone, now, words)[0], state))


def _label(attack: Attack, words: Words) -> str:
    place = place_name(attack.place, words, with_region=False)
    return words("summary-dot").join((number_text(attack.number, words), place))
