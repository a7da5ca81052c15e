"""Words that coordinators were asked to type: which activity they are for."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.services.context import Work
from bot.services.exports import dialog, evidence_bundle
from bot.services.publishing import approval_buttons
from bot.services.review import decisions, merging, questions
from storage.repositories.reports import reports
from storage.repositories.reports.row_mapping import Filed
from storage.repositories.review import pending_inputs

#: Words that come later than this are not for what was asked then.
PATIENCE = timedelta(minutes=30)
_NUMBER = re.compile(r"\d{4}-\d{2}-\d{2}/\d+")

#: purpose → who takes the words.
_TAKERS: dict[str, Callable[[Work, dict[str, Any], str], None]] = {
    "reason": decisions.reason_typed,
    "question": questions.question_typed,
    "same": merging.number_typed,
    "sentence": approval_buttons.sentence_typed,
    "export-days": dialog.days_typed,
}


def _ask(work: Work, filed: Filed, step: str) -> None:
    if step:
        questions.ask(work, filed, step)
    else:
        questions.fields(work, filed)


#: What a card's button begins with, where another activity than reviewing takes it → the right, and who takes it.
_BUTTONS: dict[str, tuple[str, Callable[[Work, Filed, str], None]]] = {
    "ask": ("question.ask", _ask),
    "same": ("report.merge", merging.candidates),
    "unmerge": ("report.merge", merging.undo),
    "zip": ("report.review", evidence_bundle.pressed),
}


def pressed(work: Work, verb: str, report_id: str, revision: str) -> None:
    """A button of a coordinator's card: what it begins with says which activity it belongs to."""
    name, _, detail = verb.partition(".")
    filed = reports.find(work.session, report_id)
    action = _BUTTONS.get(name)
    if name == "unmerge" and filed is not None and revision != str(filed.attack.revision):
        action = None  # it changes the record: only as it is shown
    if action is None or filed is None or not work.may(action[0]):
        decisions.pressed(work, verb, report_id, revision)
    else:
        action[1](work, filed, detail)


def typed(work: Work, text: str) -> bool:
    """Whether these words were asked for; then they are taken."""
    waiting = pending_inputs.of(work.session, work.me.id, work.chat_id)
    if waiting is None:
        return False
    pending_inputs.over(work.session, work.me.id)
    if work.now - waiting.at > PATIENCE or not work.may("report.review"):
        return False
    _TAKERS[waiting.purpose](work, waiting.about, text)
    return True


def is_number(text: str) -> bool:
    """Whether this is a report's number, such as 2023-10-05/07."""
    return _NUMBER.fullmatch(text.strip()) is not None
