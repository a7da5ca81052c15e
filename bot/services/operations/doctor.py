"""Checks of `balagh doctor` on this machine: each finding with a way to mend it."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from bot.config.languages import REFERENCE
from bot.config.settings import Settings
from bot.config.theatres import folders_of
from bot.i18n.catalogue import Catalogue
from bot.media.isolation import MEMORY_BYTES
from bot.media.subprocess import find_missing_layers
from bot.services.audit import audit_trail
from bot.services.context import AppContext
from bot.services.evidence import storing
from bot.services.operations import own_texts
from bot.services.operations.text_checks import check_texts as check_own_texts
from storage.audit import kept_heads
from storage.audit.hash_chain import PublishedHead
from storage.backup import snapshot as snapshots
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.operations import key_values
from storage.repositories.operations.service_counts import LAST_BACKUP

Mark = Literal["ok", "look", "bad"]
#: Free space, in bytes, below which doctor warns, and below which it reports an error.
LITTLE, TOO_LITTLE = 2_000_000_000, 200_000_000
#: A backup older than this is too old.
OLD_BACKUP = timedelta(days=2)
#: Number of evidence files that are verified.
SAMPLE = 20
#: Audit lines that may be unchained while the bot works.
MANY_UNCHAINED = 5000


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: its state, and what to do when the state is not good."""

    mark: Mark
    name: str
    says: str
    mend: str = ""


def check_settings(given: Settings) -> Iterator[Finding]:
    """Check the settings that decide whether the bot can work."""
    yield Finding("ok", "settings", f"read; days are days of {given.time_zone}")
    yield _check_time_zone(given)
    if not given.channels:
        yield Finding(
            "look",
            "channels",
            "none is set: no statement goes out",
            "set BALAGH_CHANNELS=en=@…:public,ar=@…:public",
        )
    if not given.backup_recipient and not given.backup_passphrase:
        yield Finding(
            "look", "backup key", "none is set: a backup asks for a passphrase",
            "set BALAGH_BACKUP_RECIPIENT (age-keygen) or BALAGH_BACKUP_PASSPHRASE for backups by the clock",
        )  # fmt: skip


def check_texts(given: Settings) -> Iterator[Finding]:
    """Name each mistake in the organisation's own texts, then the texts that each language lacks."""
    words = own_texts.plain_words(REFERENCE)
    problems = [own_texts.describe(problem, words) for problem in check_own_texts(given)]
    for line in problems:
        yield Finding("bad", "own texts", line, "correct the file; `balagh texts check` reads it again")
    if problems:
        return
    if given.texts_dir is not None:
        yield Finding("ok", "own texts", f"{given.texts_dir}: every text is one that is used")
    catalogue = Catalogue(given.languages, given.texts_dir, theatres=folders_of(given.theatre))
    if names := own_texts.default_names(given, catalogue):
        placeholders = ", ".join(
            repr(catalogue.words(None)(f"{name.lower()}-default.name")) for name in names
        )
        yield Finding(
            "bad" if given.channels else "look", "names", f"statements would say {placeholders}",
            f"set {' and '.join(f'BALAGH_{name}' for name in names)}, with their names in BALAGH_TEXTS_DIR "
            "(deploy/guides/texts.en.md); until then nothing is published",
        )  # fmt: skip
    else:
        yield Finding("ok", "names", catalogue.words(None)(f"organisation-{given.organisation}.name"))
    for language in catalogue.languages:
        lacking = catalogue.missing(language)
        if not lacking:
            yield Finding("ok", f"texts {language}", "complete")
            continue
        published = any(code == language for code, _ in given.channels)
        says = f"{len(lacking)} are missing, and shown in another language: {', '.join(lacking)}"
        mend = f"write them in bot/i18n/locales/{language}/ or in BALAGH_TEXTS_DIR" + (
            "; until then no channel can be in it" if published else ""
        )
        yield Finding("bad" if published else "look", f"texts {language}", says, mend)


def _check_time_zone(given: Settings) -> Finding:
    """Compare the machine's time zone table, which is used before ours: where they differ, one is out of date."""
    name = given.time_zone
    with resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        ours = ZoneInfo.from_file(file)
    today = datetime.now(UTC)
    for day in (today + timedelta(days=ahead) for ahead in range(366)):
        if day.astimezone(ours).utcoffset() != day.astimezone(given.zone).utcoffset():
            says = (
                f"this machine and Balagh (tzdata {version('tzdata')}) disagree on {name} on {day:%Y-%m-%d}"
            )
            return Finding("look", "time zone", says, "bring the machine's tzdata, or Balagh, up to date")
    return Finding("ok", "time zone", f"the clocks of {name} are known for a year")


def check_disk(given: Settings) -> Finding:
    """Check free space and write permission in the data folder."""
    folder = given.data_dir
    while not folder.exists():
        folder = folder.absolute().parent
    if not os.access(folder, os.W_OK):
        return Finding("bad", "disk", f"{folder} cannot be written to", "give the user of the bot the folder")
    if folder == given.data_dir and folder.stat().st_mode & 0o077:
        says = f"others on this machine can look into {folder}"
        return Finding("look", "disk", says, f"chmod 0700 {folder}")
    free = shutil.disk_usage(folder).free
    says = f"{free / 1e9:.1f} GB free in {folder}"
    if free < LITTLE:
        mark: Mark = "bad" if free < TOO_LITTLE else "look"
        return Finding(mark, "disk", says, "make room, or put BALAGH_DATA_DIR on a larger disk")
    return Finding("ok", "disk", says)


