"""Compose the statement of one or several days from the current records and the coordinators' edits."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlmodel import Session

from bot.config.settings import Settings
from bot.domain.disclosure import PublicAttack, disclose_all
from bot.domain.statement.counting.changes import Document, facts_document
from bot.domain.statement.counting.facts import Facts, gather, with_totals
from bot.domain.statement.counting.incidents import is_counted
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.counting.regions import site_of
from bot.domain.statement.counting.trend import find_claim
from bot.domain.statement.model import Statement
from bot.domain.statement.sentences.footer import Edition
from bot.domain.statement.sentences.writer import write
from bot.i18n.words import Words
from bot.services.context import AppContext, RequestContext
from bot.services.publishing import edits
from bot.services.review import coverage, merging
from bot.views.publishing import channel_messages as views
from bot.views.summary import number_text
from storage.model.history import DayCount
from storage.model.records import Attack
from storage.model.validation import problems
from storage.model.vocabulary import COUNTED_STATES, is_attack
from storage.repositories.people import people
from storage.repositories.reports import day_counts, integrity, reports, verification

#: Days of history for the trend: the fortnight before a rise of seven days that the day before showed.
HISTORY_DAYS = 21
#: States of reports of which a statement says something: counted, still being checked, or not confirmed.
TOLD_STATES = (*COUNTED_STATES, "unverifiable")


@dataclass(frozen=True, slots=True)
class DayRecords:
    """All records of some days, read and validated once.

    A statement uses the `sound` ones: one that breaks a rule or was changed outside Balagh is left out, so that it is
    published in time. `changed`: where only verified ones count, ids of those that are given as they were verified.
    `withheld`: how many are in none of these lists, because who reported them does not agree to published figures.
    """

    every: list[Attack]
    sound: list[Attack]
    broken: list[Attack]
    changed: Collection[str] = ()
    withheld: int = 0

    def disclosed(self, context: AppContext, language: str | None = None) -> list[PublicAttack]:
        """Return the sound records as the readers of this language's channels may see them.

        None: as those of a closed chat may. What was told of a day is compared so: a record that is released later
        did not change.
        """
        public = language is not None and context.settings.is_public(language)
        return disclose_all(self.sound, "public" if public else "coordination", context.gate, context.clock())


def build_policy(context: AppContext) -> Policy:
    """Build the statement's policy from the organisation's settings."""
    settings, policy = context.settings, policy_of(context.settings)
    if not settings.attack_list:
        return policy
    old_enough = context.clock() - timedelta(hours=settings.attack_list_delay)
    return replace(policy, list_until=context.day_of(old_enough) - timedelta(days=1))


def policy_of(settings: Settings) -> Policy:
    """Return the policy that these settings make."""
    return Policy(
        zone=settings.zone,
        organisation=settings.organisation,
        area=settings.area,
        parties=settings.parties,
        print_level=settings.attribution_level,
        verified_only=settings.count_only_verified,
        count_possible=settings.count_possible,
        rescuers=settings.rescue_workers,
        men=settings.print_men,
        facts=settings.print_facts,
        escalation=settings.escalation,
        war_start=settings.war_began,
    )


def compose_statement(
    session: Session,
    context: AppContext,
    records: DayRecords,
    first: date,
    last: date,
    language: str,
    edition: Edition | None,
    *,
    with_edits: bool = True,
) -> Statement:
    """Compose the statement of these days (both included) in one language from the current records."""
    facts = gather_facts(session, context, records, first, last, language)
    facts = _with_totals(session, context, facts, records, language)
    statement = write(facts, context.words(language), edition)
    return edits.apply_edits(session, last, statement) if with_edits and first == last else statement


def _with_totals(
    session: Session, context: AppContext, facts: Facts, records: DayRecords, language: str
) -> Facts:
    """Return the facts with the totals since the organisation's date, if it names one before these days."""
    since = context.settings.totals_since
    if since is None or since >= facts.first:
        return facts
    earlier = read_records(session, context, since, facts.first - timedelta(days=1), COUNTED_STATES)
    return with_totals(
        facts, since, earlier.disclosed(context, language) + records.disclosed(context, language)
    )


def current_edition(context: AppContext, last: date) -> Edition:
    """Return the edition in the footer of a statement that ends on this day: final once the day is over."""
    now = context.clock()
    return Edition("final" if last < context.day_of(now) else "preliminary", now)


def read_records(
    session: Session, context: AppContext, first: date, last: date, states: tuple[str, ...] | None = None
) -> DayRecords:
    """Read the records of attacks on these days of the organisation's time zone; only those in `states`, if given."""
    begin, end = context.start_of(first), context.start_of(last + timedelta(days=1))
    altered = set(integrity.list_altered(session, begin, end))
    stored, changed = list(reports.stream_between(session, begin, end, states)), dict[str, Attack]()
    refusing = people.list_withholding(session, "statistics")
    withheld = {each.attack.id for each in stored if each.reporter_id in refusing}
    every = [each.attack for each in stored]
    if context.settings.count_only_verified:
        changed, damaged = verification.list_changed(session, begin, end)
        altered |= damaged
        unchanged = (record for record in every if record.id not in changed)
        verified = [record for record in changed.values() if begin <= record.occurred_at < end]
        if refusing:
            moved = (reports.find(session, record.id) for record in verified)
            withheld |= {each.attack.id for each in moved if each and each.reporter_id in refusing}
        every = sorted((*unchanged, *verified), key=lambda record: (record.occurred_at, record.number or ""))
    told = [record for record in every if record.id not in withheld]
    silent = sum(record.id in withheld and record.state in TOLD_STATES for record in every)
    found = DayRecords(told, [], [], frozenset(changed), silent)
    for record in told:
        (found.broken if record.id in altered or problems(record) else found.sound).append(record)
    return found


