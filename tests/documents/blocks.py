"""Everything in README and guides that the program knows better than we do: drawn between markers, never by hand.

`python -m tests.documents.blocks` draws all of it anew; the tests compare. A block is begun by a comment such as
`<!-- commands ar coordinator: begin -->`: its name, the language, and what else it needs.
"""

import itertools
import re
from collections.abc import Callable
from pathlib import Path

import typer

from bot.cli.main import app
from bot.config.permissions import ACTIONS, COMMANDS, menu_of
from bot.domain.form.report_form import REVIEW, STEPS
from bot.domain.form.step import _always
from bot.formats.columns import ATTACKS
from bot.formats.formats import FORMATS
from bot.i18n.catalogue import Catalogue
from bot.i18n.words import Words
from storage.model import vocabulary
from storage.model.fields import PROFILES
from tests.documents.settings_table import table as settings_table

DOCUMENTS = (Path("README.md"), *sorted(Path("deploy/guides").glob("*.md")))
_BLOCK = re.compile(r"<!-- (?P<what>[a-z_ ]+): begin -->\n.*?<!-- (?P=what): end -->", re.DOTALL)
_CATALOGUE = Catalogue()


def commands(language: str, role: str) -> str:
    """The menu of a role: as it is called where names are neutral, its plain name, what it does."""
    words = _CATALOGUE.words(language)
    return _table(("", ""), [(_names(name), words(f"command-{name}")) for name in menu_of(role)])


def _names(name: str) -> str:
    return " ".join(f"`/{each}`" for each in dict.fromkeys((COMMANDS[name].discreet, name)))


def roles(language: str) -> str:
    """Who may use which command."""
    words = _CATALOGUE.words(language)
    names = [words(f"role-{role}") if words.has(f"role-{role}") else role for role in vocabulary.ROLES]
    rows = [
        (_names(name), *("✓" if name in menu_of(role) else "" for role in vocabulary.ROLES))
        for name in menu_of("admin")
    ]
    return _table(("", *names), rows)


def rights(_language: str) -> str:
    """Every right, `thing.verb`, and who has it."""
    rows = [
        (f"`{action}`", *("✓" if role in who else "" for role in vocabulary.ROLES))
        for action, who in ACTIONS.items()
    ]
    return _table(("", *vocabulary.ROLES), rows)


def certainties(language: str) -> str:
    """How sure a report can be."""
    words = _CATALOGUE.words(language)
    return _table(
        ("", ""), [(f"`{code}`", words(f"code-certainty-{code}")) for code in vocabulary.CERTAINTIES]
    )


def codes(language: str) -> str:
    """Every code of a record, list by list, and its word."""
    words = _CATALOGUE.words(language)
    rows = [
        (f"`{field}`", ", ".join(f"`{code}` {words(f'code-{text}-{code}')}" for code in listed))
        for field, text, listed in (
            ("attack_kinds", "attack_kinds", vocabulary.ATTACK_KINDS),
            ("munitions", "munitions", vocabulary.MUNITIONS),
            ("patterns", "patterns", vocabulary.PATTERNS),
            ("targets", "targets", vocabulary.TARGETS),
            ("damage", "damage", vocabulary.DAMAGE),
            ("service", "service", vocabulary.SERVICE_STATES),
            ("source", "source", vocabulary.SOURCES),
            ("state", "state", [state for state in vocabulary.STATES if words.has(f"code-state-{state}")]),
        )
    ]
    return _table(("", ""), rows)


def columns(language: str) -> str:
    """The columns of every export, and how far each goes."""
    words = _CATALOGUE.words(language)
    rows = [
        (
            f"`{column.name}`",
            words(f"field-{column.name}.column"),
            *("✓" if column.goes_to(p) else "" for p in PROFILES),
        )
        for column in ATTACKS
    ]
    return _table(("", "", *PROFILES), rows)


def formats(language: str) -> str:
    """The export formats, and what each is for."""
    words = _CATALOGUE.words(language)
    return _table(("", ""), [(f"`{name}`", words(f"export-format-{name}.about")) for name in FORMATS])


def form(language: str) -> str:
    """The form as it is declared: what is always asked, what only then, and what can be added at the end."""
    words = _CATALOGUE.words(language)
    asked = [step for step in STEPS if not step.optional]
    lines = ["```mermaid", "flowchart TD"]
    for step in asked:
        shape = "[{}]" if step.applies is _always else "([{}])"
        lines.append(f"    {step.id}{shape.format(_step_name(step.id, words))}")
    lines += [
        f"    {one.id} {'-->' if other.applies is _always else '-.->'} {other.id}"
        for one, other in itertools.pairwise(asked)
    ]
    for step in STEPS:
        if step.optional:
            lines += [f"    {step.id}[/{_step_name(step.id, words)}/]", f"    {REVIEW} --- {step.id}"]
    return "\n".join([*lines, "```"])


def _step_name(step: str, words: Words) -> str:
    name = (
        words(f"field-{step}.answer")
        if words.has(f"field-{step}.answer")
        else words(f"field-{step}.question")
    )
    return '"' + name.replace('"', "'") + '"'


def terminal(_language: str) -> str:
    """Every command of the terminal, as `--help` tells it."""
    click = typer.main.get_command(app)
    rows = []
    for name, command in sorted(click.commands.items()):  # type: ignore[attr-defined]
        for full, each in _leaves(f"balagh {name}", command):
            rows.append((f"`{full}`", (each.help or "").split("\n\n")[0].replace("\n", " ")))
    return _table(("", ""), rows)


def _leaves(name: str, command: object) -> list[tuple[str, typer.core.TyperCommand]]:
    inner = getattr(command, "commands", None)
    if not inner:
        return [(name, command)]  # type: ignore[list-item]
    return [leaf for sub, each in sorted(inner.items()) for leaf in _leaves(f"{name} {sub}", each)]


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    return "\n".join(lines + [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows])


DRAWN: dict[str, Callable[..., str]] = {
    "commands": commands,
    "roles": roles,
    "rights": rights,
    "certainties": certainties,
    "codes": codes,
    "columns": columns,
    "formats": formats,
    "form": form,
    "terminal": terminal,
}
#: Drawn by other programs (measured), or by their own.
ELSEWHERE = {"settings": settings_table}
MEASURED = {"messages", "taps"}


def drawn(text: str) -> str:
    """The document with today's blocks. Raises KeyError for a block nobody draws."""

    def block(found: re.Match[str]) -> str:
        what = found["what"]
        name, *given = what.split()
        if name in MEASURED:
            return found[0]
        body = ELSEWHERE[name]() if name in ELSEWHERE else DRAWN[name](*given)
        return f"<!-- {what}: begin -->\n{body}\n<!-- {what}: end -->"

    return _BLOCK.sub(block, text)


if __name__ == "__main__":
    for document in DOCUMENTS:
        document.write_text(drawn(document.read_text(encoding="utf-8")), encoding="utf-8")
