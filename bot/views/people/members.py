"""Members for admins: pseudonym, role, date of joining, and day last seen."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Rows, Text, in_rows, lines, styled
from bot.views.summary import number_text, stamp
from storage.model.listings import Member
from storage.model.vocabulary import ROLES


def _button(text_id: str, words: Words, verb: str, key: int) -> Button:
    return Button(words(text_id), Callback.PEOPLE.data(verb, key))


def member_list(members: list[Member], count: int, page: int, more: bool, words: Words) -> Message:
    """One page of the list, with a button for each person's card."""
    heading = lines([styled(words("people-heading", count=count), "bold"), words("people-hint")])
    people = [Button(_line(member, words), Callback.PEOPLE.data("open", member.id)) for member in members]
    turn = (
        *([_button("people-previous", words, "page", page - 1)] if page else []),
        *([_button("people-next", words, "page", page + 1)] if more else []),
    )
    invite = _button("people-invite", words, "invite", 0)
    return Message(heading, (*in_rows(people), *([turn] if turn else []), (invite,)))


def _line(member: Member, words: Words) -> str:
    who = number_text(member.pseudonym, words)
    if member.revoked_at is not None:
        return words("people-line-gone", who=who)
    return words(
        "people-line", who=who, role=words(f"role-{member.role}"), seen=_day(member.last_seen_on, words)
    )


def _day(day: date | None, words: Words) -> str:
    return number_text(day.isoformat(), words) if day else words("people-seen-never")


def person_card(member: Member, zone: ZoneInfo, words: Words, said: str = "") -> Message:
    """A person's card. `said`: the result of the last action."""
    local = member.joined_at.astimezone(zone).date()
    gone = member.revoked_at
    text = lines(
        [
            styled(words("people-person-heading", who=number_text(member.pseudonym, words)), "bold"),
            words("people-person-role", role=words(f"role-{member.role}"), since=_day(local, words)),
            words("people-person-seen", seen=_day(member.last_seen_on, words)),
            words("people-person-gone", day=_day(gone.astimezone(zone).date(), words)) if gone else None,
            words("people-person-forgotten") if not member.known else None,
            styled(said, "italic") if said else None,
        ]
    )
    return Message(text, _person_buttons(member, words))


def _person_buttons(member: Member, words: Words) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if member.revoked_at is None:
        role = _button("people-role-button", words, "role", member.id)
        rows.append((role, _button("people-revoke", words, "revoke", member.id)))
    else:
        if member.drafts:
            label = words("people-person-drafts", count=member.drafts)
            rows.append((Button(label, Callback.PEOPLE.data("drafts", member.id)),))
        if member.known:
            rows.append((_button("people-reinstate", words, "reinstate", member.id),))
    return (*rows, (_button("people-back", words, "page", 0),))


def role_choice(member: Member, words: Words) -> Message:
    """Choose a role: all but the current one."""
    who = number_text(member.pseudonym, words)
    rows = in_rows(
        [_button(f"role-{role}", words, f"be.{role}", member.id) for role in ROLES if role != member.role]
    )
    return Message(styled(words("people-role-which", who=who), "bold"), (*rows, back_row(member.id, words)))


def ask_revoke(member: Member, words: Words) -> Message:
    """Ask for confirmation before revoking access, and name the consequences."""
    text = Text(words("people-revoke-really", who=number_text(member.pseudonym, words)))
    revoke = _button("people-revoke-do", words, "gone", member.id)
    return Message(text, ((revoke,), back_row(member.id, words)))


def back_row(person_id: int, words: Words) -> tuple[Button, ...]:
    """A button back to the person's card."""
    return (_button("people-back", words, "open", person_id),)


def invitation_role_choice(words: Words) -> Message:
    """Choose the role of an invitation."""
    buttons = [_button(f"role-{role}", words, f"as.{role}", 0) for role in ROLES]
    back = _button("people-back", words, "page", 0)
    return Message(styled(words("people-invite-as"), "bold"), in_rows([*buttons, back]))


def invitation(role: str, link: str, until: datetime, zone: ZoneInfo, now: datetime, words: Words) -> Message:
    """The invitation's link, alone in its line so that one press copies it, and its QR code."""
    invited = words("people-invited", role=words(f"role-{role}"), until=stamp(until, zone, now, words))
    return Message(lines([invited, styled(link, "code"), words("people-invited-hint")], "\n\n"), qr=link)


def draft_card(
    draft_id: int,
    member: Member,
    number: str | None,
    known: list[str],
    at: str,
    words: Words,
    *,
    really: bool,
) -> Message:
    """One unfinished report of a person without access: complete or discard it."""
    who = number_text(member.pseudonym, words)
    heading = words("people-draft-correction", number=number_text(number, words)) if number else None
    text = lines(
        [
            styled(words("people-drafts-heading", who=who), "bold"),
            heading,
            *(known or [words("people-draft-empty")]),
            styled(words("people-draft-when", at=at), "italic"),
        ]
    )
    drop, verb = ("people-draft-drop-do", "drop!") if really else ("people-draft-drop", "drop")
    complete = Button(words("people-draft-file", who=who), Callback.PEOPLE.data("take", draft_id))
    return Message(text, in_rows((complete, _button(drop, words, verb, draft_id))))