def day_facts(session: Session, context: AppContext, day: date) -> Document:
    """Return what a statement of this day says of each report, as of now."""
    return facts_document(read_records(session, context, day, day).disclosed(context), build_policy(context))


def gather_facts(
    session: Session,
    context: AppContext,
    records: DayRecords,
    first: date,
    last: date,
    language: str | None = None,
) -> Facts:
    """Gather all facts for the statement of these days in a language, whose `records` are given, before any text."""
    span = (last - first).days + 1
    days = read_history(session, context, last, span)
    claim = find_claim(days, last, span if span > 1 else None)
    begin, end = context.start_of(days[0].day), context.start_of(last + timedelta(days=1))
    if (claim or span > 1) and integrity.list_altered(
        session, begin, end
    ):  # the counts of the history are not proven
        claim, days = None, []
    # A rise names a party only if every record of its days is read; it may be shorter, for only sound ones count.
    rise = claim.days if claim and claim.kind != "first" else 0
    risen = min(first, last - timedelta(days=rise - 1)) if rise else first
    sound, shown = records.sound, records.disclosed(context, language)
    if risen < first:
        earlier = read_records(session, context, risen, first - timedelta(days=1), COUNTED_STATES)
        sound, shown = earlier.sound + sound, earlier.disclosed(context, language) + shown
    policy = build_policy(context)
    if rise or (span > 1 and days):
        days = _with_doubts(session, context, days, [row for row in sound if is_counted(row, policy)])
    decided = replace(policy, confirmed_days=edits.read_confirmed_days(session, last))
    silent = coverage.find_silent_areas(session, context, last) if span == 1 else []
    rows = [r for r in shown if r.state in TOLD_STATES]
    # Things are told apart by all that is known of their places, also where the public learns it later.
    known = (*records.disclosed(context), *(row for row in records.sound if row.place.pcode))
    sites = {row.id: site_of(row.place) for row in known if row.place.name or row.place.pcode}
    areas = context.index.areas
    unheard = [area for code, area in areas.items() if code in silent]
    unheard_teams = [None for code in silent if code not in areas]
    return gather(first, last, rows, decided, days, records.changed, (*unheard, *unheard_teams), sites)


def _with_doubts(
    session: Session, context: AppContext, days: Sequence[DayCount], rising: Sequence[Attack]
) -> list[DayCount]:
    """Return the days with what speaks against a rise: who reported, and how many of `rising` may be told twice."""
    bounds = [context.start_of(day) for day in (days[0].day, *(c.day + timedelta(days=1) for c in days))]
    reporters = day_counts.list_reporters(session, bounds, people.list_withholding(session, "statistics"))
    attacks = {row.id: row.occurred_at for row in rising if is_attack(row.attack_kinds)}
    pairs = merging.find_undecided_pairs(session, [row for row in rising if row.id in attacks])
    later = {max(pair, key=lambda record: (attacks[record], record)) for pair in pairs}
    twice = Counter(context.day_of(attacks[record]) for record in later)
    return [
        replace(count, doubtful=min(twice[count.day], count.attacks), reporters=people)
        for count, people in zip(days, reporters, strict=True)
    ]


def count_duplicates(session: Session, context: AppContext, records: DayRecords) -> int:
    """Count the pairs of these records that may be duplicates and have no decision."""
    rules = build_policy(context)
    return len(merging.find_undecided_pairs(session, [r for r in records.sound if is_counted(r, rules)]))


def read_history(session: Session, context: AppContext, last: date, span: int = 1) -> list[DayCount]:
    """Read the attacks per day up to `last`; a day without records is known if every covered area confirmed it.

    `span`: the days of the statement. A longer one is compared with as many days before it.
    """
    back = max(HISTORY_DAYS, 2 * span - 1)
    begin = last - timedelta(days=back)
    days = [begin + timedelta(days=n) for n in range(back + 1)]
    bounds = [context.start_of(day) for day in (*days, last + timedelta(days=1))]
    counted = day_counts.count_by_day(session, bounds, people.list_withholding(session, "statistics"))
    quiet = coverage.find_quiet_days(session, [day for day, n in zip(days, counted, strict=True) if n == 0])
    return [DayCount(day, n, n > 0 or day in quiet) for day, n in zip(days, counted, strict=True)]


def has_come(request: RequestContext, day: date) -> bool:
    """Whether a day has begun. If not, say so: nothing is known of it, so no statement can be made of it."""
    if day <= request.today:
        return True
    request.send_text("digest-not-yet", day=number_text(day.isoformat(), request.words))
    return False


def build_statement(
    session: Session, context: AppContext, records: DayRecords, first: date, last: date, language: str
) -> Statement:
    """Build the statement of these days as a channel would get it now, but for its number and its seal."""
    edition = replace(
        current_edition(context, last),
        possible_duplicates=count_duplicates(session, context, records),
        withheld=records.withheld,
    )
    return compose_statement(session, context, records, first, last, language, edition)


def show_preview(request: RequestContext, day: date) -> None:
    """/digest: show the current statement of a day without posting."""
    if not has_come(request, day):
        return
    records = read_records(request.session, request.context, day, day)
    statement = build_statement(request.session, request.context, records, day, day, request.words.language)
    for view in views.split_statement(statement):
        request.send(view)
    if records.broken:
        request.send_text("digest-left-out", numbers=left_out(records, request.words))


def left_out(records: DayRecords, words: Words) -> str:
    """Return the numbers of the records that a statement leaves out, because they break a rule."""
    return ", ".join(number_text(record.number or record.id, words) for record in records.broken)
