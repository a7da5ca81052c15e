"""Text as Telegram counts and reads it: UTF-16 units, detected entities, HTML turned into entities."""

import re
from itertools import accumulate
from typing import Any

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.html_text import parse_html
from bot.sandbox.protocol.json_values import Json

FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?(?!\w))"
    r"|(?P<url>(?:https?://|(?<!\w)t\.me/)[^\s<>\"]+[^\s<>\".,;:!?)])"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<mention>(?<!\w)@\w{4,32})"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d]\w*)"
)
#: Styles that a bot may ask for; what Telegram finds by itself may be given, too.
STYLES = frozenset({
    "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre",
    "text_link", "text_mention", "custom_emoji", "date_time", "mention", "hashtag", "cashtag", "bot_command", "url",
    "email", "phone_number",
})  # fmt: skip
#: More are not shown.
MOST_ENTITIES = 100
#: What Telegram takes out of a text, what it makes a blank of, and what is no letter by itself.
REMOVED, BLANKED = re.compile("[\r\u2028-\u202e]"), re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
UNSEEN = re.compile(r"[\s\u180e\u200b-\u200f\u2800\ufffc]+")


def units(text: str) -> int:
    """Return the length in UTF-16 code units, as Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def visible(text: str) -> str:
    """Return a text without what nobody sees: Telegram takes no message and no button of that alone."""
    return UNSEEN.sub("", text)


def detect(text: str) -> list[Json]:
    """Find the entities that Telegram detects in plain text: commands, links, addresses, mentions, hashtags."""
    if not any(sign in text for sign in "/@#:."):
        return []
    return [
        {"type": match.lastgroup, "offset": units(text[: match.start()]), "length": units(match.group())}
        for match in FOUND.finditer(text)
    ]


def with_detected(text: str, given: list[Json]) -> list[Json]:
    """Add the detected entities that do not overlap the given ones; in order."""
    found = [
        entity
        for entity in detect(text)
        if not any(
            (entity["type"], entity["offset"]) == (e["type"], e["offset"])
            or (e["type"] in ("code", "pre", "text_link") and _overlap(entity, e))
            for e in given
        )
    ]
    return sorted(given + found, key=lambda entity: (entity["offset"], -entity["length"]))[:MOST_ENTITIES]


def _overlap(one: Json, other: Json) -> bool:
    return bool(other["offset"] - one["length"] < one["offset"] < other["offset"] + other["length"])


def formatted(text: str, parse_mode: str | None, entities: list[Json] | None) -> tuple[str, list[Json]]:
    """Return the text and its entities as they are shown: parsed, checked, trimmed."""
    given = list(entities or [])
    if parse_mode:
        if parse_mode.upper() != "HTML":
            raise bad_request(f'unsupported parse_mode "{parse_mode}": the sandbox reads HTML and entities')
        text, given = parse_html(text)
    _check_entities(text, given)
    text, given = _trimmed(*_cleaned(text, given))
    return (text if visible(text) else ""), with_detected(text, given)


def _check_entities(text: str, entities: list[Json]) -> None:
    if not entities:
        return
    borders = {0, *accumulate(1 + (letter > "\uffff") for letter in text)}
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if entity["type"] not in STYLES:
            raise bad_request("can't parse MessageEntity: Unsupported type specified")
        if start < 0 or end < start or end > units(text):
            problem = f"Entity beginning at UTF-16 offset {start} ends after the end of the text"
            raise bad_request(f"can't parse entities: {problem}")
        if not {start, end} <= borders:
            problem = (
                f"Entity beginning at UTF-16 offset {start} begins or ends in a middle of a UTF-16 symbol"
            )
            raise bad_request(f"can't parse entities: {problem}")


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without the signs that Telegram removes; entities move with the rest."""
    text = BLANKED.sub(" ", text)
    gone = [units(text[: match.start()]) for match in REMOVED.finditer(text)]
    if not gone:
        return text, entities
    moved = []
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        before, within = sum(at < start for at in gone), sum(start <= at < end for at in gone)
        if entity["length"] > within:
            moved.append({**entity, "offset": start - before, "length": entity["length"] - within})
    return REMOVED.sub("", text), moved


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    shown = text.strip()
    if len(shown) == len(text):
        return text, entities
    cut = units(text[: len(text) - len(text.lstrip())])
    total = units(shown)
    moved: list[dict[str, Any]] = []
    for entity in entities:
        start = max(0, entity["offset"] - cut)
        end = min(total, entity["offset"] - cut + entity["length"])
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return shown, moved
