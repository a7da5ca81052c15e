"""Voice notes that stand for a report, where coordinators see them: the file, and a card with where it stands."""

from bot.activities.rooms import rooms, show
from bot.activities.work import Work
from bot.screens import voice as screens
from storage import outbox, people


def appear(work: Work, draft_id: int, file_id: str) -> None:
    """The voice note in every coordinators' room, with a card to fill it in."""
    content = {"items": [["voice", file_id, None]], "caption": work.me.pseudonym}
    for room in rooms(work.session, work.house):
        outbox.keep(work.session, work.now, room.chat_id, "album", content)
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


def _card(draft_id: int) -> str:
    return f"voice/{draft_id}"
