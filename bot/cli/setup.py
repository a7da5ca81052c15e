"""`balagh setup`: ask for what a live bot needs, write `.env` and the names, and check all of it."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path

import typer

from bot.cli.context import CommandFailed, say
from bot.config.theatres import shipped

_ENV, _TEXTS = Path(".env"), Path("texts")
_CODE = re.compile(r"[a-z][a-z0-9_]*")
#: What is asked, setting by setting, with an example.
_QUESTIONS = {
    "telegram_token": "The token that @BotFather gave your bot",
    "theatre": f"Where you work: {', '.join(shipped())}, or a folder of your own",
    "time_zone": "Your time zone, such as Europe/Berlin (empty: that of the place)",
    "channels": "Channels, such as en=@our_channel:public,ar=-1001234567890 (empty: no statements yet)",
    "coordinators_chat": "The number of the coordinators' group, such as -1009876543210 (may be empty)",
}
_MAY_BE_EMPTY = ("time_zone", "channels", "coordinators_chat")


def setup() -> None:
    """Ask for token, place, channels and names; write them to `.env` and `texts` here; then check everything."""
    from bot.config.settings import read_settings

    for path in (_ENV, _TEXTS):
        if path.exists():
            raise CommandFailed(f"{path} is here already: move it away, or change it with an editor.")
    given: dict[str, str] = {}
    for name, question in _QUESTIONS.items():
        given[name] = _ask(question, _checked(name, given), hidden=name == "telegram_token")
    languages = read_settings(_env_file=None, **_filled(given)).languages
    texts = dict.fromkeys(languages, "")
    for kind, question in (("organisation", "your organisation"), ("area", "the area where you work")):
        code = given[kind] = _ask(f"A code for {question}: small letters, digits and _", _code)
        for language in languages:
            name = _ask(
                f"The name of {question} as statements shall say it, in the language {language}", _name
            )
            texts[language] += f"{kind}-{code} =\n    .name = {name}\n    .title = {name}\n"
    given |= {"texts_dir": str(_TEXTS), "backup_passphrase": secrets.token_urlsafe(18)}
    _TEXTS.mkdir()
    for language, text in texts.items():
        (_TEXTS / f"{language}.ftl").write_text(text, encoding="utf-8")
    lines = [f"BALAGH_{name.upper()}={value}\n" for name, value in _filled(given).items()]
    _ENV.write_text("".join(lines), encoding="utf-8")
    say(f"{_ENV} and {_TEXTS} are written. Keep a copy of the passphrase of backups, which is in {_ENV}.")
    from bot.cli.doctor import doctor

    doctor()


def _filled(given: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in given.items() if value}


def _ask(question: str, check: Callable[[str], str], *, hidden: bool = False) -> str:
    """Ask until the answer can be used."""
    answer: str = typer.prompt(
        question, default="", show_default=False, hide_input=hidden, value_proc=check, err=True
    )
    return answer


def _checked(name: str, given: dict[str, str]) -> Callable[[str], str]:
    """Return what refuses an answer that the setting of this name cannot hold."""

    def check(text: str) -> str:
        from bot.config.setting_names import WrongSetting
        from bot.config.settings import read_settings

        text = text.strip()
        if not text and name not in _MAY_BE_EMPTY:
            raise typer.BadParameter("this is needed")
        try:
            read_settings(_env_file=None, **_filled(given | {name: text}))
        except WrongSetting as error:
            raise typer.BadParameter(str(error)) from None
        return text

    return check


def _code(text: str) -> str:
    if not _CODE.fullmatch(text.strip()):
        raise typer.BadParameter("small letters, digits and _, such as our_team")
    return text.strip()


def _name(text: str) -> str:
    if not text.strip() or set(text) & set("{}\n"):
        raise typer.BadParameter("a name, without { and }")
    return text.strip()
