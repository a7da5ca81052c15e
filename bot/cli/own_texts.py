"""`balagh texts`: check, preview and list an organisation's own words."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.context import CommandFailed, InvalidOption
from bot.config.languages import languages

if TYPE_CHECKING:
    from bot.config.settings import Settings
    from bot.domain.statement.preview import Shown

texts_app = typer.Typer(help="Your own words in the place of ours.", no_args_is_help=True)
FolderOption = Annotated[
    Path | None, typer.Option(help="The folder with your texts; default: BALAGH_TEXTS_DIR.")
]
LanguageOption = Annotated[str | None, typer.Option(help="A language's code; default: the first language.")]


def _read(folder: Path | None, language: str | None) -> "tuple[Settings, str]":
    """Return the settings with this folder, and the language."""
    from bot.config.settings import read_settings

    settings = read_settings(texts_dir=str(folder)) if folder else read_settings()
    wanted = language or settings.languages[0]
    if wanted not in settings.languages:
        raise InvalidOption(f"--language holds {wanted!r}; it may hold: {', '.join(settings.languages)}")
    return settings, wanted


@texts_app.command()
def check(folder: FolderOption = None, language: LanguageOption = None) -> None:
    """Read your texts and name each mistake with its file, its line and what to do. Exit code 1 if there is one.

    `--language` is the language of the answer; the files of all languages are read.
    """
    from bot.services.operations import own_texts
    from bot.services.operations.text_checks import check_texts

    settings, wanted = _read(folder, language)
    words = own_texts.plain_words(wanted)
    problems = list(check_texts(settings))
    for problem in problems:
        typer.echo(own_texts.describe(problem, words))
    if problems:
        raise CommandFailed(words("own-text-wrong", count=len(problems)))
    files = [each for code in languages(settings.texts_dir) for each in _files(settings, code)]
    if not files:
        raise CommandFailed(words("own-text-none", folder=str(settings.texts_dir or "BALAGH_TEXTS_DIR")))
    typer.echo(words("own-text-checked", files=len(files)))


def _files(settings: "Settings", language: str) -> list[Path]:
    from bot.i18n.own_files import files_of

    return files_of(settings.texts_dir, language) if settings.texts_dir else []


@texts_app.command()
def preview(folder: FolderOption = None, language: LanguageOption = None) -> None:
    """Print every sentence of the statement once, in your words, from made-up days."""
    from bot.domain.statement import preview as previews
    from bot.runtime.context import make_catalogue
    from bot.services.publishing.composing import policy_of

    settings, wanted = _read(folder, language)
    words = make_catalogue(settings).words(wanted)
    shown = previews.preview(words, policy_of(settings))
    for part, rows in _by_part(shown.shown):
        typer.echo(f"\n## {words(f'own-text-part-{part}')}")
        for each in rows:
            typer.echo(
                f"\n{each.id} · {words('own-text-yours' if each.own else 'own-text-ours')}\n{each.text}"
            )
    if shown.unused:
        typer.echo(f"\n## {words('own-text-part-unused')}\n")
    for name, slots in shown.unused.items():
        typer.echo(f"{name}: {words('own-text-unused', slots=len(slots), names=', '.join(slots))}")


@texts_app.command("list")
def list_(
    folder: FolderOption = None,
    language: LanguageOption = None,
) -> None:
    """Say which text is which sentence, which ones an ordinary day needs (*), and which slots there are."""
    from bot.domain.statement import preview as previews
    from bot.runtime.context import make_catalogue
    from bot.services.operations import own_texts
    from bot.services.publishing.composing import policy_of

    settings, wanted = _read(folder, language)
    words = make_catalogue(settings).words(wanted)
    shown = previews.preview(words, policy_of(settings))
    typer.echo(f"* {words('own-text-needed')}")
    for part, rows in _by_part(shown.shown):
        typer.echo(f"\n## {words(f'own-text-part-{part}')}")
        for each in rows:
            whose = words("own-text-yours" if each.own else "own-text-ours")
            typer.echo(f"{'*' if each.needed else ' '} {each.id} · {whose}: {each.text}")
    typer.echo(f"\n## {words('own-text-part-names')}")
    for name, text in own_texts.list_names(settings, words):
        typer.echo(f"* {name}: {text}")
    offered = own_texts.list_slots(settings, words)
    more = {slot: example for slot, example in offered.footer.items() if slot not in offered.body}
    for title, slots in (("own-text-slots", offered.body), ("own-text-slots-footer", more)):
        typer.echo(f"\n## {words(title)}")
        for slot, example in sorted(slots.items()):
            typer.echo(f"{{ ${slot} }}  {example}")


def _by_part(shown: "tuple[Shown, ...]") -> "Iterator[tuple[str, list[Shown]]]":
    from bot.domain.statement.preview import PARTS

    for part in PARTS:
        if rows := [each for each in shown if each.part == part]:
            yield part, rows
