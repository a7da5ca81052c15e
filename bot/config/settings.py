"""All settings in one frozen object, read once from BALAGH_* in the environment or from a file `.env`.

Settings are grouped in one module per subject. A wrong value stops the start with one line that names the setting, its
value and the allowed values; an unknown name stops it with the nearest known name.
"""

from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import SettingsConfigDict

from bot.config.connection_settings import ConnectionSettings
from bot.config.language_settings import LanguageSettings
from bot.config.languages import languages
from bot.config.protection_settings import ProtectionSettings
from bot.config.publishing_settings import PublishingSettings
from bot.config.setting_names import PREFIX, KnownNames, WrongSetting, written
from bot.config.theatre_settings import TheatreSettings
from bot.config.theatres import suggested
from bot.config.values import FilesOrdered, ZoneName, split_list
from storage.crypto.keyring import KeyRing

#: Parts of the names of settings whose value is never shown.
_SECRET = ("TOKEN", "SECRET", "KEYS", "PASSPHRASE", "DATABASE_URL")


# The last base comes first in the list of settings.
class Settings(
    ProtectionSettings, PublishingSettings, ConnectionSettings, LanguageSettings, TheatreSettings, KnownNames
):
    """All decisions of an organisation. Each has a sensible default; deploy/guides/settings.md lists them all."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    data_dir: Path = Field(Path("data"), description="Folder for the database and evidence")
    database_url: str = Field("", description="SQLAlchemy URL; default: SQLite in DATA_DIR")
    evidence_url: str = Field(
        "",
        description="Where evidence files are stored: a folder, or an address such as s3://bucket/folder (AWS_* "
        "variables hold the credentials); default: evidence in DATA_DIR",
    )
    scheduled_exports: FilesOrdered = Field(
        (),
        description="Files that are written anew every few hours for programs that read them (Excel, Power BI, QGIS): "
        "format=profile pairs such as csv=partner,geopackage=internal",
    )
    scheduled_export_hours: int = Field(
        24, ge=1, le=744, description="Hours between two writings of these files"
    )
    exports_to: str = Field(
        "",
        description="Where these files are written: a folder, or an address such as s3://bucket/folder; who can read "
        "it reads the records",
    )
    postgres_bin: Path | None = Field(
        None, description="Folder with pg_dump and pg_restore; default: found through PATH"
    )
    time_zone: ZoneName = Field(
        "UTC",
        description="The organisation's time zone; it decides which day an attack belongs to; default: the theatre's",
    )

    @model_validator(mode="before")
    @classmethod
    def _as_its_theatre_suggests(cls, given: dict[str, Any]) -> dict[str, Any]:
        try:
            suggestions = suggested(split_list(given.get("theatre") or ()))
        except ValueError:  # the setting's own check says so
            return given
        # Its languages are a suggestion to those who have them: others speak ours.
        known = languages(None)
        suggestions["languages"] = tuple(each for each in suggestions.get("languages", ()) if each in known)
        return {name: value for name, value in suggestions.items() if value} | given

    @field_validator("channels", "alert_chats")
    @classmethod
    def _in_known_languages(
        cls, value: tuple[tuple[str, str], ...], info: ValidationInfo
    ) -> tuple[tuple[str, str], ...]:
        known = languages(info.data.get("texts_dir"))
        if not {language for language, _ in value} <= set(known):
            raise ValueError(f"language=chat pairs; the languages are {', '.join(known)}")
        return value

    @cached_property
    def zone(self) -> ZoneInfo:
        """The organisation's time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def evidence(self) -> str:
        """The folder or address of evidence files."""
        return self.evidence_url or str(self.data_dir.absolute() / "evidence")

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{self.data_dir / 'balagh.sqlite'}"

    @property
    def upgrade_copies(self) -> Path:
        """The folder of the copies that are made before an upgrade."""
        return self.data_dir / "backups"

    @property
    def audit_heads(self) -> Path:
        """The file of heads of the audit chain."""
        return self.audit_heads_file or self.data_dir / "audit-heads"

    def key_ring(self, *, with_retired: bool = False) -> KeyRing:
        """Return the encryption keys (see KeyRing). Raises WrongKeys when one is malformed."""
        return KeyRing(self.keys_file or self.data_dir / "keys", self.keys, with_retired=with_retired)


def read_settings(**given: Any) -> Settings:
    """Return the settings of this machine; `given` takes precedence. Raises WrongSetting with one line."""
    try:
        return Settings(**given)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = written(str(first["loc"][0]))
        held = "" if any(word in name for word in _SECRET) else f"holds {first['input']!r}; "
        wanted = str(first.get("ctx", {}).get("error") or first["msg"])
        raise WrongSetting(f"{name} {held}it may hold: {wanted}") from None