def check_isolation() -> Finding:
    """Check what keeps the codecs, which decode the files of strangers, from everything else on this machine."""
    lacking = find_missing_layers()
    if "limits" in lacking:
        says = "they do not start with limits: no file gets a copy that can be shown"
        return Finding("bad", "codecs", says, "allow setrlimit (systemd: SystemCallFilter)")
    kept = f"they open no file and no connection and have at most {MEMORY_BYTES >> 20} MB"
    if "seccomp" in lacking:
        mend = "run it on Linux on x86-64 or ARM64; in a container, allow seccomp"
        return Finding("look", "codecs", f"{kept}, by limits alone: this machine offers no seccomp", mend)
    also = "" if "user" in lacking else ", as another user and without a network"
    return Finding("ok", "codecs", f"{kept}, by limits and seccomp{also}")


def check_database(base: Database, tools: Path | None = None) -> Iterator[Finding]:
    """Check that the database opens, can be copied (by `tools`), and has the tables of this version."""
    what = f"SQLite {sqlite3.sqlite_version}" if base.is_sqlite else "PostgreSQL"
    try:
        state = base.migration_state()
    except StorageError as error:
        yield Finding(
            "bad", "database", f"{what}: {error}", "look at BALAGH_DATABASE_URL and whether the server runs"
        )
        return
    yield Finding("ok", "database", f"{what} opens")
    try:
        snapshots.check_programs(base, tools)
    except snapshots.SnapshotFailed as error:
        yield Finding(
            "bad",
            "backup programs",
            str(error),
            "install PostgreSQL's client programs of the server's version",
        )
    mend = {
        "empty": ("look", "has no tables yet", "start `balagh run` once"),
        "old": ("look", "is of an older version", "start `balagh run` once: it brings the tables up to date"),
        "newer": ("bad", "was made by a newer Balagh", "install that version again"),
        "trial": (
            "bad",
            "was made by a trial version before the first release",
            "export its records with that version, start with an empty database, and import them",
        ),
        "current": ("ok", "is of this version", ""),
    }
    mark, says, how = mend[state]
    yield Finding(mark, "migrations", f"the database {says}", how)  # type: ignore[arg-type] # the marks are those of the table


def check_records(base: Database, context: AppContext) -> Iterator[Finding]:
    """Check the last backup, a sample of the evidence, and the audit log's hash chain."""
    with base.reading() as session:
        yield _check_backup(key_values.read(session, LAST_BACKUP), context.clock())
        sealed_with = key_values.read(session, "keys/last")
        if sealed_with is not None and not base.keys.holds(bytes.fromhex(sealed_with)):
            says = f"the database is encrypted with key {sealed_with}, which {base.keys.where} does not hold"
            yield Finding(
                "bad", "keys", says, "put your copy of that key back (BALAGH_KEYS_FILE or BALAGH_KEYS)"
            )
            return  # without the key nothing can be decrypted or checked
        yield Finding("ok", "keys", f"{base.keys.where} holds what the database is sealed with")
        read, bad = storing.verify_evidence(session, context.files, SAMPLE)
        if bad:
            worst = bad[0]
            says = f"{len(bad)} of {read} files are wrong; file {worst.evidence_id} is {worst.kind}"
            yield Finding(
                "bad", "evidence", says, "run `balagh evidence verify`; take the files back from a backup"
            )
        else:
            yield Finding("ok", "evidence", f"{read} files read again, each as it was received")
        path, kept = context.settings.audit_heads, list[PublishedHead]()
        try:
            kept = kept_heads.read_all(path, context.settings.audit_heads_copies)
        except OSError as error:
            says = f"{error.filename or path} cannot be read: {error.strerror or error}"
            mend = "look at BALAGH_AUDIT_HEADS_FILE and BALAGH_AUDIT_HEADS_COPIES"
            yield Finding("bad", "audit heads", says, mend)
        checked = audit_trail.verify_log(session, kept=kept)
    if checked.findings:
        first = checked.findings[0]
        says = f"the database was changed outside Balagh: {audit_trail.describe_finding(first)}"
        yield Finding("bad", "audit", says, "run `balagh audit verify`; compare with a backup from before")
    elif checked.unchained > MANY_UNCHAINED:
        says = f"{checked.unchained} lines are not chained yet"
        yield Finding("look", "audit", says, "see whether `balagh run` runs: it adds them to the chain")
    else:
        yield Finding("ok", "audit", f"{checked.head.position} lines, head {checked.head.short}")
    for each in checked.accepted:
        yield Finding("look", "audit", audit_trail.describe_acceptance(each))


def _check_backup(last: str | None, now: datetime) -> Finding:
    mend = "run `balagh backup FILE` every night (a timer) and keep a copy in another place"
    if last is None:
        return Finding("look", "last backup", "there was never one", mend)
    at = datetime.fromisoformat(last)
    if now - at > OLD_BACKUP:
        return Finding("look", "last backup", f"{at:%Y-%m-%d %H:%M} UTC, {(now - at).days} days ago", mend)
    return Finding("ok", "last backup", f"{at:%Y-%m-%d %H:%M} UTC")
