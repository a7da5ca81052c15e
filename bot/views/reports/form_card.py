"""The form's card: heading with progress, known answers, the question, the buttons."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.escape import escape
from bot.domain.form.progress import (
    Progress,
    can_add_to,
    can_send_flash,
    position_in_form,
    present_rows,
)
from bot.domain.form.report_form import BY_ID, REVIEW
from bot.domain.form.step import Context, FormButton
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Key, Message, Rows, Text, in_rows, lines, shortened, styled
from bot.views.reports.whole_message import parsed_lines
from bot.views.summary import (
    codes_text,
    draft_lines,
    number_text,
    place_name,
    problem_text,
    targets_text,
    time_text,
)
from storage.model.records import Place, Target
from storage.model.validation import Problem

#: Characters that fit into half the width of a phone.
SHORT = 22


@dataclass(frozen=True, slots=True)
class CardContext:
    """What the card shows besides the answers: the draft, the corrected report, the number of files."""

    draft_id: int
    correcting: str | None = None
    files: int = 0


def card(
    progress: Progress, context: Context, around: CardContext, words: Words, problem: Problem | None = None
) -> Message:
    """Build the card in its current state."""
    if progress.leaving:
        return _leaving(progress, around, words)
    if progress.words is not None:
        return _consent(progress, around, words)
    if problem is not None and problem.code == "place-unknown":
        problem = None  # the question says it already
    text = lines(
        [
            styled(_heading(progress, around, words), "bold"),
            *draft_lines(progress.answers, context.zone, context.now, words),
            words("card-files", count=around.files) if around.files else None,
            parsed_lines(progress, words),
            Text("\n⚠️ " + problem_text(problem, words)) if problem else None,
            Text("\n") + styled(_question(progress, words), "bold"),
            _hint(progress, words),
        ]
    )
    return Message(text, _buttons(progress, context, around, words))


def _heading(progress: Progress, around: CardContext, words: Words) -> str:
    """Name the form: a new report, the rest of a partial submission, or a correction."""
    here, of = position_in_form(progress)
    if around.correcting is None:
        return words("card-heading", here=here, of=of)
    number = number_text(around.correcting, words)
    if progress.extras.get("flash"):
        return words("card-rest", number=number, here=here, of=of)
    return words("card-correcting", number=number)


def _question(progress: Progress, words: Words) -> str:
    pending = progress.pending if isinstance(progress.pending, dict) else {}
    if progress.step == "where" and pending.get("pin"):
        return words("ask-where-pin", name=escape(pending["query"]))
    if progress.step == "where" and pending.get("query"):
        found = "ask-where-which" if pending["matches"] else "ask-where-unknown"
        return words(found, name=escape(pending["query"]))
    if "sure" in pending:
        return words("ask-sure", value=pending["sure"])
    group = progress.step.partition("_")[0]
    total, *parts = (int(progress.answers.get(f"{group}_{n}") or 0) for n in ("total", "women", "children"))
    return words(f"field-{progress.step}.question", total=total, left=total - sum(parts))


def _hint(progress: Progress, words: Words) -> str | None:
    hint = f"field-{progress.step}.hint"
    narrative = progress.answers.get("narrative")
    if progress.step in (REVIEW, "narrative") and narrative:
        shown = narrative if len(narrative) < 1500 else narrative[:1500] + "…"
        return words("card-words", words=escape(shown))
    return words(hint) if words.has(hint) else None


def _buttons(progress: Progress, context: Context, around: CardContext, words: Words) -> Rows:
    rows = [
        tuple(_button(offer, progress, context, around, words) for offer in row)
        for row in present_rows(progress, context)
    ]
    if progress.step == REVIEW:
        rows = _packed(rows)
    first = progress.step == "where" and "where" not in progress.answers
    moves = [] if first else [FormButton("back", "form-back")]
    moves.append(FormButton("leave", "form-cancel"))
    added = can_add_to(progress)
    if added is not None and progress.step != REVIEW:
        another = FormButton("another", f"form-another-{added}")
        rows.append((_button(another, progress, context, around, words),))
    if around.correcting is None and can_send_flash(progress):
        rows.append((_button(FormButton("flash", "form-partial"), progress, context, around, words),))
    return (*rows, tuple(_button(move, progress, context, around, words) for move in moves))


def _packed(rows: list[tuple[Button, ...]]) -> list[tuple[Button, ...]]:
    """Put short lines of the review two in a row, so that *Send* is within reach of the thumb."""
    packed: list[tuple[Button, ...]] = []
    for row in rows:
        before = packed[-1] if packed else ()
        if len(row) == len(before) == 1 and all(_is_short(one) for one in (*before, *row)):
            packed[-1] = (*before, *row)
        else:
            packed.append(row)
    return packed


def _is_short(button: Button) -> bool:
    return len(button.label) <= SHORT and button.data.rpartition("|")[2].startswith("open.")


def _button(
    offer: FormButton, progress: Progress, context: Context, around: CardContext, words: Words
) -> Button:
    label = offer.label or _label(offer, progress, context, words)
    return Button(f"✓ {label}" if offer.ticked else label, data(around, progress, offer.choice))


def data(around: CardContext, progress: Progress, choice: str) -> str:
    """Build the data of a form's button: draft, visit, step and choice."""
    return Callback.FORM.data(around.draft_id, progress.visit, progress.step, choice)


