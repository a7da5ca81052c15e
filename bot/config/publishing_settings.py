"""Settings of what is published: the statements' times and contents, approval, alerts."""

from datetime import date, time
from typing import Literal

from pydantic import BaseModel, Field, field_validator

from bot.config.values import Channels, Clock, ClosedChats, ClosedGroup, Code, Codes, is_public
from storage.model.records import OPTIONAL_FACTS
from storage.model.vocabulary import UNKNOWN_PARTY


class PublishingSettings(BaseModel):
    """Where, when and how statements and alerts are published."""

    channels: Channels = Field(
        (),
        description="Channels for statements: language=chat, separated by commas, with :public behind a chat that "
        "everybody may read; one with a @name needs it said",
    )
    release_after: int = Field(
        48,
        ge=0,
        le=8760,
        description="Hours after the end of a day before the public learns more of its attacks than the governorate "
        "and the day; 0: at once",
    )
    coordinators_chat: ClosedGroup = Field(
        None,
        description="The coordinators' group by its number, with a topic of a forum as -1001234567890/7; empty: each "
        "coordinator gets messages in private",
    )
    digest_time: Clock = Field(time(21, 0), description="When the day's (preliminary) statement is published")
    digest_day: Literal["same", "previous"] = Field(
        "same",
        description="same: preliminary at DIGEST_TIME, final next morning; previous: one, next morning",
    )
    final_time: Clock = Field(
        time(9, 0), description="When the final statement of the previous day is published"
    )
    quiet_days: Literal["post", "skip"] = Field(
        "post",
        description="A day of which nothing was reported: post says so; skip posts nothing, unless a report comes "
        "within a week",
    )
    weekly_day: Literal["", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] = (
        Field(
            "",
            description="Day on which a statement of the past seven days is published, at FINAL_TIME; empty: never",
        )
    )
    publish_mode: Literal["automatic", "approval"] = Field(
        "automatic",
        description="automatic: statements are published on time; approval: only after a coordinator approved them",
    )
    approval_minutes: int = Field(
        30,
        ge=0,
        le=720,
        description="Minutes before a statement is due when coordinators get its draft for approval",
    )
    digest_picture: bool = Field(
        True, description="Send a picture below each statement: a map and bar charts"
    )
    organisation: Code = Field(
        "default", description="The organisation's code; its names are the texts `organisation-<code>`"
    )
    area: Code = Field(
        "default",
        description="The code of the area that statements are about; its names are the texts `area-<code>`",
    )
    parties: Codes = Field(
        (UNKNOWN_PARTY,),
        description="Parties that can be named as the origin of fire; empty: the question is not asked; default: the "
        "theatre's",
    )
    attribution_level: Literal["reported", "assessed", "approved"] = Field(
        "approved", description="Lowest level of attribution at which a statement names a party"
    )
    count_only_verified: bool = Field(False, description="Count only verified records in statements")
    count_possible: bool = Field(
        True,
        description="Count unverified reports that wait for an answer or rest on one indirect source",
    )
    rescue_workers: Literal["rescue_worker", "volunteer", "paramedic"] = Field(
        "rescue_worker", description="What statements call rescue workers"
    )
    print_men: bool = Field(False, description="Whether breakdowns of people also name men")
    print_facts: Codes = Field(
        (),
        description=f"Facts that statements print only on request: {', '.join(OPTIONAL_FACTS)}; they could "
        "guide an attacker",
    )
    attack_list: bool = Field(
        False, description="List each attack with place, kind, target and figures, once its day is old enough"
    )
    attack_list_delay: int = Field(
        48, ge=24, le=8760, description="Hours after the end of a day before its attacks are listed"
    )
    totals_since: date | None = Field(
        None,
        description="Day (YYYY-MM-DD) since which statements also count the killed and injured, such as January 1st",
    )
    verify_own_changes: bool = Field(
        False,
        description="A coordinator may verify what they changed themselves; for teams with one coordinator",
    )
    escalation: Literal["auto", "ask", "off"] = Field(
        "auto",
        description="Whether statements claim a rise of attacks: auto: by the figures, once half of its reports are "
        "verified; ask: once confirmed; off: never",
    )
    war_began: date | None = Field(
        None, description="First day of the war (YYYY-MM-DD), for the years in the closing sentence"
    )
    alert_chats: ClosedChats = Field(
        (),
        description="Closed chats of those who respond, which get alerts about grave reports: language=chat, separated "
        "by commas; empty: none. A chat with a @name, which anybody can open, is refused",
    )
    alert_killed: int = Field(5, ge=1, le=9999, description="Killed people from which a report is an alert")
    alert_injured: int = Field(
        10, ge=1, le=9999, description="Injured people from which a report is an alert"
    )
    alert_on: Codes = Field(
        ("chlorine", "other_chemical", "on_responders", "double_tap"),
        description="Munitions, patterns, kinds and targets that are an alert whatever the figures",
    )

    def is_public(self, language: str) -> bool:
        """Whether statements in this language are written for everybody: one of its channels is public, or, where it
        has none, any channel is."""
        own = [chat for code, chat in self.channels if code == language]
        return any(map(is_public, own or [chat for _, chat in self.channels]))

    @property
    def closed_chats(self) -> tuple[tuple[str, str], ...]:
        """The chats that must have no @name, each with the setting that names it."""
        channels = [("channels", chat) for _, chat in self.channels if not is_public(chat)]
        return (*channels, *(("alert_chats", chat) for _, chat in self.alert_chats))

    @field_validator("print_facts")
    @classmethod
    def _known_facts(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not set(value) <= set(OPTIONAL_FACTS):
            raise ValueError(f"some of {', '.join(OPTIONAL_FACTS)}, separated by commas")
        return value
