"""Small words of the coordinators' screens: ages, stamps of time, numbers that stand alone in a sentence."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.catalogue import Words
from bot.screens.summary import number_named


def age(passed: timedelta, words: Words) -> str:
    """How long ago, or how far apart, in the largest unit that is not 0."""
    minutes = int(passed.total_seconds() // 60)
    if minutes < 60:
        return words("age-minutes", count=max(minutes, 0))
    if minutes < 48 * 60:
        return words("age-hours", count=minutes // 60)
    return words("age-days", count=minutes // (24 * 60))


def stamp(at: datetime, zone: ZoneInfo, now: datetime, words: Words) -> str:
    """A clock time, with the day when it was not today."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    clock = local.strftime("%H:%M")
    return number_named(clock if local.date() == today else f"{local.date().isoformat()} {clock}", words)
