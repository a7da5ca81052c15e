"""Text as Telegram counts and reads it: UTF-16 units, detected entities, HTML turned into entities."""

import re
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


def units(text: str) -> int:
    """Return the length in UTF-16 code units, as Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


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
    return sorted(given + found, key=lambda entity: (entity["offset"], -entity["length"]))


def _overlap(one: Json, other: Json) -> bool:
    return bool(other["offset"] - one["length"] < one["offset"] < other["offset"] + other["length"])


def formatted(text: str, parse_mode: str | None, entities: list[Json] | None) -> tuple[str, list[Json]]:
    """Return the text and its entities as they are shown: parsed, checked, trimmed."""
    given = list(entities or [])
    if parse_mode:
        if parse_mode.upper() != "HTML":
            raise bad_request(f'unsupported parse_mode "{parse_mode}": the sandbox reads HTML and entities')
        text, given = parse_html(text)
    total = units(text)
    for entity in given:
        if entity["offset"] < 0 or entity["length"] < 0 or entity["offset"] + entity["length"] > total:
            raise bad_request("can't parse entities: entity is beyond the end of the text")
    text, given = _trimmed(text, given)
    return text, with_detected(text, given)


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
