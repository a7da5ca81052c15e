"""One's own reports after they were sent: list, open, withdraw, and what changes later."""

from collections.abc import Callable
from dataclasses import replace

from bot.services.context import Work
from bot.services.people import chat_cleanup
from bot.services.reports import corrections, submitting, voice
from bot.services.review import cards as review_cards
from bot.views.reports import receipts as screens
from bot.views.summary import number_named
from storage.model.records import Attack, Figures
from storage.model.validation import figure_problems
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.messages import cards, outbox
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from storage.repositories.reports.row_mapping import Filed

#: States in which the reporter may still change a report.
OPEN_STATES = ("submitted", "needs_info", "verified")


def mine(work: Work) -> None:
    """/mine: one's own reports of late, newest first."""
    hours = work.house.settings.mine_hours
    own = reports.of_reporter(work.session, work.me.id, chat_cleanup.shown_since(work, hours), 10)
    chat_cleanup.soon(work)
    work.say(screens.mine([filed.attack for filed in own], hours, work.words))


def pressed(work: Work, verb: str, number: str, message_id: int) -> None:
    """A button under an own report. One that no longer fits does no harm and says so."""
    verb, _, detail = verb.partition(".")
    filed = reports.find(work.session, number)
    action = _ACTIONS.get(verb)
    if filed is None or filed.reporter_id != work.me.id or action is None:
        work.answer("button-old")
        work.strip(message_id)
        return
    if chat_cleanup.is_forgotten(work, filed):
        work.answer("report-forgotten", alert=True)
        return
    chat_cleanup.soon(work)
    if filed.attack.state not in OPEN_STATES and verb not in ("open", "show"):
        work.answer("report-closed", state=work.words(f"code-state-{filed.attack.state}"), alert=True)
        work.strip(message_id)
        return
    action(work, filed, detail, message_id)


def _open(work: Work, filed: Filed, _detail: str, _message_id: int) -> None:
    submitting.show_receipt(work, filed.attack, _card_anew(work, filed.attack))


def _card_anew(work: Work, attack: Attack) -> str:
    """The receipt's card, below everything else."""
    card = f"receipt/{attack.number}"
    _stood, message_id = outbox.drop_card(work.session, card)
    if message_id is not None:
        work.delete(message_id)
    return card


def _at(work: Work, filed: Filed, message_id: int) -> str:
    """The card that is the message which was pressed."""
    card = f"receipt/{filed.attack.number}"
    cards.adopt(work.session, card, work.chat_id, message_id)
    return card


def _show(work: Work, filed: Filed, _detail: str, message_id: int) -> None:
    submitting.show_receipt(work, filed.attack, _at(work, filed, message_id))


def _correct(work: Work, filed: Filed, _detail: str, _message_id: int) -> None:
    corrections.correct(work, filed.attack.number or "")


def _ask_withdraw(work: Work, filed: Filed, _detail: str, message_id: int) -> None:
    work.show(_at(work, filed, message_id), screens.withdrawing(filed.attack, work.words))


def _withdraw(work: Work, filed: Filed, _detail: str, message_id: int) -> None:
    attack = replace(filed.attack, state="withdrawn")
    author = Author(work.me.id, work.now, "report.withdraw", why="withdrawn by the reporter")
    attack = reports.revise(work.session, attack, author, work.house.settings.zone)
    work.note("report.withdraw", attack.number or attack.id, revision=attack.revision)
    review_cards.on_report_changed(work.session, work.house, attack.id)
    work.answer("report-withdrawn", number=number_named(attack.number, work.words))
    work.show(_at(work, filed, message_id), screens.withdrawn(attack, work.words))


def _ask_who_died(work: Work, filed: Filed, detail: str, message_id: int) -> None:
    who, _, revision = detail.partition(".")
    if not who:
        work.show(_at(work, filed, message_id), screens.who_died(filed.attack, work.words))
    elif revision != str(filed.attack.revision):
        # Pressed twice, or the figures changed meanwhile: one death is never counted twice.
        work.answer("button-old")
        _show(work, filed, "", message_id)
    else:
        _died(work, filed, who, message_id)


