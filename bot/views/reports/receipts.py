"""Receipts, one's own reports, and reminders of unknown figures."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Rows, Text, in_rows, lines, styled
from bot.views.summary import casualties_line, number_text, place_name, record_lines
from storage.model.records import Attack


def receipt(attack: Attack, files: int, zone: ZoneInfo, now: datetime, words: Words) -> Message:
    """The receipt of a sent report: its number, its content, and the possible next actions."""
    number = number_text(attack.number, words)
    text = lines(
        [
            styled(words("receipt-heading", number=number, revision=attack.revision), "bold"),
            *record_lines(attack, zone, now, words),
            words("card-files", count=files) if files else None,
        ]
    )
    return Message(text, _own_buttons(attack, words))


def _button(text: str, verb: str, attack: Attack) -> Button:
    return Button(text, Callback.OWN_REPORT.data(verb, attack.number or ""))


def _own_buttons(attack: Attack, words: Words) -> Rows:
    if attack.state in ("withdrawn", "rejected", "merged", "unverifiable"):
        return ()
    change = tuple(_button(words(f"report-{verb}"), verb, attack) for verb in ("correct", "withdraw"))
    died = (_button(words("report-injured-died"), "died", attack),)
    return (change, died) if attack.injured.total else (change,)


def changed_notice(attack: Attack, words: Words) -> Message:
    """A coordinator's card after somebody else's report was changed with it."""
    return Message(Text(words("review-changed", number=number_text(attack.number or "", words))))


def ask_withdraw(attack: Attack, words: Words) -> Message:
    """Ask for confirmation before a withdrawal."""
    number = number_text(attack.number, words)
    keep = _button(words("report-keep"), "show", attack)
    withdraw = _button(words("report-really-withdraw", number=number), "withdraw!", attack)
    return Message(styled(words("ask-withdraw", number=number), "bold"), in_rows((keep, withdraw)))


def ask_death(attack: Attack, words: Words) -> Message:
    """An injured person died: ask which part of the injured."""
    who = tuple(
        _button(words(f"code-who-{who}"), f"died.{who}.{attack.revision}", attack)
        for who in ("man", "woman", "child", "unknown")
    )
    text = styled(words("ask-who-died", number=number_text(attack.number, words)), "bold")
    return Message(text, (who, (_button(words("form-back"), "show", attack),)))


def withdrawn_card(attack: Attack, words: Words) -> Message:
    """The card of a withdrawn report."""
    return Message(Text(words("report-withdrawn", number=number_text(attack.number, words))))


def report_list(reports: list[Attack], hours: int, words: Words) -> Message:
    """List one's own recent reports, newest first, as buttons."""
    if not reports:
        return Message(Text(words("own-reports-empty", hours=hours)))
    buttons = [_button(report_line(attack, words), "open", attack) for attack in reports]
    return Message(styled(words("own-reports-heading", hours=hours), "bold"), in_rows(buttons))


def report_line(attack: Attack, words: Words) -> str:
    """Name one's own report on a button: its number of the day, its place and its state."""
    return words(
        "own-reports-line",
        number=(attack.number or "").partition("/")[2],
        place=place_name(attack.place, words, with_region=False),
        state=words(f"code-state-{attack.state}"),
    )


def missing_figures_reminder(attack: Attack, words: Words) -> Message:
    """A silent card that asks again for unknown figures."""
    missing = [f"{group}_total" for group in ("killed", "injured") if getattr(attack, group).total is None]
    buttons = [_button(words(f"field-{name}.answer"), f"fill.{name}", attack) for name in missing]
    text = lines(
        [
            styled(words("ask-again-heading", number=number_text(attack.number, words)), "bold"),
            f"{place_name(attack.place, words)}{words('summary-dot')}{casualties_line(attack, words)}",
            words("ask-again-line"),
        ]
    )
    still = _button(words("still-not-known"), "still", attack)
    return Message(text, in_rows((*buttons, still)), silent=True)


def offer_unfinished(draft_id: int, known: list[str], words: Words) -> Message:
    """Offer an unfinished report first."""
    go_on = Button(words("unfinished-go-on"), Callback.DRAFT.data("on", draft_id))
    new = Button(words("unfinished-new"), Callback.DRAFT.data("new", draft_id))
    return Message(lines([styled(words("unfinished-heading"), "bold"), *known]), in_rows((go_on, new)))
