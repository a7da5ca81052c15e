"""The approval sheet of a statement: unresolved matters, its sentences, and the records behind each."""

from dataclasses import dataclass
from datetime import date

from bot.domain.statement.model import Sentence
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Rows, Text, in_rows, lines, shortened, styled
from bot.views.review.card_buttons import open_button
from bot.views.summary import number_text
from storage.model.records import Attack

#: Characters of a sentence on its button, and records that get their own button.
SHORT = 40
MOST_BUTTONS = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """A statement to be approved. `unresolved`: lines; `rise`: days of a rise to be confirmed."""

    day: date
    kind: str
    unresolved: tuple[str, ...]
    rise: int | None
    needs_approval: bool
    approved_by: str | None
    edits: int


def data(verb: str, day: date, kind: str) -> str:
    """Build the data of a sheet's button."""
    return Callback.APPROVAL.data(verb, day.isoformat(), kind[0])


def open_row(day: date, kind: str, words: Words) -> Rows:
    """A button that opens the sheet from anywhere."""
    return ((Button(words("sheet-open"), data("open", day, kind)),),)


def sheet(view: Sheet, words: Words) -> Message:
    """The sheet: unresolved matters on top, then the possible actions."""
    day = number_text(view.day.isoformat(), words)
    text = lines(
        [
            styled(words(f"sheet-heading-{view.kind}", day=day), "bold"),
            *(f"• {line}" for line in view.unresolved or (words("unresolved-nothing"),)),
            words("sheet-rise", days=view.rise) if view.rise else None,
            words("sheet-edits", count=view.edits) if view.edits else None,
            styled(_approval(view, words), "italic"),
        ]
    )

    def button(name: str, verb: str) -> Button:
        return Button(words(f"sheet-{name}"), data(verb, view.day, view.kind))

    approve = [button("approve", "approve")] if view.needs_approval and view.approved_by is None else []
    claim = [button("claim", f"claim.{view.rise}")] if view.rise else []
    edit = (button("sentences", "list"), button("add", "add"))
    return Message(text, (*in_rows([*approve, *claim]), edit, (button("again", "open"),)))


def _approval(view: Sheet, words: Words) -> str:
    if view.approved_by is not None:
        return words("sheet-was-approved", who=number_text(view.approved_by, words))
    return words("sheet-not-approved" if view.needs_approval else "sheet-automatic")


def reminder(day: date, kind: str, words: Words) -> Message:
    """A statement is due, but not approved."""
    line = words("sheet-reminder", day=number_text(day.isoformat(), words))
    return Message(styled(line, "bold"), open_row(day, kind, words))


def numbers(found: list[str | None], words: Words) -> str:
    """Numbers of reports without their day, which is known here."""
    return words("summary-comma").join(number_text((n or "").partition("/")[2] or n, words) for n in found)


def sentences(
    day: date, kind: str, listed: list[tuple[str, str, bool]], added: list[tuple[int, str]], words: Words
) -> Message:
    """Every sentence as a button that opens it; a struck one is marked, an added one can be removed."""
    buttons = [
        Button(("✕ " if struck else "") + shortened(text, SHORT), data(f"see.{name}", day, kind))
        for name, text, struck in listed
    ]
    buttons += [
        Button(words("sheet-remove", text=shortened(text, SHORT)), data(f"remove.{number}", day, kind))
        for number, text in added
    ]
    return Message(styled(words("sheet-which-sentence"), "bold"), in_rows(buttons))


def sentence(
    day: date, kind: str, name: str, of: Sentence, behind: list[Attack], words: Words, *, struck: bool
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
    act = Button(words(f"sheet-{verb}"), data(f"{verb}.{name}", day, kind))
    text = lines([styled(of.text, "blockquote"), *(Text(f"• {line}") for line in clauses)])
    return Message(text, ((act,), *in_rows(buttons, 3)))


def which_language(day: date, kind: str, languages: tuple[str, ...], words: Words) -> Message:
    """Ask for the language of a new sentence."""
    buttons = [Button(words.name_of(code), data(f"add.{code}", day, kind)) for code in languages]
    return Message(styled(words("sheet-which-language"), "bold"), in_rows(buttons))
