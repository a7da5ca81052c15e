"""Settings of where an organisation works."""

from pydantic import BaseModel, Field, field_validator

from bot.config.theatres import declared, shipped
from bot.config.values import Listed


class TheatreSettings(BaseModel):
    """The theatres: folders of data about a country or a region."""

    theatre: Listed = Field(
        (),
        description=f"Where you work: {', '.join(shipped())}, or a folder of your own, several with commas "
        "(theatres.md); empty: no places, areas, parties and outline",
    )

    @field_validator("theatre")
    @classmethod
    def _can_be_read(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for theatre in value:
            declared(theatre)
        return value
