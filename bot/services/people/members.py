"""Admins and the people: who is in, in which role, since when; inviting, changing roles, taking access away.

Everything holds from the next tap on. The last admin can be neither removed nor demoted, whoever presses first.
"""

from collections.abc import Callable

from bot.services.context import Work, content_for
from bot.services.people import joining
from bot.services.reports import abandoned_drafts
from bot.views.message import Screen, Text
from bot.views.people import members as screens
from bot.views.summary import number_named
from storage.model.records import Member
from storage.model.vocabulary import ROLES
from storage.repositories.messages import outbox
from storage.repositories.operations import key_values
from storage.repositories.people import roster

#: People on one page.
PAGE = 8


def listed(work: Work) -> None:
    """/people: the list, below everything else."""
    _page(work, 0, anew=True)


def pressed(work: Work, verb: str, key: str) -> None:
    """A button of the list, of a person's card, or of an unfinished report."""
    name, _, detail = verb.partition(".")
    action, act = _BUTTONS.get(name, ("", None))
    if act is None or not (key.isascii() and key.isdigit() and len(key) < 16) or not work.may(action):
        work.answer("button-old")
        return
    act(work, int(key), detail)


def _page(work: Work, page: int, *, anew: bool = False) -> None:
    found = roster.everyone(work.session, page * PAGE, PAGE + 1)
    screen = screens.everyone(found[:PAGE], roster.count(work.session), page, len(found) > PAGE, work.words)
    work.show(_card(work), screen, anew=anew)


def _card(work: Work) -> str:
    return f"people/{work.chat_id}"


def _show(work: Work, member: Member, said: str = "") -> None:
    fresh = roster.member(work.session, member.id) or member
    work.show(_card(work), screens.person(fresh, work.house.settings.zone, work.words, said))


def _about(act: Callable[[Work, Member, str], None]) -> "Act":
    """An act on one person, who must be there."""

    def on(work: Work, key: int, detail: str) -> None:
        member = roster.member(work.session, key)
        if member is None:
            work.answer("button-old")
        else:
            act(work, member, detail)

    return on


def _roles(work: Work, member: Member, _detail: str) -> None:
    if member.revoked_at is not None:
        _meanwhile(work, member)
    else:
        work.show(_card(work), screens.roles(member, work.words))


def _be(work: Work, member: Member, role: str) -> None:
    """Another role, at once; what the former one brought to their chat is no longer kept true."""
    last = roster.is_last_admin(work.session, member.id)
    member = roster.member(work.session, member.id) or member  # as it is now that nobody else changes it
    if role not in ROLES or member.revoked_at is not None or member.role == role:
        _meanwhile(work, member)
        return
    if last:
        _refuse(work, member)
        return
    roster.set_role(work.session, member.id, role, work.now)
    work.note("person.role", member.pseudonym, role=role, before=member.role)
    outbox.silence(work.session, member.chat_id, keep_own=True)
    _tell(work, member, role, "people-you-are")
    _show(
        work, member, work.words("people-role-done", who=_who(work, member), role=work.words(f"role-{role}"))
    )


def _ask_revoke(work: Work, member: Member, _detail: str) -> None:
    if member.revoked_at is not None:
        _meanwhile(work, member)
    else:
        work.show(_card(work), screens.revoking(member, work.words))


def _revoke(work: Work, member: Member, _detail: str) -> None:
    last = roster.is_last_admin(work.session, member.id)
    member = roster.member(work.session, member.id) or member
    if member.revoked_at is not None:
        _meanwhile(work, member)
        return
    if last:
        _refuse(work, member)
        return
    roster.revoke(work.session, member.id, work.now)
    work.note("person.revoke", member.pseudonym, role=member.role)
    outbox.silence(work.session, member.chat_id, keep_own=False)
    outbox.keep(work.session, work.now, member.chat_id, "menu", {"role": None, "language": member.language})
    if member.id == work.me.id:
        return  # whoever took their own access away sees nothing more
    work.answer("people-revoke-done", who=_who(work, member))
    _show(work, member)


def _reinstate(work: Work, member: Member, _detail: str) -> None:
    if member.revoked_at is None or not member.known:
        _meanwhile(work, member)
        return
    roster.reinstate(work.session, member.id, work.now)
    work.note("person.reinstate", member.pseudonym, role=member.role)
    _tell(work, member, member.role, "people-you-are-back")
    role = work.words(f"role-{member.role}")
    _show(work, member, work.words("people-reinstate-done", who=_who(work, member), role=role))


def _tell(work: Work, member: Member, role: str, text_id: str) -> None:
    """The person learns it, and the command menu fits."""
    if member.language is None:
        return
    words = work.house.catalogue.words(member.language)
    screen = Screen(Text(words(text_id, role=words(f"role-{role}"))))
    outbox.keep(work.session, work.now, member.chat_id, "say", content_for(screen, words))
    outbox.keep(work.session, work.now, member.chat_id, "menu", {"role": role, "language": member.language})


def _refuse(work: Work, member: Member) -> None:
    work.answer("people-last-admin", alert=True, who=_who(work, member))
    _show(work, member)


def _meanwhile(work: Work, member: Member) -> None:
    work.answer("people-changed-meanwhile")
    _show(work, member)


def _invite(work: Work, _key: int, role: str) -> None:
    """Which role; then a link for one person, once. Only the link's hash is kept."""
    if not role:
        work.show(_card(work), screens.invite_as(work.words))
        return
    username = key_values.read(work.session, "bot/username")
    if role not in ROLES or username is None:
        work.answer("button-old" if username else "people-no-name", alert=username is None)
        return
    code, until = joining.invite_as(work.session, work.house, role, work.me.id)
    link = f"https://t.me/{username}?start={code}"
    work.say(screens.invited(role, link, until, work.house.settings.zone, work.now, work.words))
    _page(work, 0)


def _who(work: Work, member: Member) -> str:
    return number_named(member.pseudonym, work.words)


Act = Callable[[Work, int, str], None]
_BUTTONS: dict[str, tuple[str, Act]] = {
    "page": ("person.list", lambda work, key, _detail: _page(work, key)),
    "open": ("person.list", _about(lambda work, member, _detail: _show(work, member))),
    "role": ("person.role", _about(_roles)),
    "be": ("person.role", _about(_be)),
    "revoke": ("person.revoke", _about(_ask_revoke)),
    "gone": ("person.revoke", _about(_revoke)),
    "reinstate": ("person.revoke", _about(_reinstate)),
    "invite": ("person.invite", _invite),
    "as": ("person.invite", _invite),
    "drafts": ("draft.settle", _about(abandoned_drafts.show)),
    "take": ("draft.settle", abandoned_drafts.take),
    "drop": ("draft.settle", abandoned_drafts.ask_drop),
    "drop!": ("draft.settle", abandoned_drafts.drop),
}
