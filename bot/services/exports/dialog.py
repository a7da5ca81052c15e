"""/export: choosing what leaves, seeing it before it is made, and letting it be made."""

import re
from datetime import date, timedelta
from typing import Any

from bot.config.permissions import may
from bot.domain.places.letters import fold_digits
from bot.formats.columns import PROFILES, left_out
from bot.formats.formats import FORMATS
from bot.formats.xlsx import MOST_ROWS
from bot.services.context import Work
from bot.services.exports import writing
from bot.services.exports.writing import Wish
from bot.views.exports import dialog as screens
from bot.views.exports.dialog import Chosen
from storage.repositories.exports import export_jobs
from storage.repositories.exports.export_jobs import Job
from storage.repositories.messages import outbox
from storage.repositories.review import pending_inputs
from storage.repositories.review.pending_inputs import Awaited

_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")


def may_export(role: str | None, profile: str) -> bool:
    """Whether somebody in this role may let this leave: all that is known is for admins."""
    return may(role, "record.export") and (profile != "internal" or may(role, "record.export_all"))


def begin(work: Work) -> None:
    """/export: a card to choose on. A former one that was not made goes."""
    for job in export_jobs.in_state(work.session, "choosing", person_id=work.me.id):
        export_jobs.keep(work.session, job.id, state="stopped")
        _stood, message_id = outbox.drop_card(work.session, card_of(job.id))
        if message_id is not None:
            work.delete(message_id)
    today = _today(work)
    wish = {
        "kind": "xlsx", "profile": "partner", "language": work.words.language, "period": "this-month",
        "first": today.replace(day=1).isoformat(), "last": today.isoformat(),
    }  # fmt: skip
    job = export_jobs.begin(work.session, work.now, work.me.id, work.chat_id, wish)
    _choosing(work, job)


def pressed(work: Work, verb: str, job_id: int) -> None:
    """A button of the card; only of one's own, and only as long as it is open."""
    job = export_jobs.one(work.session, job_id)
    if job is None or job.person_id != work.me.id:
        work.answer("button-old")
        return
    if verb == "stop" and job.state in ("waiting", "working"):
        export_jobs.keep(work.session, job.id, state="stopped")
        work.show(card_of(job.id), screens.over(chosen_of(job), work.words, "export-stopped"))
        return
    if job.state != "choosing":
        work.answer("button-old")
        return
    group, _, code = verb.partition(".")
    if code:
        _choose(work, job, group, code)
    elif verb == "cancel":
        export_jobs.keep(work.session, job.id, state="stopped")
        work.show(card_of(job.id), screens.over(chosen_of(job), work.words, "export-stopped"))
    elif verb == "see":
        _preview(work, job)
    elif verb == "back":
        _choosing(work, job)
    elif verb == "make":
        _make(work, job)


def _choose(work: Work, job: Job, group: str, code: str) -> None:
    wish = dict(job.wish)
    if group == "d" and code == "other-days":
        first, last = date.fromisoformat(wish["first"]), date.fromisoformat(wish["last"])
        pending_inputs.expect(
            work.session, work.me.id, Awaited(work.chat_id, "export-days", {"export": job.id}, work.now)
        )
        work.say(screens.which_days(first, last, work.words))
        return
    today = _today(work)
    periods = {
        "today": today,
        "this-week": today - timedelta(days=today.weekday()),
        "this-month": today.replace(day=1),
    }
    if group == "d" and code in periods:
        wish |= {"period": code, "first": periods[code].isoformat(), "last": today.isoformat()}
    elif group == "f" and code in FORMATS:
        wish["kind"] = code
    elif group == "p" and code in _profiles(work):
        wish["profile"] = code
    elif group == "l" and code in work.house.catalogue.languages:
        wish["language"] = code
    else:
        work.answer("button-old")
        return
    export_jobs.keep(work.session, job.id, wish=wish)
    _choosing(work, Job(job.id, job.person_id, job.chat_id, wish, [], job.state))


def days_typed(work: Work, about: dict[str, Any], text: str) -> None:
    """The days that were asked for, in words: one or two, in any script's digits."""
    job = export_jobs.one(work.session, int(about["export"]))
    if job is None or job.state != "choosing" or job.person_id != work.me.id:
        work.tell("button-of-closed")
        return
    try:
        days = [date.fromisoformat(_padded(found)) for found in _DAY.findall(fold_digits(text))]
    except ValueError:
        days = []
    if len(days) not in (1, 2) or not 1970 <= days[0].year <= days[-1].year <= 2200:
        days = []
    if not days or days[-1] < days[0]:
        first, last = date.fromisoformat(job.wish["first"]), date.fromisoformat(job.wish["last"])
        work.say(screens.which_days(first, last, work.words, given=text))
        pending_inputs.expect(work.session, work.me.id, Awaited(work.chat_id, "export-days", about, work.now))
        return
    wish = {**job.wish, "period": "other-days", "first": days[0].isoformat(), "last": days[-1].isoformat()}
    export_jobs.keep(work.session, job.id, wish=wish)
    _choosing(work, Job(job.id, job.person_id, job.chat_id, wish, [], job.state), anew=True)


def _padded(day: str) -> str:
    year, month, in_month = day.split("-")
    return f"{year}-{month:0>2}-{in_month:0>2}"


def _choosing(work: Work, job: Job, *, anew: bool = False) -> None:
    screen = screens.choosing(chosen_of(job), _profiles(work), work.house.catalogue.languages, work.words)
    work.show(card_of(job.id), screen, anew=anew)


def _preview(work: Work, job: Job) -> None:
    wish = wish_of(job)
    totals = writing.totals(work.session, work.house, wish)
    too_many = wish.kind == "xlsx" and sum(totals.values()) >= MOST_ROWS
    screen = screens.preview(chosen_of(job), totals, left_out(job.wish["profile"]), too_many, work.words)
    work.show(card_of(job.id), screen)


def _make(work: Work, job: Job) -> None:
    if not may_export(work.me.role, job.wish["profile"]):
        work.answer("button-old")
        return
    export_jobs.keep(work.session, job.id, state="waiting")
    work.show(card_of(job.id), screens.under_way(chosen_of(job), 0, 0, work.words))


def _profiles(work: Work) -> list[str]:
    return [profile for profile in PROFILES if may_export(work.me.role, profile)]


def _today(work: Work) -> date:
    return work.house.day_of(work.now)


def card_of(job_id: int) -> str:
    """The card's key."""
    return f"export/{job_id}"


def file_cards(job: Job) -> list[str]:
    """The keys of the messages that bring its files."""
    return [f"export/{job.id}/{n}" for n in range(len(job.files))]


def wish_of(job: Job) -> Wish:
    """What is to leave."""
    wish = job.wish
    return Wish(
        wish["kind"],
        date.fromisoformat(wish["first"]),
        date.fromisoformat(wish["last"]),
        wish["profile"],
        wish["language"],
    )


def chosen_of(job: Job) -> Chosen:
    """The same as it stands on the card."""
    wish = wish_of(job)
    return Chosen(job.id, wish.first, wish.last, job.wish["period"], wish.kind, wish.profile, wish.language)