def _died(work: Work, filed: Filed, who: str, message_id: int) -> None:
    """One of the injured died: one fewer injured, one more killed."""
    part = {"man": "men", "woman": "women", "child": "children"}.get(who)
    if filed.attack.killed.total is None or not filed.attack.injured.total:
        corrections.correct(work, filed.attack.number or "", "killed_total")
        return
    injured, killed = moved(filed.attack.injured, filed.attack.killed, part)
    if injured is None:
        work.answer("died-does-not-fit", alert=True)
        return
    attack = replace(filed.attack, injured=injured, killed=killed)
    author = Author(work.me.id, work.now, "report.correct", why="died")
    attack = reports.revise(work.session, attack, author, work.house.settings.zone)
    work.note("report.correct", attack.number or attack.id, revision=attack.revision)
    review_cards.on_report_changed(work.session, work.house, attack.id)
    work.answer("died-noted")
    submitting.show_receipt(work, attack, _at(work, filed, message_id))


def moved(injured: Figures, killed: Figures, part: str | None) -> tuple[Figures | None, Figures]:
    """Figures after one injured person of `part` (None: not known who) died; None when nobody such was injured.

    A breakdown that can no longer be known becomes "not known"; where nobody of a kind was injured, it stays.
    """
    total, dead = (injured.total or 0) - 1, (killed.total or 0) + 1
    left, after = replace(injured, total=total), replace(killed, total=dead)
    for name in ("women", "children", "men") if part is None else (part,):
        had, has = getattr(injured, name), getattr(killed, name)
        if had == 0:
            if part is not None:
                return None, killed
            continue  # nobody of this kind was injured, so nobody of it died now
        certain = part is not None
        left = replace(left, **{name: had - 1 if certain and had is not None else None})
        after = replace(after, **{name: has + 1 if certain and has is not None else None})
    if injured.responders != 0:
        left, after = replace(left, responders=None), replace(after, responders=None)
    if total == 0:
        left = Figures(0, 0, 0, 0, 0)
    sound = not [*figure_problems(left, "injured"), *figure_problems(after, "killed")]
    return (left, after) if sound else (None, killed)


def _fill(work: Work, filed: Filed, step: str, message_id: int) -> None:
    """Answer a question that stood at "not known yet"."""
    work.strip(message_id)
    group = step.removesuffix("_total")
    if group in ("killed", "injured"):
        corrections.correct(work, filed.attack.number or "", "hurt" if _never_told(filed.attack) else step)


def _never_told(attack: Attack) -> bool:
    return attack.killed.total is None and attack.injured.total is None


def _still(work: Work, _filed: Filed, _detail: str, message_id: int) -> None:
    work.answer("still-not-known-noted")
    work.delete(message_id)


_ACTIONS: dict[str, Callable[[Work, Filed, str, int], None]] = {
    "open": _open,
    "show": _show,
    "correct": _correct,
    "withdraw": _ask_withdraw,
    "withdraw!": _withdraw,
    "died": _ask_who_died,
    "fill": _fill,
    "still": _still,
}


def confirm(work: Work, number: str) -> None:
    """Note that the sender of a voice note confirms what a coordinator wrote down."""
    filed = reports.find(work.session, number)
    if filed is None or filed.reporter_id != work.me.id or filed.attack.state not in COUNTED_STATES:
        work.answer("button-old")
        return
    author = Author(work.me.id, work.now, "report.confirm")
    attack = reports.revise(work.session, filed.attack, author, work.house.settings.zone)
    work.note("report.confirm", attack.number or attack.id, revision=attack.revision)
    review_cards.on_report_changed(work.session, work.house, attack.id)
    work.answer("voice-thanks")
    submitting.show_receipt(work, attack, voice.confirm_card(attack))
