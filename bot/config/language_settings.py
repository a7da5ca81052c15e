"""Settings of languages and texts."""

from pathlib import Path

from pydantic import BaseModel, Field, ValidationInfo, field_validator

from bot.config.languages import languages
from bot.config.values import Listed


class LanguageSettings(BaseModel):
    """The languages of the chats, and an organisation's own texts."""

    texts_dir: Path | None = Field(
        None, description="Folder with your own texts: <language>.ftl, or files in a folder <language>"
    )
    languages: Listed = Field(
        languages(),
        description="Languages people can choose, the default first; default: all that are shipped",
    )

    @field_validator("texts_dir")
    @classmethod
    def _is_there(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_dir():
            raise ValueError("a folder that is there; create it, or correct its name")
        return value

    @field_validator("languages")
    @classmethod
    def _exist(cls, value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        known = languages(info.data.get("texts_dir"))
        if not value or not set(value) <= set(known):
            raise ValueError(f"one or more of {', '.join(known)}, separated by commas")
        return value
