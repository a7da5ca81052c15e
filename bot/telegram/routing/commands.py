"""What people type behind a slash: which command needs which action, what it does, and what it is called."""

from collections.abc import Callable
from datetime import date

from bot.config.permissions import may
from bot.domain.places.letters import fold_digits
from bot.i18n.command_names import NEUTRAL_NAMES
from bot.services.audit import audit_trail
from bot.services.context import Work
from bot.services.exports import dialog, evidence_bundle
from bot.services.lookups import as_number
from bot.services.people import chat_cleanup, joining, lost_phones, members
from bot.services.publishing import approval_sheet, composing, periods, posting
from bot.services.reports import drafting, mine, on_behalf
from bot.services.review import coverage, decisions, pending_input
from bot.views.escape import inert
from bot.views.message import Screen, Text
from bot.views.summary import number_named

#: What coordinators can use in their group.
IN_GROUPS = ("digest", "queue", "report", "sign", "retract", "file", "cover", "taken")


def parse(text: str) -> tuple[str, str]:
    """The command, by its own name (not the neutral one), and what follows it."""
    name, _, argument = text.removeprefix("/").partition(" ")
    known = name.partition("@")[0].lower()
    return _NAMED.get(known, known), argument.strip()


def _start(work: Work, argument: str) -> None:
    if argument:
        joining.join(work, argument)
    else:
        joining.greet(work)


def _day(text: str) -> date:
    """A day as people type it: digits in three scripts. Raises ValueError for what is none."""
    day = date.fromisoformat(fold_digits(text).strip())
    if not 1970 <= day.year <= 2200:
        raise ValueError(text)
    return day


def _digest(work: Work, argument: str) -> None:
    first, _, rest = argument.partition(" ")
    if first == "post" and work.may("statement.post"):
        _on_day(work, rest.strip(), posting.post_now)
        return
    if rest:
        _period(work, first, rest.strip())
        return
    if not argument:
        composing.preview(work)
        return
    try:
        day = _day(argument)
    except ValueError:
        work.say(Screen(Text(work.words("digest-which-day", given=inert(argument[:40])))))
        return
    if day > work.house.day_of(work.now):
        work.tell("digest-not-yet", day=number_named(day.isoformat(), work.words))
        return
    composing.preview(work, day)


def _period(work: Work, first: str, last: str) -> None:
    try:
        periods.show(work, _day(first), _day(last))
    except ValueError:
        work.say(Screen(Text(work.words("digest-which-days", given=inert(f"{first} {last}"[:60])))))


def _on_day(work: Work, argument: str, activity: Callable[[Work, date], None]) -> None:
    """A command about a day: the one that is named, or today."""
    try:
        day = _day(argument) if argument else None
    except ValueError:
        work.say(Screen(Text(work.words("digest-which-day", given=inert(argument[:40])))))
        return
    activity(work, day or work.house.day_of(work.now))


def _sign(work: Work, day: date) -> None:
    today = work.house.day_of(work.now)
    approval_sheet.open_sheet(work, day, "preliminary" if day >= today else "final")


def _report(work: Work, argument: str) -> None:
    argument = as_number(argument)
    if argument and work.may("report.review") and pending_input.is_number(argument):
        decisions.opened(work, argument)
    elif work.chat_id == work.me.chat_id:
        drafting.begin(work)


#: command → (the action it needs, what it does with its argument)
COMMANDS: dict[str, tuple[str, Callable[[Work, str], None]]] = {
    "start": ("help.read", _start),
    "help": ("help.read", lambda work, _argument: joining.greet(work)),
    "report": ("report.write", _report),
    "sign": ("statement.sign", lambda work, argument: _on_day(work, argument, _sign)),
    "retract": ("statement.retract", lambda work, argument: _on_day(work, argument, posting.which)),
    "file": ("report.file_for", lambda work, _argument: on_behalf.begin(work)),
    "cover": ("area.cover", coverage.cover),
    "quiet": ("area.quiet", lambda work, _argument: coverage.quiet(work)),
    "queue": ("report.review", lambda work, _argument: decisions.queue(work)),
    "mine": ("report.list_own", lambda work, _argument: mine.mine(work)),
    "language": ("language.choose", lambda work, _argument: joining.ask_language(work)),
    "digest": ("statement.read", _digest),
    "export": ("record.export", lambda work, _argument: dialog.begin(work)),
    "people": ("person.list", lambda work, _argument: members.listed(work)),
    "audit": ("audit.read", lambda work, _argument: audit_trail.show(work)),
    "bundle": ("evidence.export", lambda work, argument: evidence_bundle.asked(work, as_number(argument))),
    "wipe": ("chat.wipe", lambda work, _argument: chat_cleanup.wipe(work)),
    "taken": ("person.taken", lost_phones.taken),
    "restore": ("person.restore", lost_phones.restore),
    "phone": ("person.move", lost_phones.new_phone),
}


#: The commands of each menu, in order (each needs a text `command-<name>`).
MENU = (
    "report",
    "quiet",
    "mine",
    "queue",
    "file",
    "digest",
    "sign",
    "retract",
    "export",
    "cover",
    "people",
    "audit",
    "bundle",
    "wipe",
    "language",
    "help",
)


_NAMED = {neutral: name for name, neutral in NEUTRAL_NAMES.items()}


def menu_of(role: str) -> list[str]:
    """The commands somebody in this role sees."""
    return [name for name in MENU if may(role, COMMANDS[name][0])]
