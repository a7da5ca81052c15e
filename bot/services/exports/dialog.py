"""/export: choose the content, preview it, and request the file."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.config.permissions import may
from bot.domain.parsing.time.ranges import DaysNotRead, read_days
from bot.formats.columns import left_out
from bot.formats.formats import FORMATS
from bot.formats.writers.xlsx import MOST_ROWS
from bot.services.context import RequestContext
from bot.services.exports import writing
from bot.services.exports.writing import ExportRequest
from bot.services.lookups import ask_which_days
from bot.views.exports import dialog as views
from bot.views.exports.dialog import Choice
from storage.model.fields import PROFILES
from storage.repositories.exports import export_jobs
from storage.repositories.exports.export_jobs import Job
from storage.repositories.review import pending_inputs
from storage.repositories.review.pending_inputs import PendingInput


def may_export(role: str | None, profile: str) -> bool:
    """Whether this role may export this profile: the internal one is for admins."""
    return may(role, "record.export") and (profile != "internal" or may(role, "record.export_all"))


def begin_export(request: RequestContext) -> None:
    """/export: show a card to choose on. An earlier request without a file is deleted."""
    for job in export_jobs.list_in_state(request.session, "choosing", person_id=request.me.id):
        export_jobs.change(request.session, job.id, state="stopped")
        request.delete_card(card_key(job.id))
    first, last = request.today.replace(day=1).isoformat(), request.today.isoformat()
    export_request = {
        "kind": "xlsx", "profile": "partner", "language": request.words.language, "period": "this-month",
        "first": first, "last": last,
    }  # fmt: skip
    job = export_jobs.create(request.session, request.now, request.me.id, request.chat_id, export_request)
    _show_choices(request, job)


def handle_button(request: RequestContext, job_id: int, verb: str) -> None:
    """Handle a button of one's own card while the request is open."""
    job = export_jobs.find(request.session, job_id)
    if job is None or job.person_id != request.me.id:
        request.answer_callback("button-old")
        return
    group, _, code = verb.partition(".")
    if verb == "stop" and job.state in ("waiting", "working"):
        _stop(request, job)
    elif job.state != "choosing":
        request.answer_callback("button-old")
    elif code:
        _choose(request, job, group, code)
    elif verb == "cancel":
        _stop(request, job)
    elif verb == "see":
        _preview(request, job)
    elif verb == "back":
        _show_choices(request, job)
    elif verb == "make":
        _make(request, job)


def _stop(request: RequestContext, job: Job) -> None:
    export_jobs.change(request.session, job.id, state="stopped")
    request.show_card(
        card_key(job.id), views.failure_card(build_choice(job), request.words, "export-stopped")
    )


def _choose(request: RequestContext, job: Job, group: str, code: str) -> None:
    export_request = dict(job.request)
    if group == "d" and code == "other-days":
        _ask_days(request, job)
        return
    today = request.today
    monday, month = today - timedelta(days=today.weekday()), today.replace(day=1)
    periods = {"today": today, "this-week": monday, "this-month": month}
    if group == "d" and code in periods:
        export_request |= {"period": code, "first": periods[code].isoformat(), "last": today.isoformat()}
    elif group == "f" and code in FORMATS:
        export_request["kind"] = code
    elif group == "p" and code in _profiles(request):
        export_request["profile"] = code
    elif group == "l" and code in request.context.catalogue.languages:
        export_request["language"] = code
    else:
        request.answer_callback("button-old")
        return
    _change_request(request, job, export_request)


def _ask_days(request: RequestContext, job: Job, given: str | None = None) -> None:
    """Ask for the days as text. `given`: the text that could not be read."""
    pending = PendingInput(request.chat_id, "export-days", {"export": job.id}, request.now)
    pending_inputs.expect(request.session, request.me.id, pending)
    first, last = date.fromisoformat(job.request["first"]), date.fromisoformat(job.request["last"])
    request.send(views.ask_days(first, last, request.words, given=given))


def _change_request(
    request: RequestContext, job: Job, export_request: dict[str, Any], *, anew: bool = False
) -> None:
    export_jobs.change(request.session, job.id, request=export_request)
    _show_choices(request, replace(job, request=export_request), anew=anew)


def handle_days(request: RequestContext, about: dict[str, Any], text: str) -> None:
    """Handle typed days, as people write them."""
    job = export_jobs.find(request.session, int(about["export"]))
    if job is None or job.state != "choosing" or job.person_id != request.me.id:
        request.send_text("button-of-closed")
        return
    try:
        days = read_days(text, request.today, request.context.lexicon)
    except DaysNotRead as error:
        if error.readings:
            ask_which_days(request, text, error.readings)
        _ask_days(request, job, given=text)
        return
    first, last = days.first.isoformat(), days.last.isoformat()
    chosen = {**job.request, "period": "other-days", "first": first, "last": last}
    _change_request(request, job, chosen, anew=True)


def _show_choices(request: RequestContext, job: Job, *, anew: bool = False) -> None:
    languages = request.context.catalogue.languages
    view = views.choices_card(build_choice(job), _profiles(request), languages, request.words)
    request.show_card(card_key(job.id), view, anew=anew)


def _preview(request: RequestContext, job: Job) -> None:
    export_request = build_request(job)
    totals = writing.count_by_state(request.session, request.context, export_request)
    too_many = export_request.kind == "xlsx" and sum(totals.values()) >= MOST_ROWS
    view = views.preview_card(
        build_choice(job), totals, left_out(job.request["profile"]), too_many, request.words
    )
    request.show_card(card_key(job.id), view)


def _make(request: RequestContext, job: Job) -> None:
    if not may_export(request.me.role, job.request["profile"]):
        request.answer_callback("button-old")
        return
    export_jobs.change(request.session, job.id, state="waiting")
    request.show_card(card_key(job.id), views.progress_card(build_choice(job), 0, 0, request.words))


def _profiles(request: RequestContext) -> list[str]:
    return [profile for profile in PROFILES if may_export(request.me.role, profile)]


def card_key(job_id: int) -> str:
    """Return the card's key."""
    return f"export/{job_id}"


def file_card_keys(job: Job) -> list[str]:
    """Return the keys of the messages that bring its files."""
    return [f"export/{job.id}/{n}" for n in range(len(job.files))]


def build_request(job: Job) -> ExportRequest:
    """Build the export request of a job."""
    given = job.request
    first, last = date.fromisoformat(given["first"]), date.fromisoformat(given["last"])
    return ExportRequest(given["kind"], first, last, given["profile"], given["language"])


def build_choice(job: Job) -> Choice:
    """Build the choices as the card shows them."""
    given, period = build_request(job), job.request["period"]
    return Choice(job.id, given.first, given.last, period, given.kind, given.profile, given.language)
