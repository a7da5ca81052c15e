"""What a pressed button does, by the first letter of what it carries."""

from collections.abc import Callable
from datetime import date

from bot.domain.form.step import Tapped
from bot.services.audit import audit_trail
from bot.services.context import RequestContext
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


def _day_tap(act: Callable[[RequestContext, date], None]) -> Callable[[RequestContext, list[str], int], None]:
    """A button that carries a day; one with no such day was made up."""

    def tapped(request: RequestContext, parts: list[str], message_id: int) -> None:
        try:
            day = date.fromisoformat(parts[0])
        except ValueError:
            stale_button(request, parts, message_id)
        else:
            act(request, day)

    return tapped


def _form_tap(request: RequestContext, parts: list[str], message_id: int) -> None:
    draft, visit, step, choice = parts
    if _is_key(draft) and _is_key(visit):
        drafting.handle_tap(request, int(draft), Tapped(step, int(visit), choice), message_id)


def _question_tap(request: RequestContext, parts: list[str], message_id: int) -> None:
    question, visit, step, choice = parts
    if _is_key(question) and _is_key(visit):
        questions.handle_tap(request, int(question), Tapped(step, int(visit), choice), message_id)


def _retract_tap(request: RequestContext, parts: list[str], _message_id: int) -> None:
    verb, publication = parts
    if _is_key(publication):
        posting.handle_button(request, verb, int(publication))


def _export_tap(request: RequestContext, parts: list[str], _message_id: int) -> None:
    export, verb = parts
    if _is_key(export):
        dialog.handle_button(request, verb, int(export))


def _merge_tap(request: RequestContext, parts: list[str], _message_id: int) -> None:
    verb, pair = parts
    if _is_key(pair):
        merging.handle_button(request, verb, int(pair))


def _draft_tap(request: RequestContext, parts: list[str], message_id: int) -> None:
    verb, draft = parts
    if _is_key(draft):
        (drafting.resume_report if verb == "on" else drafting.replace_report)(request, int(draft), message_id)


def _second_tap(request: RequestContext, parts: list[str], message_id: int) -> None:
    verb, draft, at = parts
    if verb in ("new", "part") and _is_key(draft) and _is_key(at):
        second_draft.handle_button(request, verb, int(draft), int(at), message_id)


def _voice_tap(request: RequestContext, parts: list[str], _message_id: int) -> None:
    _verb, draft = parts
    if _is_key(draft):
        on_behalf.fill_from_voice(request, int(draft))


def _post_tap(request: RequestContext, parts: list[str], message_id: int) -> None:
    verb, publication = parts
    if _is_key(publication):
        posting.settle_uncertain(request, int(publication), there=verb == "there", message_id=message_id)


def _join_tap(request: RequestContext, parts: list[str], message_id: int) -> None:
    verb, person = parts
    if _is_key(person):
        joining.decide_join_request(request, int(person), let_in=verb == "in", message_id=message_id)


def _language_tap(request: RequestContext, parts: list[str], message_id: int) -> None:
    joining.choose_language(request, parts[0], message_id)
    open_report.redraw_open_card(request)


def stale_button(request: RequestContext, _parts: list[str], _message_id: int) -> None:
    """A button that nobody made, or of an older program."""
    request.answer_callback("button-old")


#: first letter of a button's data → (the action it needs, how many parts follow, what it does)
CALLBACKS: dict[str, tuple[str, int, Callable[[RequestContext, list[str], int], None]]] = {
    "f": ("report.write", 4, _form_tap),
    "d": ("report.write", 2, _draft_tap),
    "r": (
        "report.correct_own",
        2,
        lambda request, parts, at: mine.handle_button(request, parts[0], parts[1], at),
    ),
    "e": ("evidence.add", 1, lambda request, parts, at: attaching.assign_files(request, parts[0], at)),
    "l": ("language.choose", 1, _language_tap),
    "n": ("report.write", 3, _second_tap),
    "v": ("report.file_for", 2, _voice_tap),
    "y": ("report.correct_own", 1, lambda request, parts, _at: mine.confirm_report(request, parts[0])),
    "p": ("publication.settle", 2, _post_tap),
    "q": ("question.answer", 4, _question_tap),
    "b": ("report.file_for", 1, lambda request, parts, at: on_behalf.handle_button(request, parts[0], at)),
    "w": ("statement.post", 1, _day_tap(posting.post_week)),
    "s": ("statement.sign", 3, lambda request, parts, _at: approval_buttons.handle_button(request, *parts)),
    "x": ("statement.retract", 2, _retract_tap),
    "m": ("report.merge", 2, _merge_tap),
    "o": ("record.export", 2, _export_tap),
    "u": ("person.list", 2, lambda request, parts, _at: members.handle_button(request, *parts)),
    "a": ("audit.read", 1, lambda request, parts, _at: audit_trail.show_page(request, parts[0])),
    "j": ("person.let_in", 2, _join_tap),
    "c": ("report.review", 3, lambda request, parts, _at: pending_input.handle_button(request, *parts)),
}
