"""What a pressed button does, by the key of its callback data."""

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
from bot.views.callbacks import Callback

#: The buttons that coordinators can press in their group.
IN_GROUPS = frozenset(
    {
        Callback.UNCERTAIN_POST,
        Callback.REVIEW,
        Callback.MERGE,
        Callback.APPROVAL,
        Callback.RETRACT,
        Callback.WEEKLY,
        Callback.VOICE,
    }
)


def _is_key(text: str) -> bool:
    """True if the text is a row id as encoded in our callback data."""
    return text.isascii() and text.isdigit() and len(text) < 16


def _day_tap(act: Callable[[RequestContext, date], None]) -> Callable[[RequestContext, list[str], int], None]:
    """Return a handler for a button that carries a day; a malformed day counts as a stale button."""

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
    """Answer a button of an older version, or forged callback data."""
    request.answer_callback("button-old")


#: key → (the action it needs, number of parts after the key, handler)
CALLBACKS: dict[str, tuple[str, int, Callable[[RequestContext, list[str], int], None]]] = {
    Callback.FORM: ("report.write", 4, _form_tap),
    Callback.DRAFT: ("report.write", 2, _draft_tap),
    Callback.OWN_REPORT: (
        "report.correct_own",
        2,
        lambda request, parts, at: mine.handle_button(request, parts[0], parts[1], at),
    ),
    Callback.EVIDENCE: (
        "evidence.add",
        1,
        lambda request, parts, at: attaching.assign_files(request, parts[0], at),
    ),
    Callback.LANGUAGE: ("language.choose", 1, _language_tap),
    Callback.SECOND_REPORT: ("report.write", 3, _second_tap),
    Callback.VOICE: ("report.file_for", 2, _voice_tap),
    Callback.CONFIRM: (
        "report.correct_own",
        1,
        lambda request, parts, _at: mine.confirm_report(request, parts[0]),
    ),
    Callback.UNCERTAIN_POST: ("publication.settle", 2, _post_tap),
    Callback.QUESTION: ("question.answer", 4, _question_tap),
    Callback.ON_BEHALF: (
        "report.file_for",
        1,
        lambda request, parts, at: on_behalf.handle_button(request, parts[0], at),
    ),
    Callback.WEEKLY: ("statement.post", 1, _day_tap(posting.post_week)),
    Callback.APPROVAL: (
        "statement.sign",
        3,
        lambda request, parts, _at: approval_buttons.handle_button(request, *parts),
    ),
    Callback.RETRACT: ("statement.retract", 2, _retract_tap),
    Callback.MERGE: ("report.merge", 2, _merge_tap),
    Callback.EXPORT: ("record.export", 2, _export_tap),
    Callback.PEOPLE: ("person.list", 2, lambda request, parts, _at: members.handle_button(request, *parts)),
    Callback.AUDIT: ("audit.read", 1, lambda request, parts, _at: audit_trail.show_page(request, parts[0])),
    Callback.JOIN: ("person.let_in", 2, _join_tap),
    Callback.REVIEW: (
        "report.review",
        3,
        lambda request, parts, _at: pending_input.handle_button(request, *parts),
    ),
}
