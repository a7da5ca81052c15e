"""Text as Telegram counts and reads it: UTF-16 units, entities found in it, HTML turned into entities."""

import re
from typing import Any

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.world.model import Json

FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?(?!\w))"
    r"|(?P<url>(?:https?://|(?<!\w)t\.me/)[^\s<>\"]+[^\s<>\".,;:!?)])"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<mention>(?<!\w)@\w{4,32})"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d]\w*)"
)


def units(text: str) -> int:
    """The length Telegram counts: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def detect(text: str) -> list[Json]:
    """The entities that Telegram finds by itself."""
    if not any(sign in text for sign in "/@#:."):
        return []
    found = []
    for match in FOUND.finditer(text):
        kind = match.lastgroup or ""
        found.append({"type": kind, "offset": units(text[: match.start()]), "length": units(match.group())})
    return found


def with_detected(text: str, given: list[Json]) -> list[Json]:
    """Given entities and the found ones that do not touch them, in order."""
    taken = [
        (e["offset"], e["offset"] + e["length"]) for e in given if e["type"] in ("code", "pre", "text_link")
    ]
    found = [
        entity
        for entity in detect(text)
        if all(
            entity["offset"] >= end or entity["offset"] + entity["length"] <= start for start, end in taken
        )
        and not any(entity["type"] == e["type"] and entity["offset"] == e["offset"] for e in given)
    ]
    return sorted(given + found, key=lambda entity: (entity["offset"], -entity["length"]))


def formatted(text: str, parse_mode: str | None, entities: list[Json] | None) -> tuple[str, list[Json]]:
    """Text and entities as they will be shown: parsed, trimmed, checked."""
    given = list(entities or [])
    if parse_mode:
        if parse_mode.upper() != "HTML":
            raise bad_request(f'unsupported parse_mode "{parse_mode}": the sandbox reads HTML and entities')
        from bot.sandbox.protocol.html_text import parse_html

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
