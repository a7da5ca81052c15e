"""Coordinators ask back: one question to whoever reported, with the form's own buttons; the answer is a revision.

The question has a progress of its own beside the report that the person may be typing: the form's engine asks it,
and what hangs on it ("of them women?"), until nothing is open, and then the record is revised.
"""

from dataclasses import replace

from bot.domain.form import engine
from bot.domain.form.kinds.free_text import added
from bot.domain.form.progress import Progress
from bot.domain.form.report_form import BY_ID, REVIEW
from bot.domain.form.step import Given, Located, Tapped, Typed
from bot.services.context import Work, content_for
from bot.services.reports import form_context
from bot.services.reports.corrections import answers_of, corrected
from bot.services.review import cards as review_cards
from bot.services.review import decisions
from bot.services.review.cards import words_of
from bot.views.escape import inert
from bot.views.message import Screen, Text
from bot.views.reports import question as screens
from bot.views.review.card_buttons import open_button
from bot.views.summary import number_named
from storage.model.records import Attack
from storage.model.validation import Problem
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.messages import cards, outbox
from storage.repositories.people import people
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from storage.repositories.reports.row_mapping import Filed
from storage.repositories.review import questions
from storage.repositories.review.questions import Question

#: What can be asked with the form's buttons, in the order of the menu.
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


def fields(work: Work, filed: Filed) -> None:
    """The menu of what can be asked."""
    words = words_of(work.session, work.house, work.chat_id)
    review_cards.menu(work, filed, screens.askable_rows(ASKABLE, filed.attack, words))


def ask(work: Work, filed: Filed, step: str) -> None:
    """A field was chosen (or "own words": then they are asked for)."""
    if filed.reporter_id is None or filed.attack.state not in COUNTED_STATES:
        work.answer("button-old")
    elif not people.by_id(work.session, filed.reporter_id).active:
        work.answer("ask-no-access", alert=True)
    elif step == "words":
        about = {"report": filed.attack.id}
        decisions.ask_for_words(
            work, "question", about, "ask-type-question", number=filed.attack.number or ""
        )
    elif step in ASKABLE:
        context = replace(form_context.context(work, step), last_places=())
        answers = answers_of(filed.attack)
        progress = engine.reopen(engine.start(context, answers), _reachable(step, answers), context)
        _put(work, filed, step=step, progress=progress)
        work.answer("question-sent")


def _reachable(step: str, answers: dict[str, object]) -> str:
    """Figures of a group can only be asked where people were hurt; else whether anyone was."""
    return step if BY_ID[step].applies(answers) else "hurt"


def question_typed(work: Work, about: dict[str, str], typed: str) -> None:
    """A coordinator typed the question."""
    filed = reports.find(work.session, about["report"])
    if filed is None or filed.reporter_id is None or filed.attack.state not in COUNTED_STATES:
        work.tell("review-changed-meanwhile")
        return
    if not people.by_id(work.session, filed.reporter_id).active:
        work.tell("ask-no-access")
        return
    _put(work, filed, words=" ".join(typed.split())[:LONGEST_QUESTION])
    work.tell("question-sent")


def _put(
    work: Work,
    filed: Filed,
    *,
    step: str | None = None,
    words: str | None = None,
    progress: Progress | None = None,
) -> None:
    assert filed.reporter_id is not None
    number = questions.ask(
        work.session,
        work.now,
        filed.attack.id,
        by=work.me.id,
        to=filed.reporter_id,
        step=step,
        words=words,
        progress=progress.to_json() if progress else None,
    )
    work.note("question.ask", filed.attack.number or filed.attack.id, question=number, step=step)
    question = questions.find(work.session, number)
    assert question is not None
    _show(work, question, filed.attack, progress)
    if filed.attack.state == "submitted":
        decisions.revise(work, replace(filed.attack, state="needs_info"), "report.ask")
    else:
        review_cards.on_report_changed(work.session, work.house, filed.attack.id)


# --- the person asked ---------------------------------------------------------------------------


def tapped(work: Work, question_id: int, tap: Tapped, message_id: int) -> None:
    """A button of a question's card."""
    question = questions.find(work.session, question_id)
    if question is None or question.asked_to != work.me.id or question.state != "open":
        work.answer("question-over")
        work.strip(message_id)
        return
    if tap.choice == "unknown-now":
        _answered(work, question, None)
    else:
        _take(work, question, tap)


