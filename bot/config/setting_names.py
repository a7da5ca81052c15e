"""Names of settings: a name that no setting has is refused, because what it was meant to change would stay as it is."""

from collections.abc import Collection, Iterable
from types import MappingProxyType
from typing import Final

from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    InitSettingsSource,
    PydanticBaseSettingsSource,
)

PREFIX: Final = "BALAGH_"
#: Names with our prefix that are no settings → what reads them instead, often from the same file.
READ_ELSEWHERE: Final = MappingProxyType(
    {
        "host": "deploy/compose.yaml and the proxy",
        "upstream": "the proxy",
        "ocha_places": "tests of places",
        "look": "tests of the sandbox's page",
    }
)


class WrongSetting(ValueError):
    """A setting cannot be used; the message is the line that a person reads."""


class KnownNames(BaseSettings):
    """Settings that are refused when a name is given that none of them has."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Return where values come from: what the program gives, the environment, `.env`.

        Raises WrongSetting for an unknown name in the environment or `.env`, TypeError for one that the program gives.
        """
        assert isinstance(init_settings, InitSettingsSource)
        assert isinstance(env_settings, EnvSettingsSource)
        assert isinstance(dotenv_settings, DotEnvSettingsSource)
        names = settings_cls.model_fields
        if wrong := init_settings.init_kwargs.keys() - names:
            raise TypeError(f"no such settings: {', '.join(sorted(wrong))}")
        for source, where in ((env_settings, "the environment"), (dotenv_settings, ".env")):
            if unknown := unknown_names(source.env_vars, names):
                raise WrongSetting(_complaint(unknown, names, where))
        return init_settings, env_settings, dotenv_settings


def written(setting: str) -> str:
    """Return a setting's name as it is written in the environment."""
    return PREFIX + setting.upper()


def unknown_names(variables: Iterable[str], settings: Collection[str]) -> list[str]:
    """Return those of these variables, in any case, that have our prefix and name no setting; in upper case."""
    ours = {name.upper() for name in variables if name.upper().startswith(PREFIX)}
    known = {written(name) for name in (*settings, *READ_ELSEWHERE)}
    return sorted(ours - known)


def _complaint(unknown: Iterable[str], settings: Iterable[str], where: str) -> str:
    """One line: the unknown names and the nearest known name of each. Values are not shown: they may be secret."""
    from rapidfuzz import process  # only a wrong name needs it, and every command reads the settings

    known = [written(name) for name in settings]
    each = (f"{name} (nearest: {process.extractOne(name, known)[0]})" for name in unknown)
    correct = "Correct or remove them; deploy/guides/settings.md lists all settings."
    return f"Unknown settings in {where}: {', '.join(each)}. {correct}"
