"""Commands: which use case each one calls."""

from collections.abc import Callable
from datetime import date

from bot.config.permissions import COMMANDS
from bot.domain.escape import escape
from bot.domain.parsing.time.ranges import DayRange, DaysNotRead, read_days
from bot.services.audit import audit_trail
from bot.services.context import RequestContext
from bot.services.exports import dialog, evidence_bundle
from bot.services.lookups import ask_which_days, normalise_number
from bot.services.people import chat_cleanup, consent, joining, lost_phones, members
from bot.services.publishing import composing, periods, posting
from bot.services.publishing.approval import sheets
from bot.services.reports import drafting, on_behalf
from bot.services.reports.sent import mine
from bot.services.review import coverage, decisions, queue, search
from storage.repositories.operations import key_values

_DISCREET = {command.discreet: name for name, command in COMMANDS.items()}


def parse(text: str) -> tuple[str, str]:
    """Return the command, by its own name (not the discreet one), and its argument."""
    typed, argument = _split(text)
    name = typed.partition("@")[0].lower()
    return _DISCREET.get(name, name), argument


def is_for_another_bot(request: RequestContext, text: str) -> bool:
    """Whether a command names another bot, as in /start@other_bot."""
    named = _split(text)[0].partition("@")[2]
    own = key_values.read(request.session, "bot/username") if named else None
    return own is not None and named.casefold() != own.casefold()


def _split(text: str) -> tuple[str, str]:
    """Split a command from what stands behind it, on the same line or the next one."""
    typed, *rest = text.removeprefix("/").split(maxsplit=1) or [""]
    return typed, rest[0].strip() if rest else ""


def _start(request: RequestContext, argument: str) -> None:
    if argument:
        joining.join_with_code(request, argument)
    else:
        joining.send_welcome(request)


def _digest(request: RequestContext, argument: str) -> None:
    first, _, rest = argument.partition(" ")
    if first == "post" and request.may("statement.post"):
        _on_day(request, rest.strip(), posting.post_now)
        return
    days = _read_days(request, argument, "digest-which-days" if rest else "digest-which-day")
    if days is None:
        return
    if days.first == days.last:
        composing.show_preview(request, days.first)
    else:
        periods.show_period(request, days.first, days.last)


def _read_days(request: RequestContext, argument: str, refusal: str) -> DayRange | None:
    """Read days, today if none are given. Otherwise the person is asked, or told with the text `refusal`."""
    if not argument:
        return DayRange(request.today, request.today)
    try:
        return read_days(argument, request.today, request.context.lexicon)
    except DaysNotRead as error:
        if error.readings:
            ask_which_days(request, argument, error.readings)
        else:
            request.send_text(refusal, given=escape(argument[:60]))
        return None


def _on_day(request: RequestContext, argument: str, use_case: Callable[[RequestContext, date], None]) -> None:
    """Call a use case with the given day, or with today."""
    days = _read_days(request, argument, "digest-which-day")
    if days is None:
        return
    if days.first == days.last:
        use_case(request, days.first)
    else:
        request.send_text("digest-which-day", given=escape(argument[:60]))


def _sign(request: RequestContext, day: date) -> None:
    sheets.open_sheet(request, day, "preliminary" if day >= request.today else "final")


def _report(request: RequestContext, argument: str) -> None:
    """Open the report with this number, or begin one; words of it stand behind the command (`routing.updates`)."""
    number = report_number(argument)
    private = request.chat_id == request.me.chat_id
    if number and request.may("report.review"):
        decisions.open_report(request, number)
    elif number and private:
        mine.show_report(request, number)
    elif private:
        drafting.begin_report(request)
    else:
        request.send_text("report-in-private")


def _find(request: RequestContext, argument: str) -> None:
    number = report_number(argument)
    if number and "/" in number:
        decisions.open_report(request, number)
    else:
        search.find_reports(request, argument)


def report_number(argument: str) -> str | None:
    """Return the number of a report that stands behind a command; None for other words, or none."""
    number = normalise_number(argument)
    return number if number and not any(letter.isalpha() for letter in number) else None


#: Commands that use what stands behind them. Behind another one words would be lost, and the person is told so.
TAKE_WORDS = frozenset(
    {
        *(
            "start",
            "report",
            "sign",
            "retract",
            "cover",
            "digest",
            "find",
            "bundle",
            "taken",
            "restore",
            "phone",
        )
    }
)
#: command (declared in `bot/config/permissions.py`) → what it does with its argument
HANDLERS: dict[str, Callable[[RequestContext, str], None]] = {
    "start": _start,
    "help": lambda request, _argument: joining.send_welcome(request),
    "report": _report,
    "sign": lambda request, argument: _on_day(request, argument, _sign),
    "retract": lambda request, argument: _on_day(request, argument, posting.show_posts),
    "file": lambda request, _argument: on_behalf.begin_for_another(request),
    "cover": coverage.set_coverage,
    "quiet": lambda request, _argument: coverage.confirm_quiet(request),
    "queue": lambda request, _argument: queue.show_queue(request),
    "find": _find,
    "mine": lambda request, _argument: mine.list_reports(request),
    "language": lambda request, _argument: joining.ask_language(request),
    "consent": lambda request, _argument: consent.ask(request),
    "digest": _digest,
    "export": lambda request, _argument: dialog.begin_export(request),
    "people": lambda request, _argument: members.show_members(request),
    "audit": lambda request, _argument: audit_trail.show_page(request),
    "bundle": lambda request, argument: evidence_bundle.send_bundle(request, normalise_number(argument)),
    "wipe": lambda request, _argument: chat_cleanup.wipe_chat(request),
    "taken": lost_phones.report_lost,
    "restore": lost_phones.restore_access,
    "phone": lost_phones.send_phone_link,
}
