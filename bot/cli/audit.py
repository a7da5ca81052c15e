"""Commands that verify the record: the audit trail, evidence files, a ZIP of one report."""

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.context import CommandFailed, count_files, open_app, print_error, read_language
from bot.config.languages import REFERENCE

if TYPE_CHECKING:
    from bot.services.audit import audit_trail
    from bot.services.context import AppContext
    from bot.services.evidence import storing
    from storage.audit.hash_chain import PublishedHead

audit_app = typer.Typer(help="Who did what: the hash chain of all entries.", no_args_is_help=True)
evidence_app = typer.Typer(help="Pictures, videos and files.", no_args_is_help=True)
_PROBLEMS = {
    "missing": "is missing",
    "changed": "was changed: it does not have its hash",
    "gone": "is gone from the record, though a line of the audit names it",
    "relabelled": "has another hash in its row than in the audit, or one that was changed and cannot be decrypted",
    "rewritten": "is not as its line of the audit says",
    "unattested": "has no line in the audit",
}


@audit_app.command("verify")
def audit_verify(
    head: Annotated[
        str | None,
        typer.Option(help="A hash from the footer of a statement: check that the chain contains it."),
    ] = None,
) -> None:
    """Verify the hash chain from the first line to the last; name the first broken line."""
    from bot.services.audit import audit_trail

    if head is not None:
        head = head.strip().lower()
        if not 8 <= len(head) <= 64 or set(head) - set("0123456789abcdef"):
            raise CommandFailed(
                f"--head holds {head!r}; it may hold: 16 digits and letters a to f, as in a statement's footer"
            )
    with open_app() as (database, context), database.reading() as session:
        print_audit_check(audit_trail.verify_log(session, head, _read_heads(context)), published=head)


def _read_heads(context: "AppContext") -> "list[PublishedHead]":
    from storage.audit import kept_heads

    settings = context.settings
    try:
        return kept_heads.read_all(settings.audit_heads, settings.audit_heads_copies)
    except OSError as error:
        named = error.filename or settings.audit_heads
        raise CommandFailed(f"{named} cannot be read: {error.strerror or error}") from None


@audit_app.command("accept")
def audit_accept(
    by: Annotated[str, typer.Option(help="Who investigated the break, as readers of the log shall know it.")],
    why: Annotated[str, typer.Option(help="What was found out, in one sentence.")],
) -> None:
    """After an investigation: accept a broken chain as it is now, so that it goes on from here.

    The acceptance is a line of the log, and every verification names it. Rows that differ stay findings.
    """
    from bot.services.audit import audit_trail

    if not by.strip() or not why.strip():
        raise CommandFailed(
            "--by and --why must both say something: they are all that later readers will know"
        )
    with open_app() as (database, context):
        heads = _read_heads(context)
        found = audit_trail.accept_break(database, context, by.strip(), why.strip(), heads)
        if not found.findings:
            raise CommandFailed("The chain is unbroken: there is nothing to accept.")
        for finding in found.findings[:20]:
            typer.echo(f"accepted: {audit_trail.describe_finding(finding)}")
        with database.reading() as session:
            print_audit_check(audit_trail.verify_log(session, kept=heads))


@audit_app.command("prove")
def audit_prove(
    number: Annotated[str, typer.Argument(help="The report, such as 2023-10-05/07.")],
    facts: Annotated[list[str], typer.Argument(help="Facts of it, such as killed.total place.name.")],
    file: Annotated[Path, typer.Option("--to", help="The JSON file to write.")],
) -> None:
    """Prove single facts of a report to an outsider, without showing any other: see verify.py in a pack of a report."""
    from bot.services.exports import proofs
    from storage.audit import audit_log

    with open_app() as (database, context):
        try:
            with database.reading() as session:
                proof = proofs.prove_facts(session, number, facts)
            file.write_text(json.dumps(proof, ensure_ascii=False), encoding="utf-8")
        except proofs.NotProven as error:
            raise CommandFailed(f"{number}: {error}") from None
        except LookupError:
            raise CommandFailed(f"There is no report {number}.") from None
        except OSError as error:
            raise CommandFailed(f"{file} cannot be written: {error.strerror or error}") from None
        with database.transaction() as session:
            audit_log.note(session, context.clock(), None, "audit.prove", number, facts=facts)
    typer.echo(f"{number}: {', '.join(facts)}")


def print_audit_check(checked: "audit_trail.CheckResult", published: str | None = None) -> None:
    """Print the result of a check of the audit. Raises CommandFailed if there are findings."""
    from bot.services.audit import audit_trail

    for each in checked.accepted:
        typer.echo(f"! {audit_trail.describe_acceptance(each)}")
    for finding in checked.findings[:20]:
        print_error(f"✗ {audit_trail.describe_finding(finding)}")
    if checked.findings:
        raise CommandFailed(f"The audit is broken: {len(checked.findings)} findings.")
    waiting = f", {checked.unchained} more are not chained yet" if checked.unchained else ""
    typer.echo(f"✓ {checked.head.position} lines, unbroken{waiting}; head {checked.head.hash}")
    if published:
        typer.echo(f"✓ {published} is in the chain")


@evidence_app.command("verify")
def evidence_verify() -> None:
    """Read every file, and compare its hash and its row with the audit."""
    from bot.services.evidence import storing

    with open_app() as (database, context), database.reading() as session:
        print_evidence_check(*storing.verify_evidence(session, context.files))


def print_evidence_check(read: int, bad: "list[storing.DamagedFile]") -> None:
    """Print the result of a check of the files. Raises CommandFailed if there are findings."""
    for each in bad:
        columns = f" ({', '.join(each.columns)})" if each.columns else ""
        print_error(f"✗ file {each.evidence_id} ({each.sha256}) {_PROBLEMS[each.kind]}{columns}")
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
    """Write a report with its evidence and its proofs as one ZIP: a BagIt bag, which verify.py in it checks."""
    from bot.services.exports import evidence_bundle
    from storage.audit import audit_log

    with open_app() as (database, context):
        wanted = read_language(context, language)
        try:
            with tempfile.TemporaryDirectory(prefix=f".{file.name}-", dir=file.parent) as folder:
                part = Path(folder) / "zip"
                with part.open("w+b") as out, database.reading() as session:
                    done = evidence_bundle.write_bundle(session, context, number, wanted, out)
                part.replace(file)
        except LookupError:
            raise CommandFailed(f"There is no report {number}.") from None
        except evidence_bundle.Withheld as error:
            words = context.catalogue.words(REFERENCE)
            raise CommandFailed(words(f"evidence-zip-withheld-{error}", number=number)) from None
        except OSError as error:
            raise CommandFailed(f"{file} cannot be written: {error.strerror or error}") from None
        with database.transaction() as session:
            audit_log.note(session, context.clock(), None, "evidence.export", number)
    typer.echo(f"{number}: {count_files(done.files)}.")
    if done.lacking:
        raise CommandFailed(f"{done.lacking} files of this report are not in the ZIP: its sheet says why.")
