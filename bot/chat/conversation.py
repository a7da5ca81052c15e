"""Who may do what with which update: reads it, asks the rights table, calls the activity. SYNCHRONOUS.

Three tables say it all: commands, words on keys, and the first letter of a button's data.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime

from bot.activities import (
    asking,
    attaching,
    auditing,
    bundling,
    clearing,
    coordinating,
    export_card,
    filing,
    joining,
    members,
    merging,
    one_message,
    open_report,
    own_reports,
    periods,
    posting,
    publishing,
    reporting,
    reviewing,
    second_report,
    sheet_buttons,
    sheets,
    taking,
    voice_notes,
    watching,
)
from bot.activities.work import Work
from bot.chat.incoming import Incoming
from bot.form.step import Located, Retyped, Tapped, Typed
from bot.gazetteer.letters import fold_digits
from bot.screens import joining as screens
from bot.screens.message import Screen, Text
from bot.screens.summary import number_named
from storage import people
from storage.evidence import File

Handler = Callable[[Work, Incoming], None]


def handle(work: Work, incoming: Incoming) -> None:
    """Do what an update asks for, as the person who sent it may."""
    if incoming.what == "moved" and incoming.new_chat is not None and not incoming.private:
        people.chat_moved(work.session, incoming.chat, incoming.new_chat)
        work.note("chat.move", f"chat/{work.chat_id}")
        return
    # In a private chat the chat is the person: its number is known already.
    sender = (
        work.chat_id
        if incoming.private and incoming.sender == incoming.chat
        else people.chat_number(work.session, incoming.sender)
    )
    work.person = people.person_of(work.session, sender)
    if work.person is None:
        if _stranger(work, incoming):  # an invitation let them in: the message that carried it goes, too
            clearing.heard(work, incoming.message_id)
        return
    if incoming.what != "tap":
        clearing.heard(work, incoming.message_id)
    people.seen(work.session, work.person, work.now.astimezone(work.house.settings.zone).date())
    if not incoming.private:
        _in_group(work, incoming)
        return
    if work.person.language is None and incoming.what not in ("tap", "command"):
        joining.greet(work)
        return
    _BY_KIND.get(incoming.what, _ignore)(work, incoming)


def _stranger(work: Work, incoming: Incoming) -> bool:
    """One neutral line in a private chat, nothing in a group; a good invitation lets in. Returns whether it did."""
    if not incoming.private:
        return False
    name, argument = _command(incoming.text)
    if incoming.what == "command" and name == "start" and argument:
        joining.join(work, argument)
    elif incoming.what != "tap":
        joining.stranger(work)
    return work.person is not None


def _in_group(work: Work, incoming: Incoming) -> None:
    """In a group only a coordinator's commands and buttons mean anything, and words that were asked for."""
    if incoming.what == "command" and _command(incoming.text)[0] in _GROUP_COMMANDS:
        _on_command(work, incoming)
    elif incoming.what == "tap" and incoming.data.partition("|")[0] in _GROUP_TAPS:
        _on_tap(work, incoming)
    elif incoming.what == "text":
        coordinating.typed(work, incoming.text)


def _on_command(work: Work, incoming: Incoming) -> None:
    name, argument = _command(incoming.text)
    action, handler = _COMMANDS.get(name, ("help.read", lambda work, _argument: joining.greet(work)))
    if not work.may(action):
        joining.greet(work)
        return
    if work.me.language is None and name not in ("start", "language"):
        joining.greet(work)
        return
    handler(work, argument)


def _on_tap(work: Work, incoming: Incoming) -> None:
    kind, *parts = incoming.data.split("|")
    action, count, handler = _TAPS.get(kind, ("", 0, _dead_tap))
    if not action or len(parts) != count or not work.may(action):
        work.answer("button-old")
        return
    handler(work, parts, incoming.message_id or 0)


def _on_text(work: Work, incoming: Incoming) -> None:
    if _is_report_key(work, incoming.text):
        if work.may("report.write"):
            reporting.begin(work)
        return
    if coordinating.typed(work, incoming.text):
        return
    drafting = reporting.is_open(work)
    if asking.typed(work, incoming.text, incoming.message_id or 0, incoming.reply_to, drafting=drafting):
        return
    typed = Typed(incoming.text, incoming.message_id or 0, _sent_at(work, incoming))
    if not (work.may("report.write") and _reported(work, typed)):
        work.say(screens.not_understood(work.words))


def _reported(work: Work, typed: Typed) -> bool:
    """A whole report, a second one while the first is open, or an answer to the question that stands."""
    return one_message.read(work, typed) or second_report.noticed(work, typed) or reporting.typed(work, typed)


def _is_report_key(work: Work, text: str) -> bool:
    """Whether this is what the key under the text field sends, in any language, neutral or not."""
    every = [work.house.catalogue.words(language) for language in work.house.catalogue.languages]
    return text in {words(key) for words in every for key in ("key-report", "key-report-neutral")} | {
        words.open("key-report") for words in every
    }


