"""The approval sheet of a statement: unresolved matters, its sentences, and the records behind each."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from bot.domain.statement.model import Sentence
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Rows, Text, in_rows, lines, shortened, styled
from bot.views.review.card_buttons import open_button
from bot.views.summary import number_text, stamp
from storage.model.records import Attack

#: Characters of a sentence on its button, and records that get their own button.
SHORT = 40
MOST_BUTTONS = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """A statement to be approved, by the number of its sheet. `state`: shown, approved or held, by `who`.

    `unresolved`: lines; `rise`: days of a rise to be confirmed; `additions`: numbers of the reports that came since.
    """

    id: int
    day: date
    kind: str
    state: str
    unresolved: tuple[str, ...]
    rise: int | None
    needs_approval: bool
    who: str | None
    edits: int
    picture: Literal["none", "coming", "shown"]
    wants_picture: bool
    additions: tuple[str, ...]


def data(verb: str, sheet_id: int) -> str:
    """Build the data of a sheet's button."""
    return Callback.APPROVAL.data(verb, sheet_id)


def open_row(sheet_id: int, words: Words) -> Rows:
    """A button that opens the statement's newest sheet from anywhere."""
    return ((Button(words("sheet-open"), data("open", sheet_id)),),)


def sheet(view: Sheet, at: datetime, zone: ZoneInfo, now: datetime, words: Words) -> Message:
    """The sheet: unresolved matters on top, then when it goes out, then the possible actions. `at`: when it is due."""
    day = number_text(view.day.isoformat(), words)
    text = lines(
        [
            styled(words(f"sheet-heading-{view.kind}", day=day), "bold"),
            *(f"• {line}" for line in view.unresolved or (words("unresolved-nothing"),)),
            words("sheet-additions", numbers=numbers(list(view.additions), words))
            if view.additions
            else None,
            words("sheet-rise", days=view.rise) if view.rise else None,
            words("sheet-edits", count=view.edits) if view.edits else None,
            words(f"sheet-picture-{view.picture}")
            if view.wants_picture and view.picture != "shown" and view.state == "shown"
            else None,
            styled(_approval(view, at, zone, now, words), "italic"),
        ]
    )

    def button(name: str, verb: str) -> Button:
        return Button(words(f"sheet-{name}"), data(verb, view.id))

    acts = []
    if view.needs_approval and view.state == "shown" and view.picture != "coming":
        acts.append(button("post" if view.kind == "weekly" else "approve", "approve"))
    if view.rise:
        acts.append(button("claim", f"claim.{view.rise}"))
    if view.additions:
        acts.append(button("renew", "renew"))
    edit = (button("sentences", "list"), button("add", "add")) if view.kind != "weekly" else ()
    hold = button("release", "release") if view.state == "held" else button("hold", "hold")
    return Message(text, (*in_rows(acts), *((edit,) if edit else ()), (button("again", "open"), hold)))


def _approval(view: Sheet, at: datetime, zone: ZoneInfo, now: datetime, words: Words) -> str:
    who, when = number_text(view.who or "", words), stamp(at, zone, now, words)
    if view.state == "held":
        return words("sheet-held", who=who)
    if view.kind == "weekly":
        return words("sheet-was-approved", who=who) if view.state == "approved" else words("sheet-weekly")
    time = words("sheet-at", at=when) if now < at else words("sheet-at-once")
    name = (
        "was-approved" if view.state == "approved" else "not-approved" if view.needs_approval else "automatic"
    )
    return f"{words(f'sheet-{name}', who=who)} {time}"


def reminder(sheet_id: int, day: date, words: Words) -> Message:
    """A statement is due, but not approved."""
    line = words("sheet-reminder", day=number_text(day.isoformat(), words))
    return Message(styled(line, "bold"), open_row(sheet_id, words))


def void_notice(day: date, words: Words) -> Message:
    """An approval is void: the new sheet follows."""
    return Message(Text(words("sheet-void", day=number_text(day.isoformat(), words))))


def numbers(found: list[str | None], words: Words) -> str:
    """Numbers of reports without their day, which is known here."""
    return words("summary-comma").join(number_text((n or "").partition("/")[2] or n, words) for n in found)


def sentences(
    sheet_id: int, listed: list[tuple[str, str, bool]], added: list[tuple[int, str]], words: Words
) -> Message:
    """Every sentence as a button that opens it; a struck one is marked, an added one can be removed."""
    buttons = [
        Button(("✕ " if struck else "") + shortened(text, SHORT), data(f"see.{name}", sheet_id))
        for name, text, struck in listed
    ]
    buttons += [
        Button(words("sheet-remove", text=shortened(text, SHORT)), data(f"remove.{number}", sheet_id))
        for number, text in added
    ]
    return Message(styled(words("sheet-which-sentence"), "bold"), in_rows(buttons))


def sentence(
    sheet_id: int, name: str, of: Sentence, behind: list[Attack], words: Words, *, struck: bool
) -> Message:
    """A sentence, each clause with its reports, and buttons that open these."""
    known = {attack.id: attack.number for attack in behind}
    clauses = [
        words(
            "sheet-clause", clause=clause.text, numbers=numbers([known.get(r) for r in clause.records], words)
        )
        for clause in of.clauses
        if clause.records
    ]
    if not clauses and behind:
        clauses = [words("sheet-behind", numbers=numbers([a.number for a in behind], words))]
    verb = "restore" if struck else "strike"
    buttons = [open_button(attack, words) for attack in behind[:MOST_BUTTONS]]
    act = Button(words(f"sheet-{verb}"), data(f"{verb}.{name}", sheet_id))
    text = lines([styled(of.text, "blockquote"), *(Text(f"• {line}") for line in clauses)])
    return Message(text, ((act,), *in_rows(buttons, 3)))


def which_language(sheet_id: int, languages: tuple[str, ...], words: Words) -> Message:
    """Ask for the language of a new sentence."""
    buttons = [Button(words.name_of(code), data(f"add.{code}", sheet_id)) for code in languages]
    return Message(styled(words("sheet-which-language"), "bold"), in_rows(buttons))