def _label(offer: FormButton, progress: Progress, context: Context, words: Words) -> str:
    slots: dict[str, Any] = dict(offer.slots)
    if offer.text_id == "form-place":
        return f"📍 {place_name(Place(**slots), words)}"
    if offer.text_id == "review-line":
        answer = answer_text(slots["step"], progress, context.zone, context.now, words)
        return words("review-line", name=words(f"field-{slots['step']}.answer"), answer=answer)
    if "date" in slots:
        slots["date"] = number_text(slots["date"], words)
    if "part" in slots:
        slots["part"] = words(f"part-of-day-{slots['part']}")
    if "count" in slots:
        return words("form-counted", name=words(offer.text_id), count=slots["count"])
    return words(offer.text_id, **slots)


def answer_text(step: str, progress: Progress, zone: ZoneInfo, now: datetime, words: Words) -> str:
    """Describe a given answer in short words for the review."""
    value = progress.answers[step]
    if value is None:
        return words("form-not-known")
    if step == "where":
        return place_name(Place(**value), words)
    if step == "when":
        return time_text(datetime.fromisoformat(value["occurred_at"]), value["precision"], zone, now, words)
    if step == "targets":
        return targets_text(tuple(Target(c, n) for c, n in value), words) or words("targets-nothing")
    if step in ("damage", "service"):
        return words("summary-comma").join(
            f"{words(f'code-targets-{t}')}: {words(f'code-{step}-{mark}')}" for t, mark in value.items()
        ) or words("form-not-known")
    kind = BY_ID[step].kind
    which = getattr(kind, "words", "")
    if isinstance(value, list):
        return codes_text(tuple(value), which, words) or words("form-none")
    if isinstance(value, int):
        return str(value)
    return words(f"code-{which}-{value}") if which else shortened(value, 30)


def _leaving(progress: Progress, around: CardContext, words: Words) -> Message:
    buttons = [
        Button(words("form-stay"), data(around, progress, "stay")),
        Button(words("form-really-cancel"), data(around, progress, "cancel")),
    ]
    return Message(styled(words("ask-cancel"), "bold"), in_rows(buttons))


def _consent(progress: Progress, around: CardContext, words: Words) -> Message:
    buttons = [
        Button(words("form-keep-words"), data(around, progress, "words")),
        Button(words("form-drop-words"), data(around, progress, "stay")),
    ]
    question = words("ask-keep-words", question=_question(progress, words))
    return Message(lines([question, styled(escape(progress.words or ""), "blockquote")]), in_rows(buttons))


def position_keys(words: Words) -> Message:
    """A line that carries the "my position" button; it is deleted when the place is known."""
    key = Key(words("key-position"), position=True)
    return Message(Text(words("where-position-hint")), keys=((key,),), silent=True)


def menu_keys(words: Words, line: str) -> Message:
    """A line that brings the ordinary keyboard back."""
    return Message(Text(line), keys=((Key(words("key-report")),),), silent=True)