def _on_edited(work: Work, incoming: Incoming) -> None:
    typed = Retyped(incoming.text, incoming.message_id or 0, _sent_at(work, incoming))
    if work.may("report.write") and not (second_report.edited(work, typed) or reporting.typed(work, typed)):
        work.tell("edit-too-late")


def _on_location(work: Work, incoming: Incoming) -> None:
    if work.may("report.write") and incoming.latitude is not None and incoming.longitude is not None:
        at = Located(incoming.latitude, incoming.longitude, incoming.accuracy_m)
        if not asking.located(work, at, drafting=reporting.is_open(work)):
            reporting.located(work, at, _sent_at(work, incoming))


def _on_file(work: Work, incoming: Incoming) -> None:
    if work.may("evidence.add"):
        file = File(
            incoming.file["kind"],
            incoming.file["file_id"],
            incoming.file.get("mime_type"),
            incoming.file.get("file_size"),
            incoming.message_id,
        )
        attaching.attached(work, file, incoming.text, _sent_at(work, incoming))


def _on_other(work: Work, _incoming: Incoming) -> None:
    work.tell("kind-not-taken")


def _ignore(_work: Work, _incoming: Incoming) -> None:
    """Nothing to do: an edited caption, a live position that moved."""


_BY_KIND: dict[str, Handler] = {
    "command": _on_command,
    "tap": _on_tap,
    "text": _on_text,
    "edited": _on_edited,
    "location": _on_location,
    "file": _on_file,
    "other": _on_other,
}


def _sent_at(work: Work, incoming: Incoming) -> datetime:
    return datetime.fromtimestamp(incoming.at, UTC) if incoming.at is not None else work.now


def _command(text: str) -> tuple[str, str]:
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
        publishing.preview(work)
        return
    try:
        day = _day(argument)
    except ValueError:
        work.say(Screen(Text(work.words("digest-which-day", given=argument[:40]))))
        return
    if day > work.now.astimezone(work.house.settings.zone).date():
        work.tell("digest-not-yet", day=number_named(day.isoformat(), work.words))
        return
    publishing.preview(work, day)


def _period(work: Work, first: str, last: str) -> None:
    try:
        periods.show(work, _day(first), _day(last))
    except ValueError:
        work.say(Screen(Text(work.words("digest-which-days", given=f"{first} {last}"[:60]))))


def _on_day(work: Work, argument: str, activity: Callable[[Work, date], None]) -> None:
    """A command about a day: the one that is named, or today."""
    try:
        day = _day(argument) if argument else None
    except ValueError:
        work.say(Screen(Text(work.words("digest-which-day", given=argument[:40]))))
        return
    activity(work, day or work.now.astimezone(work.house.settings.zone).date())


def _sign(work: Work, day: date) -> None:
    today = work.now.astimezone(work.house.settings.zone).date()
    sheets.open_sheet(work, day, "preliminary" if day >= today else "final")


def _report(work: Work, argument: str) -> None:
    if argument and work.may("report.review") and coordinating.is_number(argument):
        reviewing.opened(work, argument)
    elif work.chat_id == work.me.chat_id:
        reporting.begin(work)


#: What coordinators can use in their group.
_GROUP_COMMANDS = ("digest", "queue", "report", "sign", "retract", "file", "cover", "taken")
_GROUP_TAPS = ("p", "c", "m", "s", "x", "w", "v")

