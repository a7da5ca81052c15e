"""Members for admins: list them with role and date, invite, change roles, revoke access.

Every change applies from the next tap on. The last admin can be neither removed nor demoted, whoever presses
first.
"""

from collections.abc import Callable

from bot.services.context import Recipient, RequestContext, send_message
from bot.services.people import joining
from bot.services.reports import abandoned_drafts
from bot.views.message import Message, Text
from bot.views.people import members as views
from bot.views.summary import number_text
from storage.model.listings import Member
from storage.model.vocabulary import ROLES
from storage.repositories.messages import outbox
from storage.repositories.operations import key_values
from storage.repositories.people import people, roster

#: People on one page.
PAGE = 8


def show_members(request: RequestContext) -> None:
    """/people: show the list below all other messages."""
    _page(request, 0, anew=True)


def handle_button(request: RequestContext, verb: str, key: int) -> None:
    """Handle a button of the list, of a person's card, or of an unfinished report."""
    name, _, detail = verb.partition(".")
    action, act = _BUTTONS.get(name, ("", None))
    if act is None or not request.may(action):
        request.answer_callback("button-old")
    else:
        act(request, key, detail)


def _page(request: RequestContext, page: int, *, anew: bool = False) -> None:
    found, count = roster.list_members(request.session, page * PAGE, PAGE + 1), roster.count(request.session)
    view = views.member_list(found[:PAGE], count, page, len(found) > PAGE, request.words)
    request.show_card(_card(request), view, anew=anew)


def _card(request: RequestContext) -> str:
    return f"people/{request.chat_id}"


def _show(request: RequestContext, member: Member, result: str = "") -> None:
    fresh = roster.find_member(request.session, member.id) or member
    request.show_card(_card(request), views.person_card(fresh, request.zone, request.words, result))


def _for_member(act: Callable[[RequestContext, Member, str], None]) -> "Act":
    """Wrap an action on one member, who must exist."""

    def on(request: RequestContext, key: int, detail: str) -> None:
        member = roster.find_member(request.session, key)
        if member is None:
            request.answer_callback("button-old")
        else:
            act(request, member, detail)

    return on


def _roles(request: RequestContext, member: Member, _detail: str) -> None:
    if member.revoked_at is not None:
        _report_conflict(request, member)
    else:
        request.show_card(_card(request), views.role_choice(member, request.words))


def _change_role(request: RequestContext, member: Member, role: str) -> None:
    """Change the role at once; cards that the former role received are no longer updated."""
    last = roster.is_last_admin(request.session, member.id)
    member = roster.find_member(request.session, member.id) or member  # read again under the lock
    if role not in ROLES or member.revoked_at is not None or member.role == role:
        _report_conflict(request, member)
        return
    if last:
        _refuse_last_admin(request, member)
        return
    people.change(request.session, member.id, request.now, role=role)
    request.audit("person.role", member.pseudonym, role=role, before=member.role)
    outbox.drop_for_chat(request.session, member.chat_id, keep_own=True)
    _notify_member(request, member, role, "people-you-are")
    _show_done(request, member, "people-role-done", role)


def _ask_revoke(request: RequestContext, member: Member, _detail: str) -> None:
    if member.revoked_at is not None:
        _report_conflict(request, member)
    else:
        request.show_card(_card(request), views.ask_revoke(member, request.words))


def _revoke(request: RequestContext, member: Member, _detail: str) -> None:
    last = roster.is_last_admin(request.session, member.id)
    member = roster.find_member(request.session, member.id) or member
    if member.revoked_at is not None:
        _report_conflict(request, member)
        return
    if last:
        _refuse_last_admin(request, member)
        return
    people.change(request.session, member.id, request.now, revoked_at=request.now)
    request.audit("person.revoke", member.pseudonym, role=member.role)
    outbox.drop_for_chat(request.session, member.chat_id, keep_own=False)
    _set_menu(request, member, None)
    if member.id == request.me.id:
        return  # people who revoked their own access see nothing more
    request.answer_callback("people-revoke-done", who=_describe_member(request, member))
    _show(request, member)


def _reinstate(request: RequestContext, member: Member, _detail: str) -> None:
    if member.revoked_at is None or not member.known:
        _report_conflict(request, member)
        return
    people.change(request.session, member.id, request.now, revoked_at=None)
    request.audit("person.reinstate", member.pseudonym, role=member.role)
    _notify_member(request, member, member.role, "people-you-are-back")
    _show_done(request, member, "people-reinstate-done", member.role)


def _show_done(request: RequestContext, member: Member, text_id: str, role: str) -> None:
    who, named = _describe_member(request, member), request.words(f"role-{role}")
    _show(request, member, request.words(text_id, who=who, role=named))


def _set_menu(request: RequestContext, member: Member, role: str | None) -> None:
    """Set the member's command menu to that of a role; None removes it."""
    menu = {"role": role, "language": member.language}
    outbox.enqueue(request.session, request.now, member.chat_id, "set_menu", menu)


def _notify_member(request: RequestContext, member: Member, role: str, text_id: str) -> None:
    """Notify the person, and update their command menu."""
    if member.language is None:
        return
    words = request.context.words(member.language)
    view = Message(Text(words(text_id, role=words(f"role-{role}"))))
    send_message(request.session, request.context, Recipient(member.chat_id, words), view)
    _set_menu(request, member, role)


def _refuse_last_admin(request: RequestContext, member: Member) -> None:
    request.answer_callback("people-last-admin", alert=True, who=_describe_member(request, member))
    _show(request, member)


def _report_conflict(request: RequestContext, member: Member) -> None:
    request.answer_callback("people-changed-meanwhile")
    _show(request, member)


def _invite(request: RequestContext, _key: int, role: str) -> None:
    """Choose a role, then create a link for one person and one use. Only the link's hash is stored."""
    if not role:
        request.show_card(_card(request), views.invitation_role_choice(request.words))
        return
    username = key_values.read(request.session, "bot/username")
    if role not in ROLES or username is None:
        request.answer_callback("button-old" if username else "people-no-name", alert=username is None)
        return
    code, until = joining.invite_person(request.session, request.context, role, request.me.id)
    link = f"https://t.me/{username}?start={code}"
    request.send(views.invitation(role, link, until, request.zone, request.now, request.words))
    _page(request, 0)


def _describe_member(request: RequestContext, member: Member) -> str:
    return number_text(member.pseudonym, request.words)


Act = Callable[[RequestContext, int, str], None]
_BUTTONS: dict[str, tuple[str, Act]] = {
    "page": ("person.list", lambda request, key, _detail: _page(request, key)),
    "open": ("person.list", _for_member(lambda request, member, _detail: _show(request, member))),
    "role": ("person.role", _for_member(_roles)),
    "be": ("person.role", _for_member(_change_role)),
    "revoke": ("person.revoke", _for_member(_ask_revoke)),
    "gone": ("person.revoke", _for_member(_revoke)),
    "reinstate": ("person.revoke", _for_member(_reinstate)),
    "invite": ("person.invite", _invite),
    "as": ("person.invite", _invite),
    "drafts": ("draft.settle", _for_member(abandoned_drafts.show_drafts)),
    "take": ("draft.settle", abandoned_drafts.take_over),
    "drop": ("draft.settle", abandoned_drafts.ask_discard),
    "drop!": ("draft.settle", abandoned_drafts.discard),
}
