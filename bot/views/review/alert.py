"""An alert about a grave report: short, with the known facts and their certainty, and later changes."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.disclosure import PublicAttack
from bot.i18n.words import Words
from bot.views.message import Message, PublicMessage, lines, styled
from bot.views.review.card import special_codes
from bot.views.summary import casualties_line, codes_text, number_text, place_name, targets_text, time_text
from storage.model.records import Place
from storage.model.vocabulary import COUNTED_STATES


def alert(
    attack: PublicAttack,
    first: dict[str, Any],
    said: dict[str, Any],
    zone: ZoneInfo,
    now: datetime,
    words: Words,
) -> PublicMessage:
    """Build the alert in its current state. First values that no longer hold are listed below, figure by figure."""
    number = number_text(attack.number, words)
    if attack.state not in COUNTED_STATES:
        state = words(f"code-state-{attack.state}")
        return PublicMessage(Message(styled(words("alert-over", number=number, state=state), "bold")))
    dot = words("summary-dot")
    what = dot.join(
        (
            _where(attack.place, words),
            time_text(attack.occurred_at, attack.time_precision, zone, now, words),
            codes_text(attack.attack_kinds, "attack_kinds", words),
        )
    )
    return PublicMessage(
        Message(
            lines(
                [
                    styled(words("alert-heading", number=number), "bold"),
                    what,
                    words("summary-hit", targets=targets_text(attack.targets, words))
                    if attack.targets
                    else None,
                    casualties_line(attack, words),
                    special_codes(attack, words) or None,
                    styled(
                        words("alert-verified" if attack.state == "verified" else "alert-unverified"),
                        "italic",
                    ),
                    *(
                        _changed(name, first[name], said[name], words)
                        for name in said
                        if _differs(name, first, said)
                    ),
                ]
            )
        )
    )


def _where(place: Place, words: Words) -> str:
    """Return the place; the governorate alone where the gate left out the name."""
    if place.name:
        return place_name(place, words)
    return place.admin1_in(words.language) or words("alert-place-withheld")


def _differs(name: str, first: dict[str, Any], said: dict[str, Any]) -> bool:
    return name.startswith(("killed_", "injured_")) and first[name] != said[name]


def _changed(name: str, before: int | None, after: int | None, words: Words) -> str:
    shown = [words("form-not-known") if value is None else str(value) for value in (before, after)]
    return words("alert-changed", field=words(f"field-{name}.label"), before=shown[0], after=shown[1])
