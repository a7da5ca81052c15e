"""The statement of a day or of several: the records as they are, and what coordinators decided beside them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlmodel import Session

from bot.domain.duplicates import pairs
from bot.domain.statement.counting.facts import Facts, counts, gather
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.counting.trend import rising_days
from bot.domain.statement.model import Sentence, Statement
from bot.domain.statement.sentences.footer import Edition
from bot.domain.statement.sentences.writer import write
from bot.services.context import AppContext, RequestContext
from bot.services.review import coverage
from bot.views.escape import escape
from bot.views.publishing import channel_messages as views
from bot.views.summary import number_named
from storage.model.records import Attack, DayCount
from storage.model.validation import problems
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.operations import key_values
from storage.repositories.publishing import approvals
from storage.repositories.reports import reports
from storage.repositories.review import merges

#: Days of history the trend looks at: the statement's days and the fortnight before a rise of seven.
HISTORY_DAYS = 21


@dataclass(frozen=True, slots=True)
class DayRecords:
    """All records of some days, read and validated once.

    A statement is made from `sound` ones: a record that breaks a rule is left out, and the statement goes out on time.
    """

    every: list[Attack]
    sound: list[Attack]
    broken: list[Attack]


def build_policy(context: AppContext) -> Policy:
    """The organisation's decisions as the statement wants them."""
    settings = context.settings
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
    """The statement of these days (both included) in one language, from their records as they are."""
    statement = write(
        gather_facts(session, context, records, first, last), context.catalogue.words(language), edition
    )
    return apply_edits(session, last, statement) if with_edits and first == last else statement


def current_edition(context: AppContext, last: date) -> Edition:
    """What the footer of a statement that ends on this day says now: final once the day is over."""
    now = context.clock()
    return Edition("final" if last < context.day_of(now) else "preliminary", now)


def read_records(
    session: Session, context: AppContext, first: date, last: date, states: tuple[str, ...] | None = None
) -> DayRecords:
    """Records of attacks on these days of the organisation's zone; only those in `states`, if given."""
    every = reports.between(
        session, context.start_of(first), context.start_of(last + timedelta(days=1)), states=states
    )
    found = DayRecords(every, [], [])
    for record in every:
        (found.broken if problems(record) else found.sound).append(record)
    return found


def gather_facts(
    session: Session, context: AppContext, records: DayRecords, first: date, last: date
) -> Facts:
    """All that the statement of these days says, before any word of it. `records`: those of these days."""
    days = read_history(session, context, last)
    # A rise over several days names a party only if it sees every record of those days. The rise itself may turn out
    # shorter, or none: not all that the history counted need be sound.
    rise = rising_days(days, last) if first == last else None
    begin = last - timedelta(days=rise - 1) if rise else first
    sound = records.sound
    if begin < first:
        earlier = read_records(session, context, begin, first - timedelta(days=1), COUNTED_STATES)
        sound = earlier.sound + sound
    decided = replace(build_policy(context), confirmed_days=read_confirmed_days(session, last))
    return gather(first, last, [r for r in sound if r.state in COUNTED_STATES], decided, days)


def count_duplicates(session: Session, context: AppContext, records: DayRecords) -> int:
    """How many pairs of these records may be of one attack, and nobody decided about them."""
    rules = build_policy(context)
    return len(find_undecided_pairs(session, [r for r in records.sound if counts(r, rules)]))


def read_history(session: Session, context: AppContext, last: date) -> list[DayCount]:
    """Attacks a day up to `last`; a day without a record is known only when every watched area said it was quiet."""
    begin = last - timedelta(days=HISTORY_DAYS)
    days = [begin + timedelta(days=n) for n in range(HISTORY_DAYS + 1)]
    counted = reports.list_by_day(
        session, [context.start_of(day) for day in (*days, last + timedelta(days=1))]
    )
    quiet = coverage.find_quiet_days(session, [day for day, n in zip(days, counted, strict=True) if n == 0])
    return [DayCount(day, n, n > 0 or day in quiet) for day, n in zip(days, counted, strict=True)]


def show_preview(request: RequestContext, day: date | None = None) -> None:
    """/digest: what the statement of a day says so far, without posting anything."""
    day = day or request.context.day_of(request.now)
    records = read_records(request.session, request.context, day, day)
    doubles = count_duplicates(request.session, request.context, records)
    edition = replace(current_edition(request.context, day), as_of=request.now, possible_doubles=doubles)
    statement = compose_statement(
        request.session, request.context, records, day, day, request.words.language, edition
    )
    for view in views.pieces(statement):
        request.send(view)
    broken = [number_named(record.number or record.id, request.words) for record in records.broken]
    if broken:
        request.send_text("digest-left-out", numbers=", ".join(broken))


#: Parts whose sentences can be struck, and where an added one goes, best first.
OPEN_PARTS = ("lead", "trend", "law", "appeal", "closing")


def apply_edits(session: Session, day: date, statement: Statement) -> Statement:
    """The day's statement without struck sentences, with added ones."""
    changes = approvals.edits(session, day)
    struck = {each.sentence for each in changes if each.verb == "strike"}
    statement = statement.keeping(lambda sentence: sentence_key(sentence) not in struck)
    for each in changes:
        if each.verb == "add" and each.language == statement.language:
            part = next((name for name in OPEN_PARTS if statement.part(name)), "lead")
            statement = statement.adding(part, escape(each.sentence))
    return statement


def sentence_key(sentence: Sentence) -> str:
    """What a struck sentence is known by in every language: its text's id, whether it names a party or not."""
    return sentence.id.removeprefix("statement-").removesuffix("-no-party")


def read_confirmed_days(session: Session, day: date) -> int | None:
    """The rise that a coordinator confirmed for this day's statement."""
    found = key_values.read(session, f"escalation/{day.isoformat()}")
    return int(found) if found else None


def store_confirmed_days(session: Session, day: date, days: int) -> None:
    """A coordinator confirms that attacks rose over these days."""
    key_values.write(session, f"escalation/{day.isoformat()}", str(days))


def find_undecided_pairs(session: Session, records: Iterable[Attack]) -> list[frozenset[str]]:
    """The undecided pairs among these records (those that a statement counts)."""
    rows = list(records)
    found = pairs(rows)
    if not found:
        return []
    settled = merges.decided(session, [row.id for row in rows])
    return [pair for pair in found if pair not in settled]
