"""A whole report in one message: text, pin, pictures and voice sent together become one report.

What is sent within two minutes belongs together, in whatever order it arrives. The same
words sent twice are one report.
"""

from datetime import datetime, timedelta

from bot.activities import reporting
from bot.activities.work import Work
from bot.form import engine
from bot.form.heard import told
from bot.form.kinds.words import added
from bot.form.parsing.message import Understood, read_report
from bot.form.step import Typed
from storage import drafts, evidence, outbox
from storage.drafts import Draft

#: What is sent within this time belongs to one report.
TOGETHER = timedelta(minutes=2)
#: Answers that a pin or a voice note alone can have given.
_PIN = frozenset({"where", "recent"})


def read(work: Work, typed: Typed) -> bool:
    """Words that read as a whole report open one, or fill a fresh one. False: they are something else."""
    draft = drafts.open_one(work.session, work.me.id)
    progress = engine.Progress.from_json(draft.progress) if draft else None
    if draft is not None and progress is not None:
        if progress.heard and progress.heard.get("text") == typed.text:
            reporting.refresh(work, draft.id)
            return True
        if not _is_fresh(work, draft, progress):
            return False
    context = reporting.context(work)
    understood = read_report(typed.text, _said_at(work, typed), context)
    if not understood.is_report:
        return False
    if draft is None or progress is None:
        progress = engine.start(context)
        draft = drafts.start(work.session, work.me.id, progress.to_json(), work.now)
        work.note("draft.start", f"draft/{draft.id}", from_message=True)
    answers = _with_narrative({**understood.answers, **_pinned(progress)}, understood, typed.text)
    heard = {**(progress.heard or {}), **told(understood, typed.text)}
    filled = engine.filled(progress, answers, heard, context)
    drafts.keep(work.session, draft, filled.to_json(), work.now)
    gather(work, draft.id)
    reporting.card_after_message(work, draft, filled)
    return True


def gather(work: Work, draft_id: int) -> None:
    """Files of the last two minutes that wait for a report are this one's."""
    waiting = evidence.homeless(work.session, work.me.id, since=work.now - TOGETHER)
    if not waiting:
        return
    evidence.to_draft(work.session, waiting, work.me.id, draft_id)
    work.note("evidence.assign", f"draft/{draft_id}", count=len(waiting))
    if not evidence.homeless(work.session, work.me.id):
        _stood, message_id = outbox.drop_card(work.session, f"files/{work.me.id}")
        if message_id is not None:
            work.delete(message_id)


def voice_alone(work: Work, evidence_id: int) -> None:
    """A voice note outside a report stands for one: kept with a draft of its own until a coordinator heard it.

    The hook for the coordinators' room: the audit's `voice.wait` line names the draft and the file.
    """
    context = reporting.context(work)
    progress = engine.filled(engine.start(context), {}, {"voice": True}, context)
    draft = drafts.start(work.session, work.me.id, progress.to_json(), work.now)
    work.note("draft.start", f"draft/{draft.id}", from_voice=True)
    work.note("voice.wait", f"draft/{draft.id}", evidence=evidence_id)
    evidence.to_draft(work.session, [evidence_id], work.me.id, draft.id)
    gather(work, draft.id)
    reporting.card_after_message(work, draft, progress)


def _is_fresh(work: Work, draft: Draft, progress: engine.Progress) -> bool:
    """A new report at its first question; or a pin or a voice note of the last two minutes."""
    if draft.report_id is not None:
        return False
    if not progress.answers:
        return progress.step == "where"
    return frozenset(progress.answers) <= _PIN and work.now - draft.kept_at <= TOGETHER and _is_pin(progress)


def _is_pin(progress: engine.Progress) -> bool:
    return progress.answers["where"].get("method") in ("pin", "device_gps")


def _pinned(progress: engine.Progress) -> dict[str, object]:
    return {"where": progress.answers["where"]} if "where" in progress.answers else {}


def _with_narrative(answers: dict[str, object], understood: Understood, text: str) -> dict[str, object]:
    """The words not understood are never lost: the whole message is kept as words when there are any."""
    if not understood.unread:
        return answers
    before = answers.get("narrative")
    return {**answers, "narrative": added(before if isinstance(before, str) else None, text)[:4000]}


def _said_at(work: Work, typed: Typed) -> datetime:
    """When it was sent counts, not when it arrived; a phone's clock that runs ahead is not believed."""
    return min(typed.sent_at, work.now)
