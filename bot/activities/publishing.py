"""The statement: what a day says, and posting it once per channel, language, day and edition."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from sqlmodel import Session

from bot.activities import editing, watching
from bot.activities.changes import differences, snapshot
from bot.activities.days import starts
from bot.activities.undecided import undecided
from bot.activities.work import House, Work, content_for
from bot.screens import statement as screens
from bot.screens.message import Screen, Text
from bot.screens.summary import number_named
from bot.statement.facts import counts, gather
from bot.statement.footer import Edition
from bot.statement.policy import Policy
from bot.statement.statement import Statement
from bot.statement.writer import write
from storage import audit, chain, notes, outbox, people, publications, reports
from storage.database import Database, one_at_a_time
from storage.publications import Publication
from storage.records import Attack, Change, DayCount
from storage.rules import problems

#: Days of history the trend looks at: the statement's days and the fortnight before a rise of seven.
HISTORY_DAYS = 21
LONGEST_RISE = 7


@dataclass(frozen=True, slots=True)
class Channel:
    """Where statements go: our number of the chat, and the language."""

    chat_id: int
    language: str


@dataclass(frozen=True, slots=True)
class Due:
    """A statement that is to go out now."""

    channel: Channel
    day: date
    edition: Literal["preliminary", "final", "close"]


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
    facts = gather(first, last, _sound(records), decided, history(session, house, last))
    statement = write(facts, house.catalogue.words(language), edition)
    return editing.edited(session, last, statement) if with_edits and first == last else statement


def records_of(session: Session, house: House, first: date, last: date) -> list[Attack]:
    """All records of attacks on these days of the organisation's zone."""
    return reports.between(session, starts(house, first), starts(house, last + timedelta(days=1)))


def doubles_of(session: Session, house: House, day: date) -> int:
    """How many pairs of the day's counted records may be of one attack, and nobody decided about them."""
    rows = [r for r in _sound(records_of(session, house, day, day)) if counts(r, policy(house))]
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


def _sound(records: list[Attack]) -> list[Attack]:
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


def publish_due(
    database: Database,
    house: House,
    channels: list[Channel],
    may_post: Callable[[date, str], bool] = lambda _day, _edition: True,
) -> int:
    """Post every statement that is due and may go out, oldest day first. Returns how many were claimed by us."""
    with database.reading() as session:
        waiting = [due for channel in channels for due in due_for(session, house, channel)]
    claimed = 0
    waiting = [due for due in waiting if due.edition == "close" or may_post(due.day, due.edition)]
    for due in sorted(waiting, key=lambda d: (d.day, d.edition != "preliminary")):
        with database.transaction() as session:
            if due.edition == "close":
                _close(session, house, due)
            else:
                claimed += post(session, house, due.channel, due.day, due.edition)
    return claimed


def open_channels(database: Database, house: House, channels: list[Channel]) -> None:
    """Note each new channel's first day of service: today."""
    today = house.clock().astimezone(house.settings.zone).date()
    with database.transaction() as session:
        for channel in channels:
            if publications.known_first_day(session, channel.chat_id, channel.language) is None:
                publications.first_day(session, channel.chat_id, channel.language, today)
                audit.note(session, house.clock(), None, "channel.open", f"chat/{channel.chat_id}")


def due_for(session: Session, house: House, channel: Channel) -> list[Due]:
    """What a channel is still owed, oldest day first; days before its first day of service never are."""
    now = house.clock()
    today = now.astimezone(house.settings.zone).date()
    first = publications.known_first_day(session, channel.chat_id, channel.language)
    if first is None:
        return []
    done = publications.days(session, channel.chat_id, channel.language, first)
    due: list[Due] = []
    day = first
    while day <= today:
        edition = _edition_due(session, house, day, done, now)
        if edition is not None:
            due.append(Due(channel, day, edition))
        day += timedelta(days=1)
    return due


def _edition_due(
    session: Session,
    house: House,
    day: date,
    done: dict[tuple[date, str], Publication],
    now: datetime,
) -> Literal["preliminary", "final", "close"] | None:
    settings = house.settings
    preliminary = done.get((day, "preliminary"))
    if (day, "final") in done or (preliminary and preliminary.closed):
        return None
    final_at = datetime.combine(day + timedelta(days=1), settings.final_time, tzinfo=settings.zone)
    if now >= final_at:
        known = snapshot(records_of(session, house, day, day), policy(house))
        return "close" if preliminary and known == preliminary.snapshot else "final"
    at = datetime.combine(day, settings.digest_time, tzinfo=settings.zone)
    if settings.digest_day == "same" and preliminary is None and now >= at:
        return "preliminary"
    return None


def _close(session: Session, house: House, due: Due) -> None:
    preliminary = publications.one(session, due.channel.chat_id, due.channel.language, due.day, "preliminary")
    if preliminary is not None:
        publications.close(session, preliminary.id)
        what = f"{due.day}/{due.channel.language}/preliminary"
        audit.note(session, house.clock(), None, "statement.close", what)


