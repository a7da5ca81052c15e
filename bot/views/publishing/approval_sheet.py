"""The sign-off sheet of a statement: what is unresolved, its sentences, and the records behind each."""

from dataclasses import dataclass
from datetime import date

from bot.domain.statement.model import Sentence
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, lines, styled
from bot.views.review.card_buttons import Rows, open_button
from bot.views.summary import number_text
from storage.model.records import Attack

#: Letters of a sentence on its button, and records that get a button of their own.
SHORT = 40
MOST_BUTTONS = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """A statement that is to be signed off: what is `unresolved`, and whether a rise waits to be confirmed."""

    day: date
    kind: str
    unresolved: tuple[str, ...]
    rise: int | None
    needs_approval: bool
    approved_by: str | None
    edits: int


def data(verb: str, day: date, kind: str) -> str:
    """What a sheet's button carries."""
    return Callback.APPROVAL.data(verb, day.isoformat(), kind[0])


def open_row(day: date, kind: str, words: Words) -> Rows:
    """Opens the sheet from anywhere."""
    return ((Button(words("sheet-open"), data("open", day, kind)),),)


def sheet(view: Sheet, words: Words) -> Message:
    """What is unresolved on top, then what can be done."""
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

    rows: list[tuple[Button, ...]] = []
    if view.needs_approval and view.approved_by is None:
        rows.append((button("approve", "approve"),))
    if view.rise:
        rows.append((button("claim", f"claim.{view.rise}"),))
    rows.append((button("sentences", "list"), button("add", "add")))
    rows.append((button("again", "open"),))
    return Message(text, tuple(rows))


def _approval(view: Sheet, words: Words) -> str:
    if view.approved_by is not None:
        return words("sheet-was-approved", who=number_text(view.approved_by, words))
    return words("sheet-not-approved" if view.needs_approval else "sheet-automatic")


def reminder(day: date, kind: str, words: Words) -> Message:
    """A statement is due and waits for its approval."""
    line = words("sheet-reminder", day=number_text(day.isoformat(), words))
    return Message(styled(line, "bold"), open_row(day, kind, words))


def numbers(found: list[str | None], words: Words) -> str:
    """Numbers of reports, without their day, which everyone knows here."""
    return words("summary-comma").join(number_text((n or "").partition("/")[2] or n, words) for n in found)


def sentences(
    day: date, kind: str, listed: list[tuple[str, str, bool]], added: list[tuple[int, str]], words: Words
) -> Message:
    """Every sentence as a button that opens it; a struck one is marked, an added one can be removed."""
    rows: list[tuple[Button, ...]] = [
        (Button(("✕ " if struck else "") + _short(text), data(f"see.{name}", day, kind)),)
        for name, text, struck in listed
    ]
    rows += [
        (Button(words("sheet-remove", text=_short(text)), data(f"remove.{number}", day, kind)),)
        for number, text in added
    ]
    return Message(styled(words("sheet-which-sentence"), "bold"), tuple(rows))


def _short(text: str) -> str:
    return text if len(text) <= SHORT else text[: SHORT - 1] + "…"


def sentence(
    day: date, kind: str, name: str, of: Sentence, behind: list[Attack], words: Words, *, struck: bool
) -> Message:
    """A sentence, each clause with the reports behind it, and buttons that open those."""
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
    rows = [tuple(buttons[n : n + 3]) for n in range(0, len(buttons), 3)]
    act = Button(words(f"sheet-{verb}"), data(f"{verb}.{name}", day, kind))
    text = lines([styled(of.text, "blockquote"), *(Text(f"• {line}") for line in clauses)])
    return Message(text, ((act,), *rows))


def which_language(day: date, kind: str, languages: tuple[str, ...], words: Words) -> Message:
    """In which language's statement the new sentence stands."""
    rows = tuple((Button(words.name_of(code), data(f"add.{code}", day, kind)),) for code in languages)
    return Message(styled(words("sheet-which-language"), "bold"), rows)
