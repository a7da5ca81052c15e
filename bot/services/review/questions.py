"""Questions from coordinators: one question to the reporter, with the form's buttons; the answer is a revision.

The question has its own progress, apart from a report that the person may be typing. The form's engine asks it
and its follow-up questions ("of them women?") until none is open; then the record is revised.
"""

from dataclasses import replace

from bot.domain.escape import escape
from bot.domain.form import engine
from bot.domain.form.kinds.free_text import append_text
from bot.domain.form.progress import Progress
from bot.domain.form.report_form import BY_ID, REVIEW
from bot.domain.form.step import Input, PositionSent, Tapped, TextSent
from bot.services.context import RequestContext, build_content, send_message
from bot.services.reports import form_context
from bot.services.reports.corrections import apply_correction, build_answers
from bot.services.review import asking, revisions
from bot.services.review import cards as review_cards
from bot.views.message import Message, Text
from bot.views.reports import question as views
from bot.views.review.card_buttons import open_button
from bot.views.summary import number_text
from storage.model.records import Attack
from storage.model.validation import Problem
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.messages import cards, outbox
from storage.repositories.people import people
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from storage.repositories.reports.row_mapping import StoredReport
from storage.repositories.review import questions
from storage.repositories.review.questions import Question

#: Fields that can be asked with the form's buttons, in the order of the menu.
ASKABLE = (
    "killed_total",
    "injured_total",
    "where",
    "when",
    "kinds",
    "targets",
    "origin",
    "source",
    "munitions",
)
LONGEST_QUESTION = 500


def show_fields(request: RequestContext, stored: StoredReport) -> None:
    """Show the menu of fields that can be asked."""
    words = request.words
    rows = views.question_rows(ASKABLE, stored.attack, words)
    review_cards.show_menu(request, stored, words("menu-ask"), rows)


def ask_field(request: RequestContext, stored: StoredReport, step: str) -> None:
    """Ask about the chosen field (or request the coordinator's own words)."""
    if stored.reporter_id is None or stored.attack.state not in COUNTED_STATES:
        request.answer_callback("button-old")
    elif not people.get(request.session, stored.reporter_id).active:
        request.answer_callback("ask-no-access", alert=True)
    elif step == "words":
        about, number = {"report": stored.attack.id}, stored.attack.number or ""
        asking.ask_for_text(request, "question", about, "ask-type-question", number=number)
    elif step in ASKABLE:
        context = replace(form_context.build_form_context(request, step), last_places=())
        answers = build_answers(stored.attack)
        progress = engine.reopen(engine.start(context, answers), _first_reachable(step, answers), context)
        _send_question(request, stored, step=step, progress=progress)
        request.answer_callback("question-sent")


def _first_reachable(step: str, answers: dict[str, object]) -> str:
    """Return the step to ask: a group's figures only if people were hurt, else whether anyone was hurt."""
    return step if BY_ID[step].applies(answers) else "hurt"


def handle_question(request: RequestContext, about: dict[str, str], typed: str) -> None:
    """Send a question that a coordinator typed."""
    stored = reports.find(request.session, about["report"])
    if stored is None or stored.reporter_id is None or stored.attack.state not in COUNTED_STATES:
        request.send_text("review-changed-meanwhile")
        return
    if not people.get(request.session, stored.reporter_id).active:
        request.send_text("ask-no-access")
        return
    words = " ".join(typed.split())
    if len(words) > LONGEST_QUESTION:
        request.send_text("problem-words-too-long", most=LONGEST_QUESTION)
        return
    _send_question(request, stored, words=words)
    request.send_text("question-sent")


def _send_question(
    request: RequestContext,
    stored: StoredReport,
    *,
    step: str | None = None,
    words: str | None = None,
    progress: Progress | None = None,
) -> None:
    assert stored.reporter_id is not None
    number = questions.ask(
        request.session, request.now, stored.attack.id, by=request.me.id, to=stored.reporter_id,
        step=step, words=words, progress=progress.to_json() if progress else None,
    )  # fmt: skip
    request.audit("question.ask", stored.attack.number or stored.attack.id, question=number, step=step)
    question = questions.find(request.session, number)
    assert question is not None
    _show(request, question, stored.attack, progress)
    if stored.attack.state == "submitted":
        revisions.store_decision(request, replace(stored.attack, state="needs_info"), "report.ask")
    else:
        review_cards.on_report_changed(request.session, request.context, stored.attack.id)


# --- the person who is asked ------------------------------------------------------------------------


