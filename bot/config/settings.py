"""Every setting, read once into one frozen object: from BALAGH_* in the environment, or from a file `.env`.

A wrong setting stops the start with one line that names it, what it holds and what it may hold; an unknown name
stops it with the nearest known one.
"""

import re
from datetime import date, time
from functools import cached_property
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import SettingsConfigDict

from bot.config.setting_names import PREFIX, KnownNames, WrongSetting, written
from bot.config.values import (
    Chat,
    Chats,
    Clock,
    Code,
    Codes,
    Languages,
    Listed,
    Listen,
    ListenOrNot,
    Recipient,
    Url,
    ZoneName,
)
from storage.crypto.keyring import KeyRing
from storage.model import vocabulary

TELEGRAM = "https://api.telegram.org"


class Settings(KnownNames):
    """What an organisation decides. Each has a sensible default; deploy/guides/settings.md lists them all."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    telegram_token: str = Field(
        "", repr=False, description="The bot's token from @BotFather; without one the sandbox opens"
    )
    telegram_api_url: Url = Field(TELEGRAM, description="Another Bot API server, if you run your own")
    data_dir: Path = Field(Path("data"), description="Folder for the database and evidence")
    keys_file: Path | None = Field(
        None, description="The keys that seal the record; default: `keys` in DATA_DIR, better elsewhere"
    )
    keys: Listed = Field(
        (), description="The keys themselves, separated by commas, instead of a file", repr=False
    )
    database_url: str = Field("", description="SQLAlchemy URL; default: SQLite in DATA_DIR")
    evidence_url: str = Field(
        "",
        description="Where evidence lies: a folder, or an address such as s3://bucket/folder (AWS_* variables say "
        "who you are); default: evidence in DATA_DIR",
    )
    channels: Chats = Field((), description="Where statements go: language=chat, separated by commas")
    coordinators_chat: Chat = Field(
        None, description="The coordinators' group; without one each coordinator is written to"
    )
    time_zone: ZoneName = Field(
        "Asia/Damascus", description="The organisation's time zone; its days are the statement's days"
    )
    digest_time: Clock = Field(time(21, 0), description="When the day's (preliminary) statement goes out")
    digest_day: Literal["same", "previous"] = Field(
        "same",
        description="same: preliminary at DIGEST_TIME, final next morning; previous: one, next morning",
    )
    final_time: Clock = Field(time(9, 0), description="When the final statement of the day before goes out")
    languages: Languages = Field(("en", "ar"), description="Languages people can choose, the first one first")
    organisation: Code = Field(
        "default", description="The organisation's code; its names are the texts `organisation-<code>`"
    )
    theatre: Code = Field(
        "default", description="The theatre's code; its names are the texts `theatre-<code>`"
    )
    parties: Codes = Field(
        vocabulary.PARTIES, description="Parties that can be named as the origin of fire; empty: never asked"
    )
    attribution_level: Literal["reported", "assessed", "approved"] = Field(
        "approved", description="From which attribution on a party is named in a statement"
    )
    count_only_verified: bool = Field(False, description="Count only verified records in statements")
    escalation: Literal["auto", "ask", "off"] = Field(
        "auto", description="Claim a rise of attacks: by the figures, only when confirmed, or never"
    )
    war_began: date | None = Field(
        None, description="The day from which the closing counts the years of war (YYYY-MM-DD)"
    )
    alert_chats: Chats = Field(
        (),
        description="Where grave reports are told at once: language=chat, separated by commas; none: nowhere",
    )
    alert_killed: int = Field(
        5, ge=1, le=9999, description="From how many killed on a report is told at once"
    )
    alert_injured: int = Field(
        10, ge=1, le=9999, description="From how many injured on a report is told at once"
    )
    alert_on: Codes = Field(
        ("chlorine", "other_chemical", "on_responders", "double_tap"),
        description="Munitions, patterns, kinds and targets that are told at once, whatever the figures",
    )
    digest_picture: bool = Field(True, description="Send a picture below each statement: a map and bars")
    posting: Literal["by_itself", "approve"] = Field(
        "by_itself",
        description="by_itself: statements go out on time; approve: only once a coordinator approved",
    )
    sign_off_minutes: int = Field(
        30, ge=0, le=720, description="Minutes before a statement is due that coordinators get its draft"
    )
    weekly_day: Literal["", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] = (
        Field(
            "",
            description="Day on which the past seven days get a statement of their own, at FINAL_TIME; empty: never",
        )
    )
    texts_dir: Path | None = Field(None, description="Folder with your own en.ftl and ar.ftl")
    invite_days: int = Field(7, ge=1, le=90, description="Days an invitation can be used")
    mine_hours: int = Field(24, ge=1, le=720, description="Hours /mine looks back")
    keep_drafts_days: int = Field(
        30,
        ge=0,
        description="Days after which a report that was sent, cancelled or thrown away loses its draft; 0: never",
    )
    keep_identity_days: int = Field(
        90,
        ge=0,
        description="Days after which it is forgotten who a person without access was on Telegram; 0: never",
    )
    keep_evidence_days: int = Field(
        0, ge=0, description="Days after which files of evidence are removed, their hashes kept; 0: never"
    )
    keep_narrative_days: int = Field(
        0, ge=0, description="Days after an attack when its report's own words are removed; 0: never"
    )
    backup_recipient: Recipient = Field(
        "", description="The age key (age1…) backups are encrypted for; empty: a passphrase"
    )
    backup_passphrase: str = Field(
        "", description="The passphrase of backups, at least 12 letters; empty: it is asked"
    )
    postgres_bin: Path | None = Field(
        None, description="Folder with pg_dump and pg_restore; default: where PATH says"
    )
    leave_little: bool = Field(
        True,
        description="Chats leave little behind: what a report was made of goes from the chat once it is kept",
    )
    clear_minutes: int = Field(2, ge=0, le=1440, description="Minutes from sending a report until that")
    sweep_hours: int = Field(
        40,
        ge=1,
        le=46,
        description="Hours until everything else goes from people's chats (Telegram: within 48)",
    )
    coordinators_hours: int = Field(
        40,
        ge=1,
        le=46,
        description="The same for coordinators' and alert chats; /queue and /report bring cards back",
    )
    neutral: bool = Field(
        True,
        description="Locked screens, command names, menu, keys and help say nothing of reports (/new is /report; both "
        "work); what comes unasked lies behind a spoiler",
    )
    join_confirmed: bool = Field(False, description="An admin lets in each person who joins")
    webhook_url: str = Field(
        "", description="The https address where Telegram reaches this bot; empty: long polling"
    )
    webhook_listen: Listen = Field(
        "127.0.0.1:8443", description="host:port where the webhook listens, behind your https proxy"
    )
    webhook_secret: str = Field(
        "",
        repr=False,
        description="Shared with Telegram, so that only it can bring updates",
        validate_default=True,
    )
    health_listen: ListenOrNot = Field(
        "",
        description="Port, or host:port, of /live, /ready and Prometheus's /metrics; a port alone can be reached from "
        "this machine only; empty: none",
    )
    pace_overall: float = Field(30.0, gt=0, description="Messages a second, to all chats together")
    pace_chat: float = Field(1.0, gt=0, description="Messages a second to one person, after a short burst")
    pace_burst: int = Field(5, ge=1, description="How many messages one person may get at once")
    pace_new: int = Field(
        4,
        ge=1,
        description="New messages on their way at once; so many may be said twice when the program is killed",
    )
    pace_group: float = Field(20.0, gt=0, description="Messages a minute to one group or channel")
    heard_rate: float = Field(
        5.0,
        gt=0,
        description="Taps and messages of one person read a second, after a burst; the rest waits its turn",
    )
    heard_burst: int = Field(100, ge=20, description="How many of one person are read without a pause")
    heard_most: int = Field(
        1000,
        ge=100,
        description="How many of one person may wait; what comes on top is refused, and that is said",
    )
    sandbox_port: int = Field(8484, ge=0, le=65535, description="Port of the sandbox's page")

    @field_validator("backup_passphrase")
    @classmethod
    def _long_enough(cls, value: str) -> str:
        if value and len(value) < 12:
            raise ValueError("at least 12 letters")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _webhook_address(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://127.0.0.1", "http://localhost")):
            raise ValueError("an address that begins with https://, or nothing")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: str, info: ValidationInfo) -> str:
        needed = bool(info.data.get("webhook_url"))
        if (value or needed) and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value):
            raise ValueError("16 to 256 letters, digits, _ and -; needed with BALAGH_WEBHOOK_URL")
        return value

    @cached_property
    def zone(self) -> ZoneInfo:
        """The organisation's time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def evidence(self) -> str:
        """Where evidence lies: a folder or an address."""
        return self.evidence_url or str(self.data_dir.absolute() / "evidence")

    @property
    def most_file_mb(self) -> int:
        """The largest file, in MB, that a bot is given: by Telegram itself, or by an own Bot API server."""
        return 20 if self.telegram_api_url == TELEGRAM else 2000

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{self.data_dir / 'balagh.sqlite'}"

    def key_ring(self) -> KeyRing:
        """The keys that seal what is kept. Raises WrongKeys for what is no key."""
        return KeyRing(self.keys_file or self.data_dir / "keys", self.keys)


def read_settings(**given: Any) -> Settings:
    """The settings of this machine, with `given` over them. Raises WrongSetting with one line."""
    try:
        return Settings(**given)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = written(str(first["loc"][0]))
        held = (
            ""
            if any(word in name for word in ("TOKEN", "SECRET", "KEYS", "PASSPHRASE", "DATABASE_URL"))
            else f"holds {first['input']!r}; "
        )
        wanted = str(first.get("ctx", {}).get("error") or first["msg"])
        raise WrongSetting(f"{name} {held}it may hold: {wanted}") from None
