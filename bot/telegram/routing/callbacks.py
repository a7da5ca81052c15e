"""What a pressed button does, by the first letter of what it carries."""

from collections.abc import Callable

from bot.domain.form.step import Tapped
from bot.services.audit import audit_trail
from bot.services.context import Work
from bot.services.evidence import attaching
from bot.services.exports import dialog
from bot.services.people import joining, members
from bot.services.publishing import approval_buttons, posting
from bot.services.reports import drafting, mine, on_behalf, open_report, second_draft
from bot.services.review import merging, pending_input, questions

#: The buttons that coordinators can press in their group.
IN_GROUPS = ("p", "c", "m", "s", "x", "w", "v")


def _is_key(text: str) -> bool:
    """A row's number as our buttons carry it; anything else was made up."""
    return text.isascii() and text.isdigit() and len(text) < 16


def _form_tap(work: Work, parts: list[str], message_id: int) -> None:
    draft, visit, step, choice = parts
    if _is_key(draft) and _is_key(visit):
        drafting.tapped(work, int(draft), Tapped(step, int(visit), choice), message_id)


def _question_tap(work: Work, parts: list[str], message_id: int) -> None:
    question, visit, step, choice = parts
    if _is_key(question) and _is_key(visit):
        questions.tapped(work, int(question), Tapped(step, int(visit), choice), message_id)


def _retract_tap(work: Work, parts: list[str], _message_id: int) -> None:
    verb, publication = parts
    if _is_key(publication):
        posting.pressed(work, verb, int(publication))


def _export_tap(work: Work, parts: list[str], _message_id: int) -> None:
    export, verb = parts
    if _is_key(export):
        dialog.pressed(work, verb, int(export))


def _merge_tap(work: Work, parts: list[str], _message_id: int) -> None:
    verb, pair = parts
    if _is_key(pair):
        merging.pressed(work, verb, int(pair))


def _draft_tap(work: Work, parts: list[str], message_id: int) -> None:
    verb, draft = parts
    if _is_key(draft):
        (drafting.go_on if verb == "on" else drafting.start_new)(work, int(draft), message_id)


def _second_tap(work: Work, parts: list[str], message_id: int) -> None:
    verb, draft, at = parts
    if verb in ("new", "part") and _is_key(draft) and _is_key(at):
        second_draft.pressed(work, verb, int(draft), int(at), message_id)


def _voice_tap(work: Work, parts: list[str], _message_id: int) -> None:
    _verb, draft = parts
    if _is_key(draft):
        on_behalf.fill_from_voice(work, int(draft))


def _post_tap(work: Work, parts: list[str], message_id: int) -> None:
    verb, publication = parts
    if _is_key(publication):
        posting.settle_uncertain(work, int(publication), there=verb == "there", message_id=message_id)


def _join_tap(work: Work, parts: list[str], message_id: int) -> None:
    verb, person = parts
    if _is_key(person):
        joining.decided(work, int(person), let_in=verb == "in", message_id=message_id)


def _language_tap(work: Work, parts: list[str], message_id: int) -> None:
    joining.choose_language(work, parts[0], message_id)
    open_report.redraw(work)


def dead(work: Work, _parts: list[str], _message_id: int) -> None:
    """A button that nobody made, or of an older program."""
    work.answer("button-old")


#: first letter of a button's data → (the action it needs, how many parts follow, what it does)
TAPS: dict[str, tuple[str, int, Callable[[Work, list[str], int], None]]] = {
    "f": ("report.write", 4, _form_tap),
    "d": ("report.write", 2, _draft_tap),
    "r": ("report.correct_own", 2, lambda work, parts, at: mine.pressed(work, parts[0], parts[1], at)),
    "e": ("evidence.add", 1, lambda work, parts, at: attaching.belongs(work, parts[0], at)),
    "l": ("language.choose", 1, _language_tap),
    "n": ("report.write", 3, _second_tap),
    "v": ("report.file_for", 2, _voice_tap),
    "y": ("report.correct_own", 1, lambda work, parts, _at: mine.confirm(work, parts[0])),
    "p": ("publication.settle", 2, _post_tap),
    "q": ("question.answer", 4, _question_tap),
    "b": ("report.file_for", 1, lambda work, parts, at: on_behalf.pressed(work, parts[0], at)),
    "w": ("statement.post", 1, lambda work, parts, _at: posting.post_week(work, parts[0])),
    "s": ("statement.sign", 3, lambda work, parts, _at: approval_buttons.pressed(work, *parts)),
    "x": ("statement.retract", 2, _retract_tap),
    "m": ("report.merge", 2, _merge_tap),
    "o": ("record.export", 2, _export_tap),
    "u": ("person.list", 2, lambda work, parts, _at: members.pressed(work, *parts)),
    "a": ("audit.read", 1, lambda work, parts, _at: audit_trail.show(work, parts[0])),
    "j": ("person.let_in", 2, _join_tap),
    "c": ("report.review", 3, lambda work, parts, _at: pending_input.pressed(work, *parts)),
}
