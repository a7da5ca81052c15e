"""An organisation's own text files, read with care: each mistake with its file, its line and what to do about it.

A mistake is a `TextProblem`; the sentence that people read is the text `own-text-<code>`.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from fluent.syntax import ast

from bot.i18n.fluent_files import parsed

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_TAB: Final = re.compile(r"^[ ]*\t", re.MULTILINE)
#: Fluent's codes of mistakes → ours. https://github.com/projectfluent/fluent.js/blob/main/fluent-syntax/src/errors.ts
_CODES: Final = MappingProxyType({"E0005": "no-text", "E0010": "no-default", "E0027": "brace-closed"})


@dataclass(frozen=True, slots=True)
class TextProblem:
    """A mistake in a text file. `line` is None where it is the whole file's; `slots` fill the sentence about it."""

    code: str
    file: str
    line: int | None = None
    slots: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A text file that could be read, and its messages."""

    name: str
    source: str

    @property
    def messages(self) -> tuple[ast.Message, ...]:
        return tuple(entry for entry in parsed(self.source).body if isinstance(entry, ast.Message))

    def line_of(self, node: ast.SyntaxNode) -> int:
        """The line, from 1, on which something of the file begins."""
        return self.source.count("\n", 0, node.span.start if node.span else 0) + 1


def files_of(folder: Path, language: str) -> list[Path]:
    """The organisation's text files in a language: `<language>.ftl`, then those of the folder `<language>`."""
    own = folder / f"{language}.ftl"
    return [each for each in (own, *sorted((folder / language).glob("*.ftl"))) if each.is_file()]


def ignored_files(folder: Path, known: tuple[str, ...]) -> Iterator[TextProblem]:
    """Files and folders that look like texts, but whose name no language has: nobody would read them."""
    for each in sorted(folder.iterdir()):
        code = each.name.removesuffix(".ftl")
        looks_like_texts = ".ftl" in each.name.casefold() or (each.is_dir() and any(each.glob("*.ftl*")))
        if looks_like_texts and code not in known:
            yield TextProblem("name", each.name, slots={"languages": ", ".join(known)})


def read_file(path: Path, folder: Path) -> tuple[OwnFile | None, list[TextProblem]]:
    """Read a file; None where its letters cannot be read. The problems name every line that cannot be read."""
    name, data = path.relative_to(folder).as_posix(), path.read_bytes()
    if data.startswith(_UTF16) or b"\0" in data:
        return None, [TextProblem("utf16", name)]
    if data.startswith(codecs.BOM_UTF8):
        return None, [TextProblem("byte-order-mark", name, 1)]
    try:
        source = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return None, [TextProblem("encoding", name, data.count(b"\n", 0, error.start) + 1)]
    file = OwnFile(name, source)
    return file, [*_unread_lines(file), *_repeated(file)]


def _unread_lines(file: OwnFile) -> Iterator[TextProblem]:
    for entry in parsed(file.source).body:
        if isinstance(entry, ast.Junk):
            yield _unread(file, entry)


def _unread(file: OwnFile, junk: ast.Junk) -> TextProblem:
    """Say why a part of a file could not be read."""
    text, mistake, line = junk.content or "", junk.annotations[0], file.line_of(junk)
    if tab := _TAB.search(text):
        return TextProblem("tab", file.name, line + text.count("\n", 0, tab.start()))
    if mistake.code == "E0003" and list(mistake.arguments or ()) == ["}"]:
        return TextProblem("brace-open", file.name, line, {"text": _shortened(text)})
    if mistake.code in _CODES:
        code, at = _CODES[mistake.code], line if mistake.code == "E0005" else file.line_of(mistake)
        return TextProblem(code, file.name, at, {"text": _shortened(text)})
    if "=" not in text.partition("\n")[0]:
        return TextProblem("not-indented", file.name, line, {"text": _shortened(text)})
    return TextProblem("unreadable", file.name, line, {"text": _shortened(text)})


def _shortened(text: str) -> str:
    first = text.strip().partition("\n")[0]
    return first if len(first) <= 40 else f"{first[:39]}…"


def _repeated(file: OwnFile) -> Iterator[TextProblem]:
    """Messages that stand twice: only the last one would be used."""
    lines: dict[str, int] = {}
    for message in file.messages:
        name, line = message.id.name, file.line_of(message)
        if name in lines:
            yield TextProblem("twice", file.name, line, {"text": name, "before": str(lines[name])})
        lines[name] = line
