"""What the statement of a day, or of several, says: from the records as they are."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from sqlmodel import Session

from bot.activities import editing, watching
from bot.activities.days import starts
from bot.activities.undecided import undecided
from bot.activities.work import House, Work
from bot.screens import statement as screens
from bot.screens.summary import number_named
from bot.statement.facts import counts, gather
from bot.statement.footer import Edition
from bot.statement.policy import Policy
from bot.statement.statement import Statement
from bot.statement.writer import write
from storage import reports
from storage.records import Attack, DayCount
from storage.rules import problems

#: Days of history the trend looks at: the statement's days and the fortnight before a rise of seven.
HISTORY_DAYS = 21


LONGEST_RISE = 7


def policy(house: House) -> Policy:
    """The organisation's decisions as the statement wants them."""
    settings = house.settings
    return Policy(
        zone=settings.zone,
        organisation=settings.organisation,
        theatre=settings.theatre,
        parties=settings.parties,
        print_level=settings.attribution_level,
        verified_only=settings.count_only_verified,
        escalation=settings.escalation,
        war_start=settings.war_began,
    )


def compose(
    session: Session,
    house: House,
    first: date,
    last: date,
    language: str,
    edition: Edition | None,
    *,
    with_edits: bool = True,
) -> Statement:
    """The statement of these days (both included) in one language, from the records as they are."""
    # A rise over several days names a party only if it sees every record of those days.
    records = records_of(session, house, min(first, last - timedelta(days=LONGEST_RISE - 1)), last)
    decided = replace(policy(house), confirmed_days=editing.confirmed_days(session, last))
    facts = gather(first, last, sound(records), decided, history(session, house, last))
    statement = write(facts, house.catalogue.words(language), edition)
    return editing.edited(session, last, statement) if with_edits and first == last else statement


def records_of(session: Session, house: House, first: date, last: date) -> list[Attack]:
    """All records of attacks on these days of the organisation's zone."""
    return reports.between(session, starts(house, first), starts(house, last + timedelta(days=1)))


def doubles_of(session: Session, house: House, day: date) -> int:
    """How many pairs of the day's counted records may be of one attack, and nobody decided about them."""
    rows = [r for r in sound(records_of(session, house, day, day)) if counts(r, policy(house))]
    return len(undecided(session, rows))


def history(session: Session, house: House, last: date) -> list[DayCount]:
    """Attacks a day up to `last`; a day without a record is known only when every watched area said it was quiet."""
    zone = house.settings.zone
    begin = last - timedelta(days=HISTORY_DAYS)
    counts = dict.fromkeys((begin + timedelta(days=n) for n in range(HISTORY_DAYS + 1)), 0)
    for moment in reports.struck(session, starts(house, begin), starts(house, last + timedelta(days=1))):
        counts[moment.astimezone(zone).date()] += 1
    return [
        DayCount(day, count, count > 0 or watching.confirmed_quiet(session, day))
        for day, count in counts.items()
    ]


def sound(records: list[Attack]) -> list[Attack]:
    """Records that break no rule: a broken one is left out, and the statement goes out on time."""
    return [record for record in records if not problems(record)]


def preview(work: Work, day: date | None = None) -> None:
    """/digest: what the statement of a day says so far, without posting anything."""
    today = work.now.astimezone(work.house.settings.zone).date()
    day = day or today
    kind: Literal["preliminary", "final"] = "preliminary" if day >= today else "final"
    doubles = doubles_of(work.session, work.house, day)
    edition = Edition(kind, work.now, possible_doubles=doubles)
    statement = compose(work.session, work.house, day, day, work.words.language, edition)
    for screen in screens.pieces(statement):
        work.say(screen)
    broken = [
        number_named(r.number or r.id, work.words)
        for r in records_of(work.session, work.house, day, day)
        if problems(r)
    ]
    if broken:
        work.tell("digest-left-out", numbers=", ".join(broken))
