"""Fluent's text files as they are read: ours and an organisation's."""

from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.config.languages import LOCALES
from bot.config.theatres import SHARED, folder_of, shipped
from bot.i18n import parsed_cache

#: How each file begins in the one source that a language's files make.
_MARK: Final = "### File "


class CatalogueError(ValueError):
    """A text file cannot be read, or a text is missing or wants a slot nobody fills."""


def our_texts(language: str, theatres: tuple[Traversable, ...] | None = None) -> str:
    """The source of the texts that are shipped in this language, with those of these theatres (None: of all that are
    shipped); empty where there are none."""
    ours = source_of(LOCALES / language)
    folders = map(folder_of, shipped()) if theatres is None else theatres
    files = (folder / f"{language}.ftl" for folder in (SHARED, *folders))
    return ours and ours + "".join(_marked(file) for file in files if file.is_file())


def own_texts(language: str, folder: Path | None) -> str:
    """An organisation's own texts: the file `<language>.ftl` and the files of the folder `<language>`; empty: none."""
    if folder is None:
        return ""
    file = folder / f"{language}.ftl"
    return (_marked(file) if file.is_file() else "") + source_of(folder / language)


def source_of(folder: Traversable) -> str:
    """All text files of a folder, by name, as one source; empty where there are none."""
    if not folder.is_dir():
        return ""
    files = sorted((each for each in folder.iterdir() if each.name.endswith(".ftl")), key=lambda f: f.name)
    return "".join(_marked(file) for file in files)


def _marked(file: Traversable) -> str:
    """A file's texts below a comment with its name, so that a mistake can be told by file and line."""
    return f"{_MARK}{file.name}\n\n{file.read_text(encoding='utf-8')}\n"


def _first_mistake(source: str) -> str:
    """The file, the line and what is wrong there, of a source that has a line that cannot be read."""
    junk = next(entry for entry in parsed(source).body if isinstance(entry, ast.Junk))
    return f"{_line(source, junk.span.start if junk.span else 0)}: {junk.annotations[0].message}"


def _line(source: str, at: int) -> str:
    """The file and the line of a position in a source."""
    begin = source.rfind(_MARK, 0, at + 1)
    name, below = (source[begin + len(_MARK) :].partition("\n")[0], 2) if begin >= 0 else ("texts", 0)
    line = source.count("\n", max(begin, 0), at) + 1 - below
    return f"{name}, line {line}"


def message_ids(source: str) -> tuple[str, ...]:
    """Ids of all messages and of their attributes (`id.attribute`) in a Fluent source, in order."""
    found: list[str] = []
    for entry in parsed(source).body:
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                found.append(entry.id.name)
            found.extend(f"{entry.id.name}.{attribute.id.name}" for attribute in entry.attributes)
    return tuple(found)


@cache
def parsed(source: str) -> ast.Resource:
    """A text file's entries and where each stands in it."""
    return FluentParser().parse(source)


_entries: Final = cache(parsed_cache.entries_of)


class _Bundle(FluentBundle):
    """A bundle that opens an entry when it is first asked for: a statement uses a twentieth of the texts."""

    def __init__(self, language: str) -> None:
        super().__init__([language], use_isolating=False)
        self._closed = parsed_cache.Entries({}, {}, True)

    def add(self, entries: parsed_cache.Entries) -> None:
        """Add the entries of a source, in the place of earlier ones."""
        self._closed.messages.update(entries.messages)
        self._closed.terms.update(entries.terms)

    def has_message(self, message_id: str) -> bool:
        """Return whether there is a message with this id."""
        return message_id in self._closed.messages

    def _lookup(self, entry_id: str, term: bool = False) -> Any:
        closed, opened = (
            (self._closed.terms, self._terms) if term else (self._closed.messages, self._messages)
        )
        if entry_id in closed and entry_id not in opened:
            opened[entry_id] = parsed_cache.open_entry(closed[entry_id])
        return super()._lookup(entry_id, term)


def bundle_of(language: str, *sources: str) -> FluentBundle:
    """The messages of these sources, later ones in the place of earlier ones. Raises CatalogueError for a line that
    cannot be read."""
    bundle = _Bundle(language)
    for source in sources:
        entries = _entries(source)
        if not entries.readable:
            raise CatalogueError(f"{language}: {_first_mistake(source)}")
        bundle.add(entries)
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


@dataclass(frozen=True, slots=True)
class Use:
    """What a text uses: a slot (`$slot`), a message (`id`, `id.attribute`), a term (`-id`), a function (`NAME()`)."""

    name: str
    node: ast.SyntaxNode


class _Uses(Visitor):
    def __init__(self) -> None:
        self.found: list[Use] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (the library's name)
        self.found.append(Use(f"${node.id.name}", node))

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        name = str(node.id.name)
        self.found.append(Use(f"{name}.{node.attribute.name}" if node.attribute else name, node))

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.found.append(Use(f"-{node.id.name}", node))

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.found.append(Use(f"{node.id.name}()", node))
        self.generic_visit(node)


def uses_of(node: ast.SyntaxNode) -> list[Use]:
    """Everything that a message, or a part of one, uses, in order."""
    finder = _Uses()
    finder.visit(node)
    return finder.found


def mentioned(part: ast.Pattern) -> set[str]:
    """The slots (`$slot`) and other messages that a text uses."""
    return {use.name for use in uses_of(part)}
