"""Where a clause of a message ends: a line, a sentence, a bullet, or a word such as "while"."""

from collections.abc import Iterator

from bot.domain.parsing.message.spans import Message

#: Marks inside a clause; every other mark (bullets, emoji, stops, strokes) ends it.
_INSIDE = frozenset(",:=-()[]+&~<>≥≤\"'«»“”%@?x")
#: Phrases that no clause ends in.
_WHOLE = ("link:within", "group", "none", "people", "kin", "before", "behind", "said", "answer:none", "age")
#: A clause is cut after so many tokens.
LONGEST = 60


def clauses(message: Message) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a message as ranges of tokens, (start, end)."""
    start = whole = 0
    tokens = message.tokens
    for at in range(len(tokens)):
        if at < whole:
            continue
        phrase = message.find(at, *_WHOLE) if not message.claims[at] else None
        whole = at + phrase.length if phrase and phrase.length > 1 else at
        if message.find(at, "said:toll") and not message.claims[at] and at > start:
            yield start, at
            start = at
            continue
        if whole > at and not _new_line(message, at):
            continue
        # As it is written first: Arabic "years" begins with a letter that may stand before "but".
        breaks = message.find(at, "age", "break") if not message.claims[at] else None
        parted = breaks is not None and breaks.meaning.family == "break" and message.figure(at) is None
        size = breaks.length if breaks and parted else int(_ends(message, at))
        if size or at - start >= LONGEST or _new_line(message, at):
            if at > start:
                yield start, at
            start = at + size
    if start < len(tokens):
        yield start, len(tokens)


def _ends(message: Message, at: int) -> bool:
    token = message.tokens[at]
    if token.kind != "mark" or token.text in _INSIDE or message.claims[at]:
        return False
    if message.find(at, "people", "said", "group", "link", "before", "behind") is not None:
        return False
    after = message.tokens[at + 1] if at + 1 < len(message.tokens) else None
    inside = token.attached and after is not None and after.attached
    if token.text == "." and token.attached and _is_short(message, at - 1):
        return False
    if token.text == "/" and at and message.find(at - 1, "people", "before", "behind") and not inside:
        return False
    if token.text == "/" and inside:
        return not (after and after.is_figure and message.tokens[at - 1].is_figure)
    if token.text == "." and inside:
        return not (after and (after.is_figure or len(after.text) == 1))
    return True


def _is_short(message: Message, at: int) -> bool:
    """Whether a word is one that is written with a stop: "incl.", "approx.", "Mr.", "f."."""
    title = len(message.tokens[at].text) <= 3 and message.find(at, "kin", "age") is not None
    return at >= 0 and (title or message.find(at, "link:within", "uncertain") is not None)


def _new_line(message: Message, at: int) -> bool:
    return at > 0 and "\n" in message.text[message.tokens[at - 1].end : message.tokens[at].start]
