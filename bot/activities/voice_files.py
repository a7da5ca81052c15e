"""What coordinators hear of a voice note that stands for a report: a copy without metadata."""

from sqlmodel import Session

from bot.activities.rooms import rooms, say
from bot.activities.work import House, content_for
from bot.screens import voice as screens
from storage import drafts, evidence, outbox, people


def came(session: Session, house: House, evidence_id: int, copy: str | None) -> None:
    """A file is in our store. `copy`: the hash of its copy; without one nobody could hear it, and that is said."""
    draft_id = evidence.voice_of_draft(session, evidence_id)
    draft = drafts.resume(session, draft_id) if draft_id is not None else None
    if draft is None or draft.state != "open" or not (draft.progress.get("heard") or {}).get("voice"):
        return
    person, now = people.by_id(session, draft.person_id), house.clock()
    for room in rooms(session, house):
        if copy is None:
            say(session, house, room, screens.unreadable_of(person.pseudonym, room.words))
        else:
            content = {"items": [["voice", None, copy]], "caption": person.pseudonym, "inside": True}
            outbox.keep(session, now, room.chat_id, "album", content)
    if copy is None and person.active:
        words = house.catalogue.words(person.language)
        outbox.keep(session, now, person.chat_id, "say", content_for(screens.unreadable(words), words))
