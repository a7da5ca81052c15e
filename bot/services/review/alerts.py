"""Alerts: notify at once about reports with many casualties; when their figures change, the alert is updated."""

from typing import Any

from sqlmodel import Session

from bot.config.settings import Settings
from bot.services.context import AppContext, Recipient
from bot.services.coordinator_chats import find_chat_number, show_card
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
    values, now = _alert_values(stored.attack), context.clock()
    existing = alerts.list_by_report(session, report_id)
    if not existing and is_grave(stored.attack, context.settings):
        _send_alerts(session, context, stored.attack, values)
    for alert in existing:
        if alert.current != values:
            alerts.set_current(session, alert.id, values)
            to = Recipient(alert.chat_id, context.words(alert.language))
            view = views.alert(stored.attack, alert.original, values, context.settings.zone, now, to.words)
            show_card(session, context, to, f"alert/{report_id}", view)


def _send_alerts(session: Session, context: AppContext, attack: Attack, values: dict[str, Any]) -> None:
    now = context.clock()
    for language, chat in context.settings.alert_chats:
        chat_id = find_chat_number(session, chat)
        if chat_id is None:
            continue
        to = Recipient(chat_id, context.words(language))
        alerts.add(session, attack.id, chat_id, language, values)
        view = views.alert(attack, values, values, context.settings.zone, now, to.words)
        show_card(session, context, to, f"alert/{attack.id}", view)
        audit_log.note(session, now, None, "alert.raise", attack.number or attack.id)


def _alert_values(attack: Attack) -> dict[str, Any]:
    """Return the values of an alert that can change."""
    figures = {
        f"{group}_{part}": getattr(getattr(attack, group), part)
        for group in ("killed", "injured")
        for part in FIGURE_PARTS
    }
    return figures | {"state": attack.state, "place": attack.place.name, "kinds": list(attack.attack_kinds)}
