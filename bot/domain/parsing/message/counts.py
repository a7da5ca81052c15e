"""The number of a noun in a whole message: before it or after it, unless it may count people. PURE."""

from dataclasses import replace

from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.numbers.figures import Figure
from bot.domain.spelling import script_of

#: Millimetres: "mortar 120" is one mortar of that calibre.
_CALIBRES = frozenset({60, 81, 82, 120, 122, 130, 152, 155, 160, 220, 240, 300})


def count_before(message: Message, at: int) -> tuple[int | None, bool, int, bool]:
    """Return the figure right before a noun, whether it is vague, where it begins, whether it may count people."""
    nothing = None, False, at, False
    if _is_prepositioned(message, at):
        return nothing
    for size in (4, 3, 2, 1):
        start = at - size
        if start < 0 or not message.is_free(start, at):
            continue
        figure = message.figure(start)
        if figure and figure.end == at and not figure.problem and figure.value and not figure.defined:
            if start and message.tokens[start - 1].text in ("-", ".") and message.tokens[start].attached:
                return nothing
            if _repeats_people(message, start, figure.value) or _counts_before(message, start):
                return nothing
            hedge = _hedge(message, start)
            if _label_before(message, start):
                return None, False, at, True
            return figure.value, hedge < start, hedge, False
        vague = message.find(start, "uncertain:vague")
        if vague and start + vague.length == at:
            return None, True, start, False
    of = message.find(at - 1, "link:of", "group:of", "link:times") if at > 1 else None
    figure = message.figure(at - 2) if of else None
    if figure and figure.end == at - 1:  # "2 of the towers", "2 x mortar"
        return count_before(message, at - 1)
    return nothing


def _is_prepositioned(message: Message, at: int) -> bool:
    """Whether a preposition attached to the noun separates it from the figure ("three by shelling")."""
    token = message.tokens[at]
    script = script_of(token.text)
    if script is None or not token.text.startswith(script.part_from_figure) or len(token.text) < 4:
        return False
    bare = [replace(token, text=token.text[1:]), *message.tokens[at + 1 : at + 4]]
    return message.lexicon.find(bare, 0, "kind", "target") is not None


def _repeats_people(message: Message, start: int, value: int) -> bool:
    """Whether a figure only repeats how many people the noun before it means, or how many they may be."""
    before = message.find(start - 1, "people", "kin", "link:to", "group:numbered")
    if before and (
        before.meaning.family == "group" or (before.meaning.number == 1 and message.tokens[start].is_figure)
    ):
        return True  # the number of a call sign; an age
    return before is not None and (before.meaning.family == "link" or before.meaning.number == value)


def _counts_before(message: Message, start: int) -> bool:
    """ "Shells, number 9": the figure belongs to the noun before it."""
    times = message.find(start - 1, "link:times")
    return times is not None and start > 1 and message.claims[start - 2] in ("kind", "munition")


def _hedge(message: Message, at: int) -> int:
    for size in (3, 2, 1):
        if at - size >= 0 and message.is_free(at - size, at):
            hit = message.find(at - size, "uncertain")
            if hit and hit.length == size:
                return at - size
    return at


def _label_before(message: Message, at: int) -> bool:
    """Whether a noun for people without a figure of its own precedes: "killed 2 missiles"."""
    hit = message.find(at - 1, "people")
    if hit is None or hit.meaning.form or message.claims[at - 1]:
        return False
    before = figure_before(message, at - 1)
    return before is None or _label_before(message, before)


def figure_before(message: Message, at: int) -> int | None:
    """Return where a figure begins that ends right before this token."""
    for start in range(max(0, at - 4), at):
        figure = message.figure(start) if message.is_free(start, at) else None
        if figure and figure.end == at:
            return start
    return None


def count_after(message: Message, at: int, form: int | None) -> tuple[int | None, int]:
    """ "houses 2", "school x2", "schools: 3": only if the figure can count nothing else."""
    tokens = message.tokens
    while at < len(tokens) and message.claims[at] in ("munition", "origin"):
        at += 1
    start = at
    marked = at < len(tokens) and tokens[at].text in (":", "=")
    link = message.find(at, "link:times")
    start += 1 if marked else link.length if link and not link.joined else 0
    if start >= len(tokens) or not message.is_free(at, start + 1):
        return None, at
    figure = message.figure(start)
    if figure is None or figure.problem or figure.joined or not figure.value:
        return None, at
    if _counts_else(message, figure, bare=not marked and not link) or (
        marked and message.find(figure.end, "people", "kin")
    ):
        return None, at
    if marked or link:
        return figure.value, figure.end
    ends = figure.end >= len(tokens) or bool(message.claims[figure.end]) or tokens[figure.end].kind == "mark"
    if form == 1 and figure.value == 1 and (ends or not tokens[start].is_figure):
        return 1, figure.end  # "a school, one"
    if form is None and ends:
        return figure.value, figure.end
    return None, at


def _counts_else(message: Message, figure: Figure, *, bare: bool) -> bool:
    """Whether the figure is one of two ("2/3"), or a calibre."""
    after = message.tokens[figure.end] if figure.end < len(message.tokens) else None
    pair = after is not None and after.text in ("/", "-") and after.attached
    return pair or (bare and figure.value in _CALIBRES)
