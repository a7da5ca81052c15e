"""Receipts, one's own reports, and reminders of unknown figures."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, lines, styled
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


def _own_buttons(attack: Attack, words: Words) -> tuple[tuple[Button, ...], ...]:
    number = attack.number or ""
    if attack.state in ("withdrawn", "rejected", "merged", "unverifiable"):
        return ()
    rows: list[tuple[Button, ...]] = [
        (
            Button(words("report-correct"), Callback.OWN_REPORT.data("correct", number)),
            Button(words("report-withdraw"), Callback.OWN_REPORT.data("withdraw", number)),
        )
    ]
    if attack.injured.total:
        rows.append((Button(words("report-injured-died"), Callback.OWN_REPORT.data("died", number)),))
    return tuple(rows)


def changed_notice(attack: Attack, words: Words) -> Message:
    """A coordinator's card after somebody else's report was changed with it."""
    return Message(Text(words("review-changed", number=number_text(attack.number or "", words))))


def ask_withdraw(attack: Attack, words: Words) -> Message:
    """Ask for confirmation before a withdrawal."""
    number = attack.number or ""
    return Message(
        styled(words("ask-withdraw", number=number_text(number, words)), "bold"),
        (
            (Button(words("report-keep"), Callback.OWN_REPORT.data("show", number)),),
            (
                Button(
                    words("report-really-withdraw", number=number_text(number, words)),
                    Callback.OWN_REPORT.data("withdraw!", number),
                ),
            ),
        ),
    )


def ask_death(attack: Attack, words: Words) -> Message:
    """An injured person died: ask which part of the injured."""
    number = attack.number or ""
    return Message(
        styled(words("ask-who-died", number=number_text(number, words)), "bold"),
        (
            tuple(
                Button(
                    words(f"code-who-{who}"),
                    Callback.OWN_REPORT.data(f"died.{who}.{attack.revision}", number),
                )
                for who in ("man", "woman", "child", "unknown")
            ),
            (Button(words("form-back"), Callback.OWN_REPORT.data("show", number)),),
        ),
    )


def withdrawn_card(attack: Attack, words: Words) -> Message:
    """The card of a withdrawn report."""
    return Message(Text(words("report-withdrawn", number=number_text(attack.number, words))))


def report_list(reports: list[Attack], hours: int, words: Words) -> Message:
    """List one's own recent reports, newest first, as buttons."""
    if not reports:
        return Message(Text(words("own-reports-empty", hours=hours)))
    buttons = tuple(
        (
            Button(
                words(
                    "own-reports-line",
                    number=(attack.number or "").partition("/")[2],
                    place=place_name(attack.place, words, with_region=False),
                    state=words(f"code-state-{attack.state}"),
                ),
                Callback.OWN_REPORT.data("open", attack.number),
            ),
        )
        for attack in reports
    )
    return Message(styled(words("own-reports-heading", hours=hours), "bold"), buttons)


def missing_figures_reminder(attack: Attack, words: Words) -> Message:
    """A silent card that asks again for unknown figures."""
    number = attack.number or ""
    missing = [g for g in ("killed", "injured") if getattr(attack, g).total is None]
    buttons = [
        (Button(words(f"field-{g}_total.answer"), Callback.OWN_REPORT.data(f"fill.{g}_total", number)),)
        for g in missing
    ]
    text = lines(
        [
            styled(words("ask-again-heading", number=number_text(number, words)), "bold"),
            f"{place_name(attack.place, words)}{words('summary-dot')}{casualties_line(attack, words)}",
            words("ask-again-line"),
        ]
    )
    return Message(
        text,
        (*buttons, (Button(words("still-not-known"), Callback.OWN_REPORT.data("still", number)),)),
        silent=True,
    )


def offer_unfinished(draft_id: int, known: list[str], words: Words) -> Message:
    """Offer an unfinished report first."""
    return Message(
        lines([styled(words("unfinished-heading"), "bold"), *known]),
        (
            (Button(words("unfinished-go-on"), Callback.DRAFT.data("on", draft_id)),),
            (Button(words("unfinished-new"), Callback.DRAFT.data("new", draft_id)),),
        ),
    )


def which_report(reports: list[Attack], files: int, words: Words) -> Message:
    """Ask which report the files belong to."""
    buttons = [
        (
            Button(
                words(
                    "own-reports-line",
                    number=(attack.number or "").partition("/")[2],
                    place=place_name(attack.place, words, with_region=False),
                    state=words(f"code-state-{attack.state}"),
                ),
                Callback.EVIDENCE.data(attack.number),
            ),
        )
        for attack in reports
    ]
    return Message(
        styled(words("files-whose", count=files), "bold"),
        (*buttons, (Button(words("files-new-report"), Callback.EVIDENCE.data("new")),)),
    )
