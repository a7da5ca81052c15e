"""Commands that keep data or delete it: backup, restore, prune."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.audit import print_audit_check, print_evidence_check
from bot.cli.context import CommandFailed, count_files, open_app, print_error, say

if TYPE_CHECKING:
    from bot.config.settings import Settings
    from bot.services.operations import after_restore

_PRUNED = {
    "drafts": "closed drafts",
    "identities": "identities of people without access",
    "evidence": "files of evidence (their hashes stay)",
    "narratives": "reports' own words (their hashes stay)",
}


def prune(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be deleted.")] = False,
) -> None:
    """Delete data that is older than the BALAGH_KEEP_… settings allow."""
    from bot.services.operations import retention

    with open_app() as (database, context):
        limits = retention.expiry_limits(context)
        if context.settings.telegram_token and not dry_run:
            import asyncio

            asyncio.run(_check_clock(context.settings))
        delete = retention.count_expired if dry_run else retention.prune_expired
        deleted = delete(database, context)
        unreadable = retention.find_unreadable(database, context)
    for kind, name in _PRUNED.items():
        if kind in limits:
            typer.echo(f"{deleted.get(kind, 0):>8}  {name} from before {limits[kind]:%Y-%m-%d %H:%M} UTC")
        else:
            typer.echo(f"{'–':>8}  {name}: kept for ever")
    if dry_run:
        say("Nothing was removed.")
    for number in unreadable:
        print_error(f"✗ file {number} stays: its hash was changed and does not open")
    if unreadable:
        raise CommandFailed(f"{len(unreadable)} files stay; `balagh evidence verify` says more.")


async def _check_clock(settings: "Settings") -> None:
    """Refuse to delete while this machine's clock is wrong, or cannot be compared with Telegram's."""
    from bot.telegram.doctor import (
        check_clock,
        compare_clock,
    )  # other commands start without Telegram's library

    clock = await compare_clock(settings)
    if not clock.is_right():
        raise CommandFailed(f"Nothing was deleted: {check_clock(clock).says}.")


def backup(
    file: Annotated[
        Path,
        typer.Argument(
            help="The file to write, which is replaced; or a folder, which keeps the newest of 7 days and 5 weeks."
        ),
    ],
) -> None:
    """Write the present database and evidence into one encrypted file; the bot may run meanwhile."""
    from bot.services.operations import backup as backups
    from storage.backup import places

    with open_app() as (database, context):
        settings = context.settings
        passphrase = "" if settings.backup_recipient else _passphrase(settings, twice=True)
        folder = file if file.is_dir() else None
        file = folder / places.name_of(datetime.now(UTC)) if folder else file
        try:
            done = backups.create_backup(database, context, file, passphrase)
            gone = places.rotate(folder) if folder else 0
        except OSError as error:
            raise CommandFailed(
                f"{file} cannot be written, or not copied: {error.strerror or error}"
            ) from None
    copied = f", and copied to {settings.backup_copies}" if settings.backup_copies else ""
    typer.echo(f"{file}: the database and {count_files(done.files)}; read again{copied}.")
    if gone:
        say(f"{count_files(gone)} of older backups went.")
    say(f"It opens only with the keys of today ({database.keys.where}): keep a copy of them, apart from it.")


def restore(
    file: Annotated[Path, typer.Argument(help="A backup.")],
    identity: Annotated[
        Path | None, typer.Option(help="The file with the age key, for a backup encrypted to a recipient.")
    ] = None,
) -> None:
    """Restore a backup into an empty database and folder, and verify all of it."""
    from bot.config.settings import read_settings
    from bot.runtime.context import build_context, open_store
    from bot.services.audit import audit_trail
    from bot.services.evidence import storing
    from bot.services.operations import after_restore
    from bot.services.operations import restore as restoring
    from storage.engine.database import Database

    settings = read_settings()
    database = Database(settings.database, settings.key_ring(with_retired=True))
    store = open_store(settings, database)
    try:
        key = _identity(identity) if identity else ""
        passphrase = "" if key else _passphrase(settings, twice=False)
        done = restoring.restore_backup(database, store, settings, file, passphrase, key)
        database.migrate()
        renewed = restoring.renew_key(database, store, done)
        after = after_restore.clean_up(database, datetime.now(UTC), settings.zone, done.files)
        context = build_context(settings, database)
        with database.reading() as session:
            print_audit_check(audit_trail.verify_log(session))
            print_evidence_check(*storing.verify_evidence(session, context.files))
    except OSError as error:
        raise CommandFailed(
            f"{file} cannot be read, or its contents cannot be written: {error.strerror or error}"
        ) from None
    finally:
        database.close()
    made = f"{done.made_at:%Y-%m-%d %H:%M} UTC"
    typer.echo(f"Restored as of {made}: the database and {count_files(done.files)}.")
    if renewed:
        say(
            "It was made under a key that was replaced since, and is encrypted with the key of today now. Whoever "
            "has the former key could have made it: restore it only if you know where it lay."
        )
    for line in _to_check(after, made):
        say(line)


def rehearse(
    file: Annotated[Path, typer.Argument(help="A backup.")],
    identity: Annotated[
        Path | None, typer.Option(help="The file with the age key, for a backup encrypted to a recipient.")
    ] = None,
    into: Annotated[
        str, typer.Option(help="The URL of an empty database, for a backup of PostgreSQL; its tables stay.")
    ] = "",
) -> None:
    """Restore a backup for once beside the running bot, verify all of it, and delete it again."""
    from bot.config.settings import read_settings
    from bot.services.operations import restore as restoring

    settings = read_settings()
    key = _identity(identity) if identity else ""
    try:
        passphrase = "" if key else _passphrase(settings, twice=False)
        done = restoring.rehearse(settings, file, passphrase, key, into)
    except OSError as error:
        raise CommandFailed(f"{file} cannot be read, or restored: {error.strerror or error}") from None
    if done.findings:
        raise CommandFailed(f"{file} opens, but is not as it was made: {done.findings} findings.")
    typer.echo(
        f"{file} can be restored: as of {done.contents.made_at:%Y-%m-%d %H:%M} UTC, {done.lines} lines of the audit, "
        f"{count_files(done.contents.files)}. Nothing of it was kept."
    )


def _to_check(after: "after_restore.CleanupResult", made: str) -> Iterator[str]:
    """What a person must check, because the copy lacks everything after the backup."""
    yield f"This copy knows nothing that happened after {made}. Before you start it:"
    listed = ", ".join(f"{pseudonym} ({role})" for pseudonym, role in after.people)
    yield f"- People: {listed or 'nobody'} have access. Whoever lost it since has it again: remove them in `/people`."
    yield (
        "- Channels: for each statement that may have gone out since, coordinators are asked whether it is there, with "
        f"two buttons; nothing is posted twice unasked. They are asked about {after.posts} pending posts, too."
    )
    yield (
        f"- Messages: {after.unsaid} pending messages were dropped, and {after.invitations} open invitations were "
        "revoked: make new ones."
    )
    yield (
        "- Reports sent since then are missing. Telegram still delivers those of at most a day ago that it has not "
        "delivered yet; ask people to send the rest again."
    )


def _identity(path: Path) -> str:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise CommandFailed(f"{path} cannot be read.") from None
    return next((line.strip() for line in lines if line.startswith("AGE-SECRET-KEY-")), "none")


def _passphrase(settings: "Settings", *, twice: bool) -> str:
    if settings.backup_passphrase:
        return settings.backup_passphrase
    if not sys.stdin.isatty():
        raise CommandFailed(
            "BALAGH_BACKUP_PASSPHRASE holds nothing; it may hold: the passphrase of the backup, at least 12 letters"
        )
    given: str = typer.prompt("Passphrase", hide_input=True, confirmation_prompt=twice, err=True)
    if twice and len(given) < 12:
        raise CommandFailed("The passphrase needs at least 12 letters.")
    return given
