"""Alerts: notify at once about reports with many casualties; when their figures change, the alert is updated."""

from typing import Any

from sqlmodel import Session

from bot.config.settings import Settings
from bot.config.values import split_chat
from bot.domain.disclosure import Audience, PublicAttack, disclose
from bot.services import release
from bot.services.context import AppContext, Recipient
from bot.services.coordinator_chats import find_chat_number
from bot.views.review import alert as views
from storage.audit import audit_log
from storage.model.records import Attack
from storage.model.vocabulary import COUNTED_STATES, FIGURE_PARTS
from storage.repositories.reports import reports
from storage.repositories.review import alerts


def is_grave(attack: Attack, settings: Settings) -> bool:
    """Whether a report reaches one of the thresholds in settings."""
    if attack.state not in COUNTED_STATES:
        return False
    named = {*attack.attack_kinds, *attack.munitions, *attack.patterns, *(t.category for t in attack.targets)}
    return (
        (attack.killed.total or 0) >= settings.alert_killed
        or (attack.injured.total or 0) >= settings.alert_injured
        or bool(named & set(settings.alert_on))
    )


def update_alerts(session: Session, context: AppContext, report_id: str) -> None:
    """Send an alert for a new or changed report that reaches a threshold; otherwise update its existing alerts."""
    stored = reports.find(session, report_id)
    if stored is None:
        return
    audiences = {
        find_chat_number(session, chat): release.alert_audience(session, chat) for chat in _chats(context)
    }
    existing = alerts.list_by_report(session, report_id)
    if not existing and is_grave(stored.attack, context.settings):
        _send_alerts(session, context, stored.attack)
    for alert in existing:
        # A chat that is no longer in the settings is shown the least.
        shown = _disclose(context, stored.attack, audiences.get(alert.chat_id, "public"))
        values = _alert_values(shown)
        if alert.current != values:
            alerts.set_current(session, alert.id, values)
            to = Recipient(alert.chat_id, context.words(alert.language))
            _show(session, context, to, shown, alert.original, values)


def _chats(context: AppContext) -> list[str]:
    return [chat for _language, chat in context.settings.alert_chats]


def _send_alerts(session: Session, context: AppContext, attack: Attack) -> None:
    now = context.clock()
    for language, chat in context.settings.alert_chats:
        chat_id = find_chat_number(session, chat)
        if chat_id is None:
            continue
        shown = _disclose(context, attack, release.alert_audience(session, chat))
        values = _alert_values(shown)
        alerts.add(session, attack.id, chat_id, language, values)
        to = Recipient(chat_id, context.words(language), split_chat(chat)[1])
        _show(session, context, to, shown, values, values)
        audit_log.note(session, now, None, "alert.raise", attack.number or attack.id)


def _disclose(context: AppContext, attack: Attack, audience: Audience) -> PublicAttack:
    return disclose(attack, audience, context.gate)


def _show(
    session: Session,
    context: AppContext,
    to: Recipient,
    shown: PublicAttack,
    first: dict[str, Any],
    said: dict[str, Any],
) -> None:
    view = views.alert(shown, first, said, context.settings.zone, context.clock(), to.words)
    release.show_alert(session, context, to, shown.id, view)


def _alert_values(shown: PublicAttack) -> dict[str, Any]:
    """Return all that an alert says: when one of these changes, so does the alert."""
    figures = {
        f"{group}_{part}": getattr(getattr(shown, group), part)
        for group in ("killed", "injured")
        for part in FIGURE_PARTS
    }
    return figures | {
        "state": shown.state,
        "place": [shown.place.name, *shown.place.names.values(), shown.place.admin1],
        "at": [shown.occurred_at.isoformat(), shown.time_precision],
        "kinds": list(shown.attack_kinds),
        "special": [*shown.munitions, *shown.patterns],
        "targets": [[target.category, target.count] for target in shown.targets],
    }
