"""Settings that protect people: what chats show and keep, who joins, how long data is kept, keys and backups."""

from pathlib import Path

from pydantic import BaseModel, Field, field_validator

from bot.config.values import Listed, Recipient


class ProtectionSettings(BaseModel):
    """What is shown, how long it is kept, and how it is encrypted."""

    discreet_mode: bool = Field(
        True,
        description="Locked screens, commands, menu, keys and help do not mention reports (/new is /report; both "
        "work), and unrequested messages are hidden behind a spoiler",
    )
    chat_cleanup: bool = Field(
        True,
        description="Delete messages from chats: the steps of a report once it is stored, the rest later",
    )
    cleanup_minutes: int = Field(
        2,
        ge=0,
        le=1440,
        description="Minutes after a report is sent when its steps are deleted from the chat",
    )
    cleanup_hours: int = Field(
        40,
        ge=1,
        le=46,
        description="Hours after which all other messages are deleted from people's chats (Telegram allows 48)",
    )
    cleanup_coordinators_hours: int = Field(
        40,
        ge=1,
        le=46,
        description="The same for the chats of coordinators and alerts; /queue and /report show cards again",
    )
    join_confirmed: bool = Field(False, description="An admin confirms each person who joins")
    invite_days: int = Field(7, ge=1, le=90, description="Days an invitation can be used")
    mine_hours: int = Field(24, ge=1, le=720, description="Hours of own reports that /mine lists")
    tell_reporters: bool = Field(
        True,
        description="Tell reporters when their report is verified, merged or rejected, or cannot be verified",
    )
    keep_drafts_days: int = Field(
        30,
        ge=0,
        description="Days after which the draft of a sent, cancelled or discarded report is deleted; 0: never",
    )
    keep_identity_days: int = Field(
        90,
        ge=0,
        description="Days after which the Telegram identity of a person without access is deleted; 0: never",
    )
    keep_evidence_days: int = Field(
        0, ge=0, description="Days after which evidence files are deleted (hashes are kept); 0: never"
    )
    keep_narrative_days: int = Field(
        0, ge=0, description="Days after an attack when the free text of its report is deleted; 0: never"
    )
    keys_file: Path | None = Field(
        None, description="File with the encryption keys; default: `keys` in DATA_DIR, better elsewhere"
    )
    keys: Listed = Field(
        (), description="The encryption keys themselves, separated by commas, instead of a file", repr=False
    )
    audit_heads_file: Path | None = Field(
        None,
        description="File in which the head of the audit chain is kept, to find a log that was cut off; default: "
        "`audit-heads` in DATA_DIR, better on another machine or disk",
    )
    audit_heads_copies: Listed = Field(
        (),
        description="Copies of that file elsewhere, which are compared with the log: paths, in whose last part * "
        "stands for any letters, such as /backups/*.heads",
    )
    timestamp_urls: Listed = Field(
        (),
        description="RFC 3161 authorities that date the day's root over all records: addresses, better two; each "
        "learns a hash and when it was asked",
    )
    timestamp_certificates: Path | None = Field(
        None,
        description="The root certificates of these authorities (PEM), to check their timestamps when they come",
    )
    backup_recipient: Recipient = Field(
        "", description="The age key (age1…) backups are encrypted for; empty: a passphrase is used"
    )
    backup_passphrase: str = Field(
        "", repr=False, description="The passphrase of backups, at least 12 letters; empty: ask for it"
    )

    backup_copies: str = Field(
        "",
        description="Where each backup is copied to, read again there and rotated: a folder of another disk, or an "
        "address such as s3://bucket/folder",
    )

    @field_validator("timestamp_urls")
    @classmethod
    def _addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if not all(url.startswith(("http://", "https://")) for url in value):
            raise ValueError("addresses that begin with http:// or https://, separated by commas")
        return value

    @field_validator("backup_passphrase")
    @classmethod
    def _long_enough(cls, value: str) -> str:
        if value and len(value) < 12:
            raise ValueError("at least 12 letters")
        return value
