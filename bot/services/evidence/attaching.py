"""Pictures, videos, voice notes and files: taken at any moment, the question stays where it was."""

from datetime import datetime, timedelta

from bot.domain.form.kinds.free_text import added
from bot.domain.form.progress import Progress
from bot.services.context import Work
from bot.services.people import chat_cleanup
from bot.services.reports import drafting, open_report, whole_message
from bot.services.review import cards
from bot.views.reports import receipts as screens
from bot.views.summary import number_named
from storage.repositories.evidence import evidence
from storage.repositories.evidence.evidence import File
from storage.repositories.messages import outbox
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.drafts import Draft

#: Files sent outside a report are offered one's own reports of this time.
LOOK_BACK = timedelta(hours=24)
MOST_OFFERED = 5
#: Telegram's megabyte.
MB = 1024 * 1024


def attached(work: Work, file: File, caption: str | None, sent_at: datetime) -> None:
    """A file arrived: kept with the open report, or asked whose it is."""
    sent_at = min(sent_at, work.now)
    draft = drafts.open_one(work.session, work.me.id)
    if draft is not None and whole_message.is_of_another(work, draft, sent_at):
        draft = None
    most = work.house.settings.most_file_mb
    if file.size is not None and file.size > most * MB:
        work.tell("evidence-too-big", limit=most)
        if draft is not None:
            _caption(work, draft, caption)
            open_report.refresh(work, draft.id)
        return
    number = evidence.keep(work.session, sent_at, work.me.id, file, draft.id if draft else None)
    if draft is not None and draft.report_id is not None:  # a correction, or what is still asked of a flash
        evidence.to_report(work.session, draft.id, draft.report_id, work.now)
    work.note("evidence.add", f"evidence/{number}", draft=draft.id if draft else None, kind=file.kind)
    if draft is None:
        if not _belongs_by_time(work, number, sent_at):
            if file.kind == "voice":
                whole_message.voice_alone(work, number, sent_at)
            else:
                _ask_whose(work)
        return
    _caption(work, draft, caption)
    open_report.refresh(work, draft.id)


def _caption(work: Work, draft: Draft, caption: str | None) -> None:
    """Words under a file are the report's own words."""
    if caption and caption.strip():
        progress = Progress.from_json(draft.progress)
        answers = {**progress.answers, "narrative": added(progress.answers.get("narrative"), caption)}
        drafts.keep(work.session, draft, {**draft.progress, "answers": answers}, work.now)


def _belongs_by_time(work: Work, number: int, sent_at: datetime) -> bool:
    """A file within two minutes after an own report was sent is that report's."""
    own = reports.of_reporter(work.session, work.me.id, work.now - whole_message.TOGETHER, 1)
    attack = own[0].attack if own else None
    if (
        attack is None
        or attack.reported_at is None
        or abs(sent_at - attack.reported_at) > whole_message.TOGETHER
    ):
        return False
    evidence.assign(work.session, [number], work.me.id, attack.id, work.now)
    chat_cleanup.soon(work)
    work.note("evidence.assign", attack.number or attack.id, count=1)
    return True


def _ask_whose(work: Work) -> None:
    since = chat_cleanup.shown_since(work, LOOK_BACK.total_seconds() / 3600)
    own = reports.of_reporter(work.session, work.me.id, since, MOST_OFFERED)
    waiting = evidence.homeless(work.session, work.me.id)
    card = f"files/{work.me.id}"
    work.show(card, screens.which_report([f.attack for f in own], len(waiting), work.words), anew=True)


def belongs(work: Work, number: str, message_id: int) -> None:
    """The person said which report the files belong to."""
    waiting = evidence.homeless(work.session, work.me.id)
    if number == "new":
        if drafts.open_one(work.session, work.me.id) is None:
            drafting.begin_new(work)
        draft = drafts.open_one(work.session, work.me.id)
        assert draft is not None
        evidence.to_draft(work.session, waiting, work.me.id, draft.id)
        work.note("evidence.assign", f"draft/{draft.id}", count=len(waiting))
        open_report.refresh(work, draft.id)
    else:
        filed = reports.find(work.session, number)
        if filed is None or filed.reporter_id != work.me.id:
            work.answer("button-old")
            return
        count = evidence.assign(work.session, waiting, work.me.id, filed.attack.id, work.now)
        work.note("evidence.assign", filed.attack.number or filed.attack.id, count=count)
        cards.on_report_changed(work.session, work.house, filed.attack.id)
        chat_cleanup.soon(work)
        work.answer("files-kept", count=count, number=number_named(number, work.words))
    outbox.drop_card(work.session, f"files/{work.me.id}")
    work.delete(message_id)
