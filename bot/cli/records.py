"""Commands that keep the records: audit, evidence, retention, backup, and the doctor."""

import asyncio
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.context import CommandFailed, count_files, errors, open_app
from bot.config.settings import Settings, read_settings
from bot.runtime.context import build_context, open_store
from bot.services.audit import audit_trail
from bot.services.evidence import storing
from bot.services.exports import evidence_bundle
from bot.services.operations import after_restore, retention
from bot.services.operations import backup as backing_up
from bot.services.operations import doctor as checkup
from bot.services.operations.doctor import Finding
from storage.audit import audit_log
from storage.backup.archive import ArchiveError
from storage.backup.snapshot import SnapshotFailed
from storage.engine.database import Database

#: Failures a person can mend: each is one line.
EXPECTED_ERRORS = (backing_up.BackupRefused, SnapshotFailed, ArchiveError)

audit_app = typer.Typer(help="Who did what: the chain of all that was written.", no_args_is_help=True)
evidence_app = typer.Typer(help="Pictures, videos and files.", no_args_is_help=True)
_MARKS = {"ok": "✓", "look": "!", "bad": "✗"}


def register(app: typer.Typer) -> None:
    """Hang these commands under `balagh`."""
    app.add_typer(audit_app, name="audit")
    app.add_typer(evidence_app, name="evidence")
    for name, command in (("prune", prune), ("backup", backup), ("restore", restore), ("doctor", doctor)):
        app.command(name)(command)


@audit_app.command("verify")
def audit_verify(
    head: Annotated[
        str | None, typer.Option(help="A seal as a statement's footer shows it: it must be in the chain.")
    ] = None,
) -> None:
    """Walk the chain from the first line to the last; name the first that is broken."""
    if head is not None:
        head = head.strip().lower()
        if not 8 <= len(head) <= 64 or any(letter not in "0123456789abcdef" for letter in head):
            raise CommandFailed(
                f"--head holds {head!r}; it may hold: 16 digits and letters a to f, as in a statement's footer"
            )
    with open_app() as (database, _house), database.reading() as session:
        _print_audit_check(audit_trail.verify_log(session, head), published=head)


def _print_audit_check(checked: audit_trail.CheckResult, published: str | None = None) -> None:
    for finding in checked.findings[:20]:
        errors.print(f"✗ {audit_trail.describe_finding(finding)}", style="red", markup=False)
    if checked.findings:
        raise CommandFailed(f"The audit is broken: {len(checked.findings)} findings.")
    waiting = f", {checked.unsealed} more wait for their seal" if checked.unsealed else ""
    typer.echo(f"✓ {checked.head.position} lines, unbroken{waiting}; head {checked.head.hash}")
    if published:
        typer.echo(f"✓ {published} is in the chain")


@evidence_app.command("verify")
def evidence_verify() -> None:
    """Read every file again, compare its hash, and what its row says with the audit."""
    with open_app() as (database, context), database.reading() as session:
        _print_evidence_check(*storing.verify_evidence(session, context.files))


def _print_evidence_check(read: int, bad: list[storing.DamagedFile]) -> None:
    words = {
        "missing": "is missing",
        "changed": "was changed: it does not have its hash",
        "gone": "is gone from the record, though a line of the audit names it",
        "relabelled": "has another hash in its row than in the audit, or one that was changed and does not open",
        "rewritten": "is not as its line of the audit says",
        "unattested": "has no line in the audit",
    }
    for each in bad:
        columns = f" ({', '.join(each.columns)})" if each.columns else ""
        errors.print(
            f"✗ file {each.evidence_id} ({each.sha256}) {words[each.what]}{columns}",
            style="red",
            markup=False,
        )
    if bad:
        raise CommandFailed(f"{len(bad)} findings in {read} files.")
    typer.echo(f"✓ {count_files(read)}, each as it was received")


@evidence_app.command("zip")
def evidence_zip(
    number: Annotated[str, typer.Argument(help="The report, such as 2023-10-05/07.")],
    file: Annotated[Path, typer.Argument(help="The ZIP to write.")],
    language: Annotated[
        str | None, typer.Option(help="The sheet's language, of BALAGH_LANGUAGES; default: the first.")
    ] = None,
) -> None:
    """Write a report with its evidence as one ZIP, with a list of hashes that sha256sum -c reads."""
    with open_app() as (database, context):
        wanted = language or context.settings.languages[0]
        if wanted not in context.settings.languages:
            raise CommandFailed(
                f"--language holds {wanted!r}; it may hold: {', '.join(context.settings.languages)}"
            )
        try:
            handle, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
        except OSError as error:
            raise CommandFailed(f"{file} cannot be written: {error.strerror}") from None
        part = Path(name)
        try:
            with os.fdopen(handle, "w+b") as out, database.reading() as session:
                done = evidence_bundle.write_bundle(session, context, number, wanted, out)
            part.replace(file)
        except LookupError:
            raise CommandFailed(f"There is no report {number}.") from None
        except OSError as error:
            raise CommandFailed(f"{file} cannot be written: {error.strerror or error}") from None
        finally:
            part.unlink(missing_ok=True)
        with database.transaction() as session:
            audit_log.note(session, context.clock(), None, "evidence.export", number)
    typer.echo(f"{number}: {count_files(done.files)}.")
    if done.lacking:
        raise CommandFailed(
            f"{done.lacking} files of this report are lacking in the ZIP: its sheet says why."
        )


