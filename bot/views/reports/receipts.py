"""Receipts, one's own reports, and reminders of unknown figures."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Rows, Text, in_rows, lines, styled
from bot.views.summary import casualties_line, number_text, place_name, record_lines
from storage.model.records import Attack


def receipt(attack: Attack, files: int, zone: ZoneInfo, now: datetime, words: Words) -> Message:
    """The receipt of a sent report: its number and state, its content, and the possible next actions."""
    heading = [words("receipt-heading", number=number_text(attack.number, words))]
    if attack.state != "submitted":
        heading.append(words(f"code-state-{attack.state}"))
    elif attack.revision > 1:
        heading.append(words("receipt-corrected"))
    text = lines(
        [
            styled(words("summary-dot").join(heading), "bold"),
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


#: Decisions of coordinators that their reporter is told, by the verb of the revision.
TOLD_DECISIONS = ("report.verify", "report.reject", "report.unverifiable", "report.merged")


def decision_line(attack: Attack, verb: str, reason: str | None, words: Words) -> Message:
    """Tell a reporter in one line what was decided about their report, and why."""
    number = number_text(attack.number, words)
    # A reason that a coordinator typed was written for coordinators.
    why = words(f"reason-{reason}") if reason and words.has(f"reason-{reason}") else "none"
    text = words(f"told-{verb.partition('.')[2]}", number=number, why=why)
    return Message(Text(text), silent=True)


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
    """The card of a withdrawn report, with the way back."""
    text = Text(words("report-withdrawn", number=number_text(attack.number, words)))
    return Message(text, ((_button(words("report-undo"), "undo", attack),),))


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A report that was not sent yet, or (with `number`) a correction; `known`: what it holds so far, in one line."""

    draft_id: int
    number: str | None
    known: list[str]


def report_list(
    unfinished: list[Unfinished],
    reports: list[Attack],
    hours: int,
    zone: ZoneInfo,
    now: datetime,
    words: Words,
) -> Message:
    """List one's own unfinished and recent reports, each in a line of text and as a button that opens it."""
    if not reports and not unfinished:
        return Message(Text(words("own-reports-empty", hours=hours)))
    dot = words("summary-dot")
    begun = [_unfinished_name(each, words) for each in unfinished]
    buttons = [
        *(
            Button(name, Callback.DRAFT.data("on", each.draft_id))
            for name, each in zip(begun, unfinished, strict=True)
        ),
        *(_button(report_line(attack, words), "open", attack) for attack in reports),
    ]
    text = lines(
        [
            *(dot.join((name, *each.known)) for name, each in zip(begun, unfinished, strict=True)),
            styled(words("own-reports-heading", hours=hours), "bold") if reports else None,
            *(_details(attack, zone, now, words) for attack in reports),
        ]
    )
    return Message(text, in_rows(buttons))


def _unfinished_name(each: Unfinished, words: Words) -> str:
    return (
        words("card-correcting", number=number_text(each.number, words))
        if each.number
        else words("own-unfinished")
    )


def _details(attack: Attack, zone: ZoneInfo, now: datetime, words: Words) -> str:
    """Describe one's own report in a line: number, place, time, kind, state, and whether figures are missing."""
    number = (attack.number or "").partition("/")[2]
    missing = None in (attack.killed.total, attack.injured.total)
    state = [words(f"code-state-{attack.state}"), *([words("own-reports-incomplete")] if missing else [])]
    return words("summary-dot").join((number, record_lines(attack, zone, now, words)[0], *state))


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