#: command → (the action it needs, what it does with its argument)
_COMMANDS: dict[str, tuple[str, Callable[[Work, str], None]]] = {
    "start": ("help.read", _start),
    "help": ("help.read", lambda work, _argument: joining.greet(work)),
    "report": ("report.write", _report),
    "sign": ("statement.sign", lambda work, argument: _on_day(work, argument, _sign)),
    "retract": ("statement.retract", lambda work, argument: _on_day(work, argument, posting.which)),
    "file": ("report.file_for", lambda work, _argument: filing.begin(work)),
    "cover": ("area.cover", watching.cover),
    "quiet": ("area.quiet", lambda work, _argument: watching.quiet(work)),
    "queue": ("report.review", lambda work, _argument: reviewing.queue(work)),
    "mine": ("report.list_own", lambda work, _argument: own_reports.mine(work)),
    "language": ("language.choose", lambda work, _argument: joining.ask_language(work)),
    "digest": ("statement.read", _digest),
    "export": ("record.export", lambda work, _argument: export_card.begin(work)),
    "people": ("person.list", lambda work, _argument: members.listed(work)),
    "audit": ("audit.read", lambda work, _argument: auditing.show(work)),
    "bundle": ("evidence.export", bundling.asked),
    "wipe": ("chat.wipe", lambda work, _argument: clearing.wipe(work)),
    "taken": ("person.taken", taking.taken),
    "restore": ("person.restore", taking.restore),
    "phone": ("person.move", taking.new_phone),
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


#: What the commands are called where names are neutral; both names are always understood.
NEUTRAL_NAMES = {
    "report": "new",
    "quiet": "nothing",
    "mine": "list",
    "queue": "open",
    "file": "for",
    "digest": "day",
    "sign": "ok",
    "retract": "back",
    "export": "save",
    "cover": "areas",
    "people": "team",
    "audit": "log",
    "bundle": "pack",
    "wipe": "clear",
    "language": "language",
    "help": "help",
}
_NAMED = {neutral: name for name, neutral in NEUTRAL_NAMES.items()}


def menu_of(role: str) -> list[str]:
    """The commands somebody in this role sees."""
    from bot.permissions import may

    return [name for name in MENU if may(role, _COMMANDS[name][0])]


def _is_key(text: str) -> bool:
    """A row's number as our buttons carry it; anything else was made up."""
    return text.isascii() and text.isdigit() and len(text) < 16


def _form_tap(work: Work, parts: list[str], message_id: int) -> None:
    draft, visit, step, choice = parts
    if _is_key(draft) and _is_key(visit):
        reporting.tapped(work, int(draft), Tapped(step, int(visit), choice), message_id)


def _question_tap(work: Work, parts: list[str], message_id: int) -> None:
    question, visit, step, choice = parts
    if _is_key(question) and _is_key(visit):
        asking.tapped(work, int(question), Tapped(step, int(visit), choice), message_id)


def _retract_tap(work: Work, parts: list[str], _message_id: int) -> None:
    verb, publication = parts
    if _is_key(publication):
        posting.pressed(work, verb, int(publication))


def _export_tap(work: Work, parts: list[str], _message_id: int) -> None:
    export, verb = parts
    if _is_key(export):
        export_card.pressed(work, verb, int(export))


def _merge_tap(work: Work, parts: list[str], _message_id: int) -> None:
    verb, pair = parts
    if _is_key(pair):
        merging.pressed(work, verb, int(pair))


def _draft_tap(work: Work, parts: list[str], message_id: int) -> None:
    verb, draft = parts
    if _is_key(draft):
        (reporting.go_on if verb == "on" else reporting.start_new)(work, int(draft), message_id)


def _second_tap(work: Work, parts: list[str], message_id: int) -> None:
    verb, draft, at = parts
    if verb in ("new", "part") and _is_key(draft) and _is_key(at):
        second_report.pressed(work, verb, int(draft), int(at), message_id)


def _voice_tap(work: Work, parts: list[str], _message_id: int) -> None:
    _verb, draft = parts
    if _is_key(draft):
        voice_notes.fill(work, int(draft))


def _post_tap(work: Work, parts: list[str], message_id: int) -> None:
    verb, publication = parts
    if _is_key(publication):
        publishing.settle(work, int(publication), there=verb == "there", message_id=message_id)


def _join_tap(work: Work, parts: list[str], message_id: int) -> None:
    verb, person = parts
    if _is_key(person):
        joining.decided(work, int(person), let_in=verb == "in", message_id=message_id)


def _language_tap(work: Work, parts: list[str], message_id: int) -> None:
    joining.choose_language(work, parts[0], message_id)
    open_report.redraw(work)


def _dead_tap(work: Work, _parts: list[str], _message_id: int) -> None:
    work.answer("button-old")


#: first letter of a button's data → (the action it needs, how many parts follow, what it does)
_TAPS: dict[str, tuple[str, int, Callable[[Work, list[str], int], None]]] = {
    "f": ("report.write", 4, _form_tap),
    "d": ("report.write", 2, _draft_tap),
    "r": ("report.correct_own", 2, lambda work, parts, at: own_reports.pressed(work, parts[0], parts[1], at)),
    "e": ("evidence.add", 1, lambda work, parts, at: attaching.belongs(work, parts[0], at)),
    "l": ("language.choose", 1, _language_tap),
    "n": ("report.write", 3, _second_tap),
    "v": ("report.file_for", 2, _voice_tap),
    "y": ("report.correct_own", 1, lambda work, parts, _at: voice_notes.confirmed(work, parts[0])),
    "p": ("publication.settle", 2, _post_tap),
    "q": ("question.answer", 4, _question_tap),
    "b": ("report.file_for", 1, lambda work, parts, at: filing.pressed(work, parts[0], at)),
    "w": ("statement.post", 1, lambda work, parts, _at: posting.post_week(work, parts[0])),
    "s": ("statement.sign", 3, lambda work, parts, _at: sheet_buttons.pressed(work, *parts)),
    "x": ("statement.retract", 2, _retract_tap),
    "m": ("report.merge", 2, _merge_tap),
    "o": ("record.export", 2, _export_tap),
    "u": ("person.list", 2, lambda work, parts, _at: members.pressed(work, *parts)),
    "a": ("audit.read", 1, lambda work, parts, _at: auditing.show(work, parts[0])),
    "j": ("person.let_in", 2, _join_tap),
    "c": ("report.review", 3, lambda work, parts, _at: coordinating.pressed(work, *parts)),
}
