"""The buttons and menus of the coordinator's card."""

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Rows, in_rows
from bot.views.summary import number_text
from storage.model.records import Attack
from storage.model.vocabulary import COUNTED_STATES

#: Imported ids may have any length; the data of a button may not.
LONGEST_ID = 32


def data(verb: str, attack: Attack) -> str:
    """Build the data of a card's button: the action, the record and its revision."""
    key = attack.id if len(attack.id) <= LONGEST_ID else attack.number
    return Callback.REVIEW.data(verb, key, attack.revision)


def open_button(attack: Attack, words: Words) -> Button:
    """A button that opens the report's card from anywhere."""
    return Button(number_text(attack.number, words), data("open", attack))


def _button(name: str, verb: str, attack: Attack, words: Words) -> Button:
    return Button(words(f"review-{name}"), data(verb, attack))


def _row(attack: Attack, words: Words, *verbs: str) -> tuple[Button, ...]:
    return tuple(_button(verb, verb, attack, words) for verb in verbs)


def first_rows(attack: Attack, words: Words, *, reporter: bool) -> Rows:
    """The card's first buttons. `reporter`: there is somebody to ask."""
    if attack.state not in COUNTED_STATES:
        verbs = ("reopen", "reject", "history") if attack.state == "withdrawn" else ("reopen", "history")
        return (_row(attack, words, *verbs),)
    first = [verb for verb, shown in (("verify", attack.state != "verified"), ("ask", reporter)) if shown]
    rows = (first, ("same", "change"), ("more",))
    return tuple(_row(attack, words, *verbs) for verbs in rows if verbs)


def back_row(attack: Attack, words: Words) -> Rows:
    """A button back from a menu to the first buttons."""
    return ((_button("back", "show", attack, words),),)


def more_rows(
    attack: Attack,
    words: Words,
    *,
    attributes: bool,
    merged: bool,
    name: bool = False,
    who: str | None = None,
) -> Rows:
    """The ⋯ menu: reading first, what ends a report last.

    `name`: the place's name waits for approval, or has it. `who`: whose phone can be reported lost.
    """
    rows: list[tuple[Button, ...]] = [
        (_button("history", "history", attack, words), Button(words("evidence-zip"), data("zip", attack)))
    ]
    rows.append(_row(attack, words, "certainty"))
    if attack.attributed_to != "unknown" and attributes:
        rows.append(_row(attack, words, "attribution"))
    if attack.state == "verified":
        rows.append((_button("unverify", "reopen", attack, words),))
    if name:
        verb = "unname" if attack.place.approved_name else "name"
        rows.append((_button(f"{verb}-place", f"name.{'no' if verb == 'unname' else 'yes'}", attack, words),))
    objection = "unobject" if attack.family_objects else "object"
    rows.append((_button(objection, f"object.{'no' if attack.family_objects else 'yes'}", attack, words),))
    if merged:
        rows.append(_row(attack, words, "unmerge"))
    rows += [_row(attack, words, "unverifiable"), _row(attack, words, "reject")]
    if who is not None:
        rows.append((Button(words("review-lost-phone", who=number_text(who, words)), data("taken", attack)),))
    return tuple(rows)


def choice_rows(verb: str, codes: tuple[str, ...], which: str, attack: Attack, words: Words) -> Rows:
    """One button for each code."""
    return in_rows([Button(words(f"{which}-{code}"), data(f"{verb}.{code}", attack)) for code in codes])