def typed(work: Work, text: str, message_id: int, reply_to: int | None, *, drafting: bool) -> bool:
    """Words of the person asked: an answer when they reply to the question, or when nothing else is open."""
    for question in questions.open_to(work.session, work.me.id):
        stands_at = cards.message_of(work.session, _card(question))
        if (reply_to is not None and reply_to == stands_at) or (reply_to is None and not drafting):
            if question.step is None:
                _answered(work, question, text.strip()[:LONGEST_QUESTION])
            else:
                _take(work, question, Typed(text, message_id, work.now))
            return True
    return False


def located(work: Work, at: Located, *, drafting: bool) -> bool:
    """A position: the answer to "where?" when nothing else is open."""
    for question in questions.open_to(work.session, work.me.id):
        if question.step == "where" and not drafting:
            _take(work, question, at)
            return True
    return False


def _take(work: Work, question: Question, given: Given) -> None:
    filed = reports.find(work.session, question.report_id)
    assert filed is not None
    assert question.progress is not None
    before = Progress.from_json(question.progress)
    context = replace(form_context.context(work, before.step), last_places=())
    outcome = engine.answer(before, given, context)
    if outcome.what == "stale":
        work.answer("button-old")
    progress = replace(outcome.progress, words=None, leaving=False)
    if progress.step == REVIEW and outcome.what == "asked":
        _answered(work, question, None, progress)
        return
    questions.keep(work.session, question.id, progress.to_json())
    problem = outcome.problem
    if problem is None and outcome.progress.words is not None:
        problem = Problem("answer-not-read", slots={"words": outcome.progress.words[:60]})
    _show(work, question, filed.attack, progress, problem)


def _answered(work: Work, question: Question, words: str | None, progress: Progress | None = None) -> None:
    """The answer is in: the record's next revision, by whoever answered, and the card says so."""
    filed = reports.find(work.session, question.report_id)
    assert filed is not None
    questions.close(work.session, question.id, work.now, "answered", words)
    before = filed.attack
    # Whoever was asked answers for what was asked, whatever else changed since the question.
    attack = corrected(work.session, before, progress.answers, insist=True) if progress else before
    if words:
        attack = replace(attack, narrative=added(attack.narrative, f"{question.words} — {words}"))
    rest = [q for q in questions.of_report(work.session, before.id) if q.state == "open"]
    if before.state == "needs_info" and not rest:
        attack = replace(attack, state="submitted")
    if before.state in COUNTED_STATES:
        author = Author(work.me.id, work.now, "report.answer", question.words or f"step-{question.step}")
        attack = reports.revise(work.session, attack, author, work.house.settings.zone)
        work.note("question.answer", attack.number or attack.id, question=question.id)
        review_cards.on_report_changed(work.session, work.house, attack.id)
    work.answer("question-answered")
    number = number_named(attack.number, work.words)
    work.show(_card(question), Screen(Text(work.words("question-thanks", number=number))))
    _tell_asker(work, question, attack)


def _tell_asker(work: Work, question: Question, attack: Attack) -> None:
    """An answer is news: a short line to whoever asked, beside the card that was edited."""
    asker = people.by_id(work.session, question.asked_by)
    if not asker.active:
        return
    words = work.house.catalogue.words(asker.language)
    name = words(f"name-{question.step}") if question.step else inert(question.words or "")
    line = words("question-news", number=number_named(attack.number, words), question=name)
    screen = Screen(Text(line), ((open_button(attack, words),),), silent=True)
    outbox.keep(work.session, work.now, asker.chat_id, "say", content_for(screen, words))


def _show(
    work: Work,
    question: Question,
    attack: Attack,
    progress: Progress | None,
    problem: Problem | None = None,
) -> None:
    """The question's card in the chat of whoever is asked."""
    asked = people.by_id(work.session, question.asked_to)
    words = work.house.catalogue.words(asked.language)
    zone = work.house.settings.zone
    if progress is None:
        screen = screens.in_words(inert(question.words or ""), attack, zone, work.now, words)
    else:
        context = replace(form_context.context(work, progress.step), last_places=())
        screen = screens.of_form(question.id, progress, context, attack, words, problem)
    outbox.show(work.session, work.now, asked.chat_id, _card(question), content_for(screen, words))


def _card(question: Question) -> str:
    return f"question/{question.id}"
