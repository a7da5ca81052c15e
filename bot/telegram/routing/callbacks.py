"""Buttons: which use case each kind of callback data calls, and what its parts are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.domain.form.step import Tapped
from bot.services.audit import audit_trail
from bot.services.context import RequestContext
from bot.services.evidence import attaching
from bot.services.evidence import joining as joining_files
from bot.services.exports import dialog
from bot.services.lookups import parse_key
from bot.services.people import consent, joining, members
from bot.services.publishing import posting
from bot.services.publishing.approval import buttons as approval_buttons
from bot.services.reports import drafting, on_behalf, second_draft
from bot.services.reports.sent import mine
from bot.services.review import merging, pending_input, questions, queue
from bot.views.callbacks import Callback
from storage.repositories.messages import outbox


@dataclass(frozen=True, slots=True)
class Button:
    """A kind of button: the action that it needs, the parsers of its parts, and its handler.

    The handler gets the request and the parsed parts. `in_group`: coordinators can press it in their group.
    """

    action: str
    parts: tuple[Callable[[str], Any], ...]
    handle: Callable[..., None]
    in_group: bool = False


def _on_form(request: RequestContext, draft: int, visit: int, step: str, choice: str) -> None:
    drafting.handle_tap(request, draft, Tapped(step, visit, choice))


def _on_question(request: RequestContext, question: int, visit: int, step: str, choice: str) -> None:
    questions.handle_tap(request, question, Tapped(step, visit, choice))


def _on_voice(request: RequestContext, _verb: str, draft: int) -> None:
    on_behalf.fill_from_voice(request, draft)


CALLBACKS: dict[str, Button] = {
    Callback.FORM: Button("report.write", (parse_key, parse_key, str, str), _on_form),
    Callback.DRAFT: Button("report.write", (str, parse_key), drafting.handle_button),
    Callback.OWN_REPORT: Button("report.correct_own", (str, str), mine.handle_button),
    Callback.EVIDENCE: Button("evidence.add", (str,), attaching.assign_files),
    Callback.JOINED: Button("evidence.add", (str, str), joining_files.handle_button),
    Callback.LANGUAGE: Button("language.choose", (str,), joining.choose_language),
    Callback.CONSENT: Button("consent.give", (str, str), consent.handle_button),
    Callback.SECOND_REPORT: Button("report.write", (str, parse_key, parse_key), second_draft.handle_button),
    Callback.VOICE: Button("report.file_for", (str, parse_key), _on_voice, in_group=True),
    Callback.CONFIRM: Button("report.correct_own", (str,), mine.confirm_report),
    Callback.UNCERTAIN_POST: Button(
        "publication.settle", (str, parse_key), posting.settle_uncertain, in_group=True
    ),
    Callback.QUESTION: Button("question.answer", (parse_key, parse_key, str, str), _on_question),
    Callback.ON_BEHALF: Button("report.file_for", (parse_key,), on_behalf.handle_button),
    Callback.APPROVAL: Button(
        "statement.sign", (str, parse_key), approval_buttons.handle_button, in_group=True
    ),
    Callback.RETRACT: Button("statement.retract", (str, parse_key), posting.handle_button, in_group=True),
    Callback.MERGE: Button("report.merge", (str, parse_key), merging.handle_button, in_group=True),
    Callback.EXPORT: Button("record.export", (parse_key, str), dialog.handle_button),
    Callback.PEOPLE: Button("person.list", (str, parse_key), members.handle_button),
    Callback.AUDIT: Button("audit.read", (str,), audit_trail.show_page),
    Callback.JOIN: Button("person.let_in", (str, parse_key), joining.decide_join_request),
    Callback.QUEUE: Button("report.review", (str,), queue.choose_group, in_group=True),
    Callback.REVIEW: Button("report.review", (str, str, str), pending_input.handle_button, in_group=True),
}


def works_in_groups(data: str) -> bool:
    """Whether coordinators can press this button in their group."""
    button = CALLBACKS.get(data.partition("|")[0])
    return button is not None and button.in_group


def handle_callback(request: RequestContext, data: str) -> None:
    """Call the use case of a pressed button. A button of an older version, or forged data, does nothing.

    Whoever presses is always told something: a use case that found nothing to do leaves no message and no answer.
    """
    key, *parts = data.split("|")
    button = CALLBACKS.get(key)
    if button is None or len(parts) != len(button.parts) or not request.may(button.action):
        request.answer_callback("button-old")
        return
    try:
        values = [parse(part) for parse, part in zip(button.parts, parts, strict=True)]
    except ValueError:
        request.answer_callback("button-old")
    else:
        before = outbox.count_changes(request.session)
        button.handle(request, *values)
        if not request.callback_answer.text and outbox.count_changes(request.session) == before:
            request.answer_callback("button-old")
