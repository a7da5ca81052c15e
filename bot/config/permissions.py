"""Role × action, one table; everything that is not in it is refused. The commands of the chat, each with its action."""

from dataclasses import dataclass
from types import MappingProxyType

_EVERYONE = frozenset({"responder", "coordinator", "admin"})
_COORDINATORS = frozenset({"coordinator", "admin"})
_ADMINS = frozenset({"admin"})

#: action (`thing.verb`, the audit's words too) → who may.
ACTIONS = MappingProxyType(
    {
        "language.choose": _EVERYONE,
        "consent.give": _EVERYONE,
        "help.read": _EVERYONE,
        "report.write": _EVERYONE,
        "report.correct_own": _EVERYONE,
        "report.withdraw_own": _EVERYONE,
        "report.list_own": _EVERYONE,
        "evidence.add": _EVERYONE,
        "statement.read": _COORDINATORS,
        "publication.settle": _COORDINATORS,
        "report.review": _COORDINATORS,
        "report.decide": _COORDINATORS,
        "report.merge": _COORDINATORS,
        "report.file_for": _COORDINATORS,
        "statement.sign": _COORDINATORS,
        "statement.post": _COORDINATORS,
        "statement.retract": _COORDINATORS,
        "area.cover": _COORDINATORS,
        "record.export": _COORDINATORS,
        "record.export_all": _ADMINS,
        "area.quiet": _EVERYONE,
        "question.ask": _COORDINATORS,
        "question.answer": _EVERYONE,
        "person.list": _ADMINS,
        "person.invite": _ADMINS,
        "person.role": _ADMINS,
        "person.revoke": _ADMINS,
        "draft.settle": _ADMINS,
        "audit.read": _ADMINS,
        "evidence.export": _ADMINS,
        "chat.wipe": _EVERYONE,
        "person.taken": _COORDINATORS,
        "person.restore": _ADMINS,
        "person.move": _ADMINS,
        "person.let_in": _ADMINS,
    }
)


def may(role: str | None, action: str) -> bool:
    """Whether somebody in this role may do this; None is a stranger, who may do nothing."""
    return role in ACTIONS.get(action, frozenset())


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the chat: its name, its name in discreet mode (both always work), and the action it needs.

    `in_menu`: whoever may do the action sees it in the menu, with the text `command-<name>`.
    `in_groups`: it works in the coordinators' group, too.
    """

    name: str
    discreet: str
    action: str
    in_menu: bool = True
    in_groups: bool = False


#: name → command, in the order of the menu. What each does: `bot/telegram/routing/commands.py`.
COMMANDS = MappingProxyType(
    {
        command.name: command
        for command in (
            Command("start", "start", "help.read", in_menu=False),
            Command("report", "new", "report.write", in_groups=True),
            Command("quiet", "nothing", "area.quiet"),
            Command("mine", "list", "report.list_own"),
            Command("queue", "open", "report.review", in_groups=True),
            Command("find", "find", "report.review", in_groups=True),
            Command("file", "for", "report.file_for", in_groups=True),
            Command("digest", "day", "statement.read", in_groups=True),
            Command("sign", "ok", "statement.sign", in_groups=True),
            Command("retract", "back", "statement.retract", in_groups=True),
            Command("export", "save", "record.export"),
            Command("cover", "areas", "area.cover", in_groups=True),
            Command("people", "team", "person.list"),
            Command("audit", "log", "audit.read"),
            Command("bundle", "pack", "evidence.export"),
            Command("taken", "off", "person.taken", in_menu=False, in_groups=True),
            Command("restore", "on", "person.restore", in_menu=False),
            Command("phone", "link", "person.move", in_menu=False),
            Command("wipe", "clear", "chat.wipe"),
            Command("language", "language", "language.choose"),
            Command("consent", "terms", "consent.give"),
            Command("help", "help", "help.read"),
        )
    }
)
#: Every word behind a slash that is ours.
COMMAND_WORDS = frozenset(word for command in COMMANDS.values() for word in (command.name, command.discreet))


def menu_of(role: str) -> list[str]:
    """The commands that somebody in this role sees in the menu, in order."""
    return [name for name, command in COMMANDS.items() if command.in_menu and may(role, command.action)]
