"""Fluent's text files as they are read: ours and an organisation's, each parsed once a process."""

from functools import lru_cache
from importlib import resources

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor


class CatalogueError(ValueError):
    """A text file cannot be read, or a text is missing or wants a slot nobody fills."""


def our_texts(language: str) -> str:
    """The source of our own text file. Raises CatalogueError when there is none for this language."""
    file = resources.files("bot.i18n") / "locales" / f"{language}.ftl"
    if not file.is_file():
        raise CatalogueError(f"no texts for language {language!r}")
    return file.read_text(encoding="utf-8")


def message_ids(source: str) -> tuple[str, ...]:
    """Ids of all messages and of their attributes (`id.attribute`) in a Fluent source, in order."""
    found: list[str] = []
    for entry in parsed(source).body:
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                found.append(entry.id.name)
            found.extend(f"{entry.id.name}.{attribute.id.name}" for attribute in entry.attributes)
    return tuple(found)


@lru_cache(maxsize=8)
def parsed(source: str) -> ast.Resource:
    """A text file's entries. Parsing is the dearest part of a start, so each file is parsed once a process."""
    return FluentParser().parse(source)


def bundle_of(language: str, *sources: str) -> FluentBundle:
    """The messages of these sources, later ones in the place of earlier ones. Raises CatalogueError for a line that
    cannot be read."""
    bundle = FluentBundle([language], use_isolating=False)
    for source in sources:
        resource = parsed(source)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
                raise CatalogueError(f"{language}.ftl, line {line}: {entry.annotations[0].message}")
        bundle.add_resource(resource, allow_overrides=True)
    return bundle


def messages_of(source: str) -> dict[str, ast.Message]:
    """Its messages by id."""
    return {e.id.name: e for e in parsed(source).body if isinstance(e, ast.Message)}


def part_of(message: ast.Message | None, text_id: str) -> ast.Pattern | None:
    """What `text_id` (a message, or `message.attribute`) is in this message, if it is there."""
    if message is None:
        return None
    attribute = text_id.partition(".")[2]
    if not attribute:
        return message.value
    return next((each.value for each in message.attributes if each.id.name == attribute), None)


class _Mentions(Visitor):
    """Collects `$slot` and `message.attribute` names of a pattern."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the library's name)
        self.found.add(f"${node.id.name}")

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        name = str(node.id.name)
        self.found.add(f"{name}.{node.attribute.name}" if node.attribute else name)


def mentioned(part: ast.Pattern) -> set[str]:
    """The slots (`$slot`) and other messages that a text uses."""
    finder = _Mentions()
    finder.visit(part)
    return finder.found
