"""Voice notes that stand for a report, where coordinators see them: a card with where each stands."""

from bot.activities.rooms import rooms, show
from bot.activities.work import Work
from bot.screens import voice as screens
from storage import drafts, people
from storage.drafts import Draft


def appear(work: Work, draft_id: int) -> None:
    """A card to fill it in, in every coordinators' room; its sound follows once it is stripped (voice_files)."""
    for room in rooms(work.session, work.house):
        screen = screens.waiting(work.me.pseudonym, draft_id, room.words)
        show(work.session, work.house, room, _card(draft_id), screen)


def taken(work: Work, draft_id: int, reporter_id: int) -> None:
    """Somebody is filling it in."""
    who = people.by_id(work.session, reporter_id).pseudonym
    for room in rooms(work.session, work.house):
        screen = screens.being_filled(who, work.me.pseudonym, draft_id, room.words)
        show(work.session, work.house, room, _card(draft_id), screen)


def settled(work: Work, draft_id: int, reporter_id: int, number: str | None) -> None:
    """It became a report (or None: it was given up)."""
    who = people.by_id(work.session, reporter_id).pseudonym
    for room in rooms(work.session, work.house):
        show(work.session, work.house, room, _card(draft_id), screens.settled(who, number, room.words))


def given_up(work: Work, draft: Draft) -> None:
    """A draft was cancelled: by whoever spoke, or by whoever was filling it in, and then the voice note waits again."""
    heard = draft.progress.get("heard") or {}
    if heard.get("voice"):
        settled(work, draft.id, draft.person_id, None)
    spoken = drafts.resume(work.session, heard["fills"]) if heard.get("fills") else None
    if spoken is None or spoken.state != "open":
        return
    waiting = {name: value for name, value in spoken.progress["heard"].items() if name != "filled_by"}
    drafts.keep(work.session, spoken, {**spoken.progress, "heard": waiting}, spoken.kept_at)
    who = people.by_id(work.session, spoken.person_id).pseudonym
    for room in rooms(work.session, work.house):
        screen = screens.waiting(who, spoken.id, room.words)
        show(work.session, work.house, room, _card(spoken.id), screen)


def _card(draft_id: int) -> str:
    return f"voice/{draft_id}"
