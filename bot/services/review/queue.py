"""/queue: the reports that wait for a coordinator, oldest first, all of them or one group."""

from bot.services.context import RequestContext
from bot.services.review import cards
from bot.views.message import Message
from bot.views.review import queue as views
from storage.repositories.messages import cards as message_cards
from storage.repositories.reports.row_mapping import StoredReport
from storage.repositories.review import questions, review_queue

#: How many reports are listed at once, and how many are looked at.
SHOWN = 20
MOST = 500


def show_queue(request: RequestContext) -> None:
    """List all pending reports below the other messages."""
    request.show_card(_card(request), _list(request, "all"), anew=True)


def choose_group(request: RequestContext, group: str) -> None:
    """Show another group in the list whose button was pressed."""
    if group in views.GROUPS:
        message_cards.adopt(request.session, _card(request), request.chat_id, request.message_id)
        request.show_card(_card(request), _list(request, group))


def _card(request: RequestContext) -> str:
    return f"queue/{request.chat_id}"


def _list(request: RequestContext, group: str) -> Message:
    found = review_queue.list_undecided(request.session, MOST)
    counts = {name: sum(_is_in(name, stored) for stored in found) for name in views.GROUPS}
    listed = []
    for stored in [stored for stored in found if _is_in(group, stored)][:SHOWN]:
        asked = questions.list_open_by_report(request.session, stored.attack.id)
        since = stored.attack.reported_at or stored.changed_at
        listed.append((stored.attack, request.now - since, len(asked)))
        if asked:  # the card shows the age of its question
            cards.refresh_cards(request.session, request.context, stored.attack.id)
    return views.card(listed, group, counts, request.words)


def _is_in(group: str, stored: StoredReport) -> bool:
    if group == "asked":
        return stored.attack.state == "needs_info"
    if group == "changed":
        return stored.changed_since_verified
    return group == "all" or (stored.attack.state == "submitted" and not stored.changed_since_verified)