def handle_tap(request: RequestContext, question_id: int, tap: Tapped) -> None:
    """Handle a button of a question's card."""
    question = questions.find(request.session, question_id)
    if question is None or question.asked_to != request.me.id or question.state != "open":
        request.answer_callback("question-over")
        request.remove_keyboard()
        return
    if tap.choice == "unknown-now":
        _store_answer(request, question, None)
    else:
        _apply_input(request, question, tap)


def handle_text(request: RequestContext, text: str, reply_to: int | None, *, drafting: bool) -> str | None:
    """Handle a text: it is the answer when it replies to the question, or when no report is open.

    Returns the report that was asked about; None when it answers nothing.
    """
    for question in questions.list_open(request.session, request.me.id):
        stands_at = cards.find_message(request.session, _card(question))
        if (reply_to is not None and reply_to == stands_at) or (reply_to is None and not drafting):
            if question.step is None:
                _store_answer(request, question, text.strip())
            else:
                _apply_input(request, question, TextSent(text, request.message_id, request.now))
            return question.report_id
    return None


def handle_position(request: RequestContext, at: PositionSent, *, drafting: bool) -> bool:
    """Handle a position: it is the answer to "where?" when no report is open."""
    for question in questions.list_open(request.session, request.me.id):
        if question.step == "where" and not drafting:
            _apply_input(request, question, at)
            return True
    return False


def _apply_input(request: RequestContext, question: Question, given: Input) -> None:
    stored = reports.find(request.session, question.report_id)
    assert stored is not None
    assert question.progress is not None
    before = Progress.from_json(question.progress)
    context = replace(form_context.build_form_context(request, before.step), last_places=())
    outcome = engine.answer(before, given, context)
    if outcome.status == "stale":
        request.answer_callback("button-old")
    progress = replace(outcome.progress, words=None, leaving=False)
    if progress.step == REVIEW and outcome.status == "asked":
        _store_answer(request, question, None, progress)
        return
    questions.set_progress(request.session, question.id, progress.to_json())
    problem = outcome.problem
    if problem is None and outcome.progress.words is not None:
        problem = Problem("answer-not-read", slots={"words": outcome.progress.words[:60]})
    _show(request, question, stored.attack, progress, problem)


def _store_answer(
    request: RequestContext, question: Question, words: str | None, progress: Progress | None = None
) -> None:
    """Store the answer as the record's next revision in the name of the person who answered, and update the card."""
    stored = reports.find(request.session, question.report_id)
    assert stored is not None
    questions.close(request.session, question.id, request.now, "answered", words)
    before = stored.attack
    # The answer counts for the field that was asked, even if other fields changed since the question.
    attack = apply_correction(request.session, before, progress.answers, insist=True) if progress else before
    if words:
        attack = replace(attack, narrative=append_text(attack.narrative, f"{question.words} — {words}"))
    if before.state == "needs_info" and not questions.list_open_by_report(request.session, before.id):
        attack = replace(attack, state="submitted")
    if before.state in COUNTED_STATES:
        reason = question.words or f"step-{question.step}"
        author = Author(request.me.id, request.now, "report.answer", reason)
        attack = reports.revise(request.session, attack, author, request.zone)
        request.audit("question.answer", attack.number or attack.id, question=question.id)
        review_cards.on_report_changed(request.session, request.context, attack.id)
    request.answer_callback("question-answered")
    number = number_text(attack.number, request.words)
    request.show_card(_card(question), Message(Text(request.words("question-thanks", number=number))))
    _notify_asker(request, question, attack)


def _notify_asker(request: RequestContext, question: Question, attack: Attack) -> None:
    """Send the asker a short notice of the answer, in addition to the edited card."""
    asker = people.get(request.session, question.asked_by)
    if not asker.active:
        return
    to = request.context.recipient(asker)
    name = to.words(f"field-{question.step}.answer") if question.step else escape(question.words or "")
    line = to.words("question-news", number=number_text(attack.number, to.words), question=name)
    view = Message(Text(line), ((open_button(attack, to.words),),), silent=True)
    send_message(request.session, request.context, to, view)


def _show(
    request: RequestContext,
    question: Question,
    attack: Attack,
    progress: Progress | None,
    problem: Problem | None = None,
) -> None:
    """Show the question's card in the chat of the person who is asked."""
    asked = people.get(request.session, question.asked_to)
    words = request.context.words(asked.language)
    if progress is None:
        view = views.text_question(escape(question.words or ""), attack, request.zone, request.now, words)
    else:
        context = replace(form_context.build_form_context(request, progress.step), last_places=())
        view = views.form_question(question.id, progress, context, attack, words, problem)
    outbox.upsert(request.session, request.now, asked.chat_id, _card(question), build_content(view, words))


def _card(question: Question) -> str:
    return f"question/{question.id}"
