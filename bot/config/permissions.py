"""Role × action, one table. Everything that is not in it is refused."""

from types import MappingProxyType

_EVERYONE = frozenset({"responder", "coordinator", "admin"})
_COORDINATORS = frozenset({"coordinator", "admin"})
_ADMINS = frozenset({"admin"})

#: action (`thing.verb`, the audit's words too) → who may.
ACTIONS = MappingProxyType(
    {
        "language.choose": _EVERYONE,
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
