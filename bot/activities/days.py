"""Days of the organisation's zone as instants."""

from datetime import date, datetime, time

from bot.activities.work import House


def starts(house: House, day: date) -> datetime:
    """The instant a day begins in the organisation's zone."""
    return datetime.combine(day, time(0), tzinfo=house.settings.zone)