def prune(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would go.")] = False,
) -> None:
    """Let go of what is past its time, by the BALAGH_KEEP_… settings."""
    names = {
        "drafts": "closed drafts",
        "identities": "identities of people without access",
        "evidence": "files of evidence (their hashes stay)",
        "narratives": "reports' own words (their hashes stay)",
    }
    with open_app() as (database, context):
        limits = retention.expiry_limits(context)
        gone = (
            retention.count_expired(database, context)
            if dry_run
            else retention.prune_expired(database, context)
        )
        spoilt = retention.find_unreadable(database, context)
    for what, name in names.items():
        if what in limits:
            typer.echo(f"{gone.get(what, 0):>8}  {name} from before {limits[what]:%Y-%m-%d %H:%M} UTC")
        else:
            typer.echo(f"{'–':>8}  {name}: kept for ever")
    if dry_run:
        errors.print("Nothing was removed.", markup=False)
    for number in spoilt:
        errors.print(
            f"✗ file {number} stays: its hash was changed and does not open", style="red", markup=False
        )
    if spoilt:
        raise CommandFailed(f"{len(spoilt)} files stay; `balagh evidence verify` says more.")


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; an older one is replaced.")],
) -> None:
    """Write database and evidence, as they are now, into one encrypted file; the bot may run meanwhile."""
    with open_app() as (database, context):
        settings = context.settings
        passphrase = "" if settings.backup_recipient else _passphrase(settings, twice=True)
        try:
            done = backing_up.create_backup(database, context, file, passphrase)
        except OSError as error:
            raise CommandFailed(f"{file} cannot be written: {error.strerror or error}") from None
    typer.echo(f"{file}: the database and {count_files(done.files)}.")
    errors.print(
        f"It opens only with the keys of today ({database.keys.where}): keep a copy of them, apart from it.",
        markup=False,
    )


def restore(
    file: Annotated[Path, typer.Argument(help="A backup.")],
    identity: Annotated[
        Path | None, typer.Option(help="The file with the age key, for a backup made for one.")
    ] = None,
) -> None:
    """Put a backup into an empty place, and check all of it."""
    settings = read_settings()
    database = Database(settings.database, settings.key_ring())
    store = open_store(settings, database)
    try:
        key = _identity(identity) if identity else ""
        passphrase = "" if key else _passphrase(settings, twice=False)
        done = backing_up.restore_backup(database, store, settings, file, passphrase, key)
        database.migrate()
        after = after_restore.clean_up(database, datetime.now(UTC), settings.zone, done.files)
        context = build_context(settings, database)
        with database.reading() as session:
            _print_audit_check(audit_trail.verify_log(session))
            _print_evidence_check(*storing.verify_evidence(session, context.files))
    except OSError as error:
        raise CommandFailed(
            f"{file} cannot be read, or its contents cannot be written: {error.strerror or error}"
        ) from None
    finally:
        database.close()
    typer.echo(
        f"Restored as of {done.made_at:%Y-%m-%d %H:%M} UTC: the database and {count_files(done.files)}."
    )
    for line in _to_check(after, f"{done.made_at:%Y-%m-%d %H:%M} UTC"):
        errors.print(line, markup=False)


def _to_check(after: after_restore.CleanupResult, made: str) -> Iterator[str]:
    """What a person must look at, for this copy knows nothing that happened since."""
    yield f"This copy knows nothing that happened after {made}. Before you start it:"
    listed = ", ".join(f"{pseudonym} ({role})" for pseudonym, role in after.people)
    yield f"- People: {listed or 'nobody'} have access. Who lost it since has it again: `/people`, then take it away."
    yield (
        "- Channels: for each statement that may have gone out since, coordinators are asked whether it is there, with "
        f"two buttons; nothing is posted twice unasked. {after.posts} pieces on their way then are asked about too."
    )
    yield (
        f"- Messages: {after.unsaid} that waited to be said then are not said again, and {after.invitations} open "
        "invitations are shut: make new ones."
    )
    yield (
        "- Reports sent since are not here. What Telegram has not delivered yet (at most a day) still comes; ask "
        "people to send the rest again."
    )


def _identity(path: Path) -> str:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise CommandFailed(f"{path} cannot be read.") from None
    return next((line.strip() for line in lines if line.startswith("AGE-SECRET-KEY-")), "none")


def _passphrase(settings: Settings, *, twice: bool) -> str:
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


def doctor() -> None:
    """Look at everything the bot needs; say how to mend what is not well. Exit code 1 when something is wrong."""
    settings = read_settings()
    found: list[Finding] = []

    def say(finding: Finding) -> None:
        found.append(finding)
        typer.echo(f"{_MARKS[finding.mark]} {finding.name}: {finding.says}")
        if finding.mend and finding.mark != "ok":
            typer.echo(f"    → {finding.mend}")

    for each in (
        *checkup.check_settings(settings),
        *checkup.check_texts(settings),
        checkup.check_disk(settings),
    ):
        say(each)
    asyncio.run(_ask_telegram(settings, say))
    database = Database(settings.database, settings.key_ring())
    try:
        states = list(checkup.check_database(database, settings.postgres_bin))
        for each in states:
            say(each)
        if states[-1].name == "migrations" and states[-1].says.endswith("of this version"):
            for each in checkup.check_records(database, build_context(settings, database)):
                say(each)
    finally:
        database.close()
    if any(each.mark == "bad" for each in found):
        raise typer.Exit(1)


async def _ask_telegram(settings: Settings, say: Callable[[Finding], None]) -> None:
    from bot.telegram.doctor import telegram  # an export need not wait for Telegram's library

    async for finding in telegram(settings):
        say(finding)