def post(
    session: Session, house: House, channel: Channel, day: date, kind: Literal["preliminary", "final"]
) -> bool:
    """Claim a statement and keep it to be sent, in one transaction. False when another process was first."""
    from bot.activities import picturing  # it looks at the day through this room

    now, language = house.clock(), channel.language
    one_at_a_time(session, "publishing")
    if publications.one(session, channel.chat_id, language, day, kind):
        return False
    before = publications.one(session, channel.chat_id, language, day, "preliminary")
    known = snapshot(records_of(session, house, day, day), policy(house))
    changes = differences(before.snapshot, known) if before else []
    if kind == "final":
        changes += _tell(session, house, channel)
    number = _statement_number(session, day)
    head = chain.seal_all(session)
    edition = Edition(kind, now, number, doubles_of(session, house, day), tuple(changes), head.short)
    pieces = screens.pieces(compose(session, house, day, day, language, edition))
    claim = publications.claim(
        session,
        Publication(
            id=0,
            chat_id=channel.chat_id,
            language=language,
            day=day,
            edition=kind,
            number=number,
            as_of=now,
            pieces=[screen.to_json() for screen in pieces],
            snapshot=known,
            told=known,
            message_ids=[],
            state="claimed",
            head={"position": head.position, "hash": head.hash},
        ),
    )
    if claim is None:
        return False
    _keep_pieces(session, house, channel, claim, pieces, before)
    picturing.send(session, house, channel, claim, day, day)
    audit.note(session, now, None, "statement.post", f"{day}/{language}/{kind}", number=number)
    return True


def _tell(session: Session, house: House, channel: Channel) -> list[Change]:
    """What changed on days already final and no footer has told yet; told from now on."""
    changes: list[Change] = []
    for publication in publications.untold(session, channel.chat_id, channel.language):
        known = snapshot(records_of(session, house, publication.day, publication.day), policy(house))
        changes += differences(publication.told, known)
        publications.told(session, publication.id, known)
    return changes


def _statement_number(session: Session, day: date) -> int:
    """A statement's number: the same for a day's editions and languages."""
    name = f"statement/{day.isoformat()}"
    known = notes.read(session, name)
    if known is None:
        known = str(notes.next_number(session, "statements"))
        notes.write(session, name, known)
    return int(known)


def _keep_pieces(
    session: Session,
    house: House,
    channel: Channel,
    publication_id: int,
    pieces: list[Screen],
    before: Publication | None,
) -> None:
    """The statement's messages, in order; a final one replies to its preliminary one."""
    reply = before.message_ids[0] if before and before.message_ids else None
    for n, screen in enumerate(pieces):
        content = screen.to_json() | ({"reply_to": reply} if reply and n == 0 else {})
        outbox.keep(
            session,
            house.clock(),
            channel.chat_id,
            "post",
            content,
            publication_id=publication_id,
            card=f"statement/{publication_id}/{n}",
        )


def mark_updated(database: Database, house: House, channels: list[Channel]) -> int:
    """Mark posted final statements whose day changed since: their words stay, a line is added below.

    Only days with a record that changed since the last look are read again. Returns how many were marked.
    """
    now, zone = house.clock(), house.settings.zone
    with database.transaction() as session:
        looked = notes.read(session, "changes/looked")
        since = datetime.fromisoformat(looked) if looked else now
        days = {at.astimezone(zone).date() for at in reports.changed_days(session, since)}
        notes.write(session, "changes/looked", now.isoformat())
        if not days:
            return 0
        return sum(
            _mark(session, house, channel, publication)
            for channel in channels
            for publication in publications.finals(session, channel.chat_id, channel.language, days)
        )


def _mark(session: Session, house: House, channel: Channel, publication: Publication) -> bool:
    if publication.state == "retracted":
        return False
    known = snapshot(records_of(session, house, publication.day, publication.day), policy(house))
    changes = differences(publication.snapshot, known)
    keys = [f"{change.number} {change.field} {change.after}" for change in changes]
    if keys == publication.marked:
        return False
    last = len(publication.pieces) - 1
    content = screens.marked(publication.pieces[last], changes, house.catalogue.words(channel.language))
    card = f"statement/{publication.id}/{last}"
    outbox.show(session, house.clock(), channel.chat_id, card, content)
    untold = bool(differences(publication.told, known))
    publications.mark(session, publication.id, house.clock(), keys, untold=untold)
    what = f"{publication.day}/{publication.language}/{publication.edition}"
    audit.note(session, house.clock(), None, "statement.mark", what, changes=len(keys))
    return True


def ask_about_interrupted(
    database: Database, house: House, on_their_way: frozenset[int] = frozenset()
) -> None:
    """A statement was on its way when the process died: the coordinators are asked whether it is there."""
    with database.transaction() as session:
        for _row, publication_id in outbox.interrupted(session, on_their_way):
            publication = publications.by_id(session, publication_id)
            if publication.state == "unsure":
                continue
            publications.set_state(session, publication_id, "unsure")
            audit.note(session, house.clock(), None, "publication.doubt", f"publication/{publication_id}")
            for person in people.with_role(session, "coordinator", "admin"):
                words = house.catalogue.words(person.language)
                screen = screens.is_it_there(publication_id, publication.day, publication.language, words)
                outbox.keep(session, house.clock(), person.chat_id, "say", content_for(screen, words))


def settle(work: Work, publication_id: int, *, there: bool, message_id: int) -> None:
    """A coordinator looked: the statement is in the channel, or it is not and goes out now."""
    publication = publications.find(work.session, publication_id)
    if publication is None or publication.state != "unsure":
        work.answer("button-old")
        work.strip(message_id)
        return
    outbox.settle(work.session, publication_id, "done" if there else "waiting", work.now)
    publications.set_state(work.session, publication_id, "posted" if there else "claimed")
    work.note("publication.settle", f"publication/{publication_id}", there=there)
    work.strip(message_id)
    work.say(Screen(Text(work.words("settled-there" if there else "settled-sent-again"))))
