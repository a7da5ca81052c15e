"""parse_mode HTML: Telegram's small set of tags, converted to entities."""

import re
from html import unescape
from typing import Any

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json

TOKEN = re.compile(r"<(/?)([a-zA-Z-]+)((?:\s[^<>]*)?)>|&(?:#\d+|#x[0-9a-fA-F]+|lt|gt|amp|quot);|[^<&]+|&|<")
ATTRIBUTE = re.compile(r"([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+)))?")
KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
    "blockquote": "blockquote", "tg-spoiler": "spoiler", "a": "text_link", "span": "spoiler",
}  # fmt: skip


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Return the text without its tags, and the entities the tags stand for."""
    parts: list[str] = []
    entities: list[Json] = []
    open_tags: list[tuple[str, int, Json]] = []
    length = 0
    for match in TOKEN.finditer(source):
        closing, tag, attributes = match.group(1), match.group(2), match.group(3)
        at = len(source[: match.start()].encode())
        if tag is None:
            if match.group() == "<":
                raise bad_request(f"can't parse entities: Unexpected end tag at byte offset {at}")
            piece = unescape(match.group())
            parts.append(piece)
            length += len(piece.encode("utf-16-le")) // 2
        elif closing:
            _close(tag.lower(), open_tags, entities, length, at)
        else:
            open_tags.append((tag.lower(), length, _entity(tag.lower(), attributes or "", at)))
    if open_tags:
        tag = open_tags[-1][0]
        raise bad_request(f"can't parse entities: Can't find end tag corresponding to start tag \"{tag}\"")
    return "".join(parts), entities


def _close(
    tag: str, open_tags: list[tuple[str, int, Json]], entities: list[Json], length: int, at: int
) -> None:
    if not open_tags or open_tags[-1][0] != tag:
        expected = open_tags[-1][0] if open_tags else ""
        problem = f'Unmatched end tag at byte offset {at}, expected "</{expected}>", found "</{tag}>"'
        raise bad_request(f"can't parse entities: {problem}")
    _, start, entity = open_tags.pop()
    if length > start:
        entities.append({**entity, "offset": start, "length": length - start})


def _entity(tag: str, attributes: str, at: int) -> Json:
    if tag not in KINDS:
        raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}" at byte offset {at}')
    given: dict[str, Any] = {m[0]: unescape(m[1] or m[2] or m[3]) for m in ATTRIBUTE.findall(attributes)}
    if tag == "span" and given.get("class") != "tg-spoiler":
        raise bad_request(
            f'can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset {at}'
        )
    if tag == "blockquote" and "expandable" in given:
        return {"type": "expandable_blockquote"}
    if tag == "a":
        return {"type": "text_link", "url": given.get("href", "")}
    return {"type": KINDS[tag]}
