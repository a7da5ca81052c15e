"""Roots and packs: what was recorded that evening is proven to somebody who has nothing but a pack, or one fact.

The timestamping authority is OpenSSL's (`openssl ts`), with certificates of its own.
"""

import asyncio
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from bot.services.audit import daily_roots, watch
from bot.services.exports import evidence_bundle, proofs, verify_pack
from bot.services.imports import jsonl
from bot.telegram.jobs import timestamping
from bot.telegram.storage_calls import Backend
from storage.audit import roots
from storage.errors import BrokenChain
from tests.stories.evidence.test_evidence import EXAMPLE, keeps, report_id
from tests.support import bags
from tests.support.direct_bot import DirectBot
from tests.support.running_bot import STORY_TIME

NUMBER = "2023-10-05/01"
AUTHORITY = "https://tsa.example"
_CONFIG = """
[tsa]
default_tsa = here
[here]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
"""


class Authority:
    """A timestamping authority: answers requests as RFC 3161 says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        (folder / "conf").write_text(_CONFIG.format(folder=folder))
        (folder / "serial").write_text("01")
        (folder / "ext").write_text("extendedKeyUsage = critical,timeStamping\n")
        new = ("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
        self._openssl(
            *new, "-x509", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Root", "-days", "9999"
        )
        self._openssl(*new, "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=Time")
        signed = ("x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial")
        self._openssl(*signed, "-out", "tsa.pem", "-days", "9999", "-extfile", "ext")

    def _openssl(self, *command: str) -> None:
        subprocess.run(["openssl", *command], cwd=self.folder, check=True, capture_output=True)

    async def post(self, url: str, body: bytes) -> bytes:
        assert url == AUTHORITY
        (self.folder / "ask").write_bytes(body)
        keys = ("-inkey", "tsa.key", "-signer", "tsa.pem")
        self._openssl("ts", "-reply", "-config", "conf", "-queryfile", "ask", *keys, "-out", "answer")
        return (self.folder / "answer").read_bytes()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl")
    return Authority(tmp_path_factory.mktemp("tsa") / "tsa")


async def at_once(call: Callable[..., Any], *given: Any) -> Any:
    return call(*given)


@pytest.fixture
def recorded(tmp_path: Path, authority: Authority) -> DirectBot:
    """The example day, its root of that evening, and the authority's timestamp."""
    given = {"timestamp_urls": (AUTHORITY,), "timestamp_certificates": authority.folder / "ca.pem"}
    direct = DirectBot(tmp_path / "data", **given)
    direct.joins("Amal", "responder")
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    keeps(direct, report_id(direct), b"\xff\xd8 first", b"\xff\xd8 second")
    direct.clock.put(STORY_TIME + timedelta(hours=7))
    daily_roots.seal_due(direct.database, direct.context)
    daily_roots.seal_due(direct.database, direct.context)  # once a day
    backend = Backend(direct.database, direct.context, at_once)
    asyncio.run(timestamping.fetch_timestamps(backend, authority.post))
    return direct


def pack(direct: DirectBot, folder: Path) -> Path:
    with direct.database.reading() as session, (folder / "x.zip").open("wb") as out:
        evidence_bundle.write_bundle(session, direct.context, NUMBER, "en", out)
    with zipfile.ZipFile(folder / "x.zip") as archive:
        archive.extractall(folder / "pack")
    return folder / "pack" / "balagh-2023-10-05-01"


def the_root(direct: DirectBot) -> str:
    with direct.database.reading() as session:
        found = daily_roots.newest_root(session)
    assert found is not None
    return found


def wrong(path: Path, root: str | None = None) -> list[str]:
    return verify_pack.check(path, {"--root": root} if root else {})[0]


def flipped(folder: Path, every: int) -> list[tuple[str, int]]:
    """Flip every so many bytes of each file, one at a time; return those that were not named."""
    missed = []
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        name, content = path.relative_to(folder).as_posix(), path.read_bytes()
        for at in range(0, len(content), every):
            path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
            if not any(name in line for line in wrong(folder)):
                missed.append((name, at))
        path.write_bytes(content)
    return missed


def test_a_pack_is_checked_without_the_project(
    recorded: DirectBot, authority: Authority, tmp_path: Path
) -> None:
    folder, root = pack(recorded, tmp_path), the_root(recorded)
    bags.validate(folder)
    # The program of the pack, in a Python that sees neither the project nor its folder.
    alone = [sys.executable, "-P", str(folder / "verify.py"), str(folder), "--root", root]
    ran = subprocess.run(alone, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("✓ all that is signed is as it was signed\n· not signed: ")
    assert "no later revision and no file is left out" in ran.stdout
    assert verify_pack.check(tmp_path / "x.zip", {"--root": root}) == ([], [])
    for option in (f"--root={root.upper()}", "--rot"):
        ran = subprocess.run([*alone[:-2], option], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (ran.returncode == 0) is option.startswith("--root"), ran.stderr
    # Without a root or a key of the organisation, anybody could have signed it.
    ran = subprocess.run(alone[:-2], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout[:18]) == (2, "? who signed it: c")
    assert flipped(folder, 997) == []
    stem = folder / "data" / "proofs" / "00001"
    said = subprocess.run(
        ["openssl", "ts", "-verify", "-data", f"{stem}.root.json", "-in", f"{stem}.1.tsr",
         "-CAfile", str(authority.folder / "ca.pem")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Verification: OK" in said.stdout + said.stderr
    kept = (recorded.settings.data_dir / "audit-roots").read_text(encoding="utf-8").splitlines()
    assert [json.loads(json.loads(line)["document"])["root"] for line in kept] == [root]


def test_another_history_is_named(recorded: DirectBot, tmp_path: Path) -> None:
    """Somebody writes manifests that fit: a changed figure, another organisation's root, no root at all."""
    folder, root = pack(recorded, tmp_path), the_root(recorded)
    history = folder / "data" / "history.json"
    states = json.loads(history.read_bytes())
    states[0]["record"]["killed"]["total"] += 1
    history.write_text(json.dumps(states))
    (folder / "data" / "report.json").write_text(json.dumps(states[0]["record"]))
    bags.write_manifests(folder)
    changed = f"data/history.json: record {NUMBER}/1: killed.total not as the leaves say"
    assert wrong(folder, root) == [changed]
    leaves = folder / "data" / "proofs" / "00001.leaves.json"
    shown = json.loads(leaves.read_bytes())
    for each in shown:
        if each["leaf"][2] == "killed.total":
            each["leaf"][3] += 1
    leaves.write_text(json.dumps(shown))
    bags.write_manifests(folder)
    (named,) = wrong(folder, root)
    assert (
        named
        == f"data/proofs/00001.root.json: record {NUMBER}/1 killed.total is not in the tree of this root"
    )
    other = DirectBot(tmp_path / "other")
    other.clock.put(STORY_TIME + timedelta(hours=7))
    daily_roots.seal_due(other.database, other.context)
    with other.database.reading() as session:
        row = roots.newest(session)
    assert row is not None
    (folder / "data" / "proofs" / "00001.root.json").write_text(row.document)
    (folder / "data" / "proofs" / "00001.signature").write_text(row.signature)
    bags.write_manifests(folder)
    found = wrong(folder, root)
    for said in (
        "killed.total is not in the tree",
        f"none of the roots is {root}",
        "timestamp is of something else",
    ):
        assert any(said in line for line in found)
    key = json.loads(row.document)["public_key"]
    assert any(
        f"signed by another key, {key}" in line for line in verify_pack.check(folder, {"--key": "00" * 32})[0]
    )


def rewritten(folder: Path, name: str, change: Callable[[Any], None]) -> None:
    """Somebody changes a JSON file of the pack, and the manifests with it."""
    path = folder / "data" / name
    content = json.loads(path.read_bytes())
    change(content)
    path.write_text(json.dumps(content), encoding="utf-8")
    bags.write_manifests(folder)


def test_a_report_that_is_not_the_history_is_named(recorded: DirectBot, tmp_path: Path) -> None:
    folder, root = pack(recorded, tmp_path), the_root(recorded)
    rewritten(folder, "report.json", lambda record: record["killed"].update(total=99))
    assert wrong(folder, root) == ["data/report.json: it is not the last state of the history"]


def test_a_fact_that_was_left_out_is_named(recorded: DirectBot, tmp_path: Path) -> None:
    folder, root = pack(recorded, tmp_path), the_root(recorded)
    for name in ("report.json", "history.json"):
        rewritten(
            folder, name, lambda held: (held[0]["record"] if isinstance(held, list) else held).pop("injured")
        )
    (line,) = wrong(folder, root)
    assert line.startswith(f"data/history.json: record {NUMBER}/1: injured.")


def test_a_revision_that_was_left_out_is_named(recorded: DirectBot, tmp_path: Path) -> None:
    folder, root = pack(recorded, tmp_path), the_root(recorded)
    other = {"number": "2023-10-05/02"}
    rewritten(folder, "history.json", lambda history: history[0]["record"].update(other))
    rewritten(folder, "report.json", lambda record: record.update(other))
    found, unproven = verify_pack.check(folder, {"--root": root})
    assert found == [f"data/history.json: record {NUMBER}/1 is left out"]
    assert unproven == ["record 2023-10-05/02/1: in no root; recorded after the last one, or never"]


def test_a_root_of_somebody_elses_beside_ours_is_named(recorded: DirectBot, tmp_path: Path) -> None:
    """The known root is there, and a second one whose leaves say what somebody likes."""
    folder, root = pack(recorded, tmp_path), the_root(recorded)
    mine = Ed25519PrivateKey.generate()
    leaf = ["record", f"{NUMBER}/1", "killed.total", 99, "salt"]
    signed = {"size": 1, "root": verify_pack.root_by(leaf, 0, 1, [])}
    document = verify_pack.canonical(signed | {"public_key": mine.public_key().public_bytes_raw().hex()})
    stem = folder / "data" / "proofs" / "00002"
    stem.with_suffix(".root.json").write_bytes(document)
    stem.with_suffix(".signature").write_text(mine.sign(document).hex())
    stem.with_suffix(".leaves.json").write_text(json.dumps([{"leaf": leaf, "index": 0, "path": []}]))
    listed = [f"{folder}/manifest-{each}.txt" for each in ("sha256", "sha512")]
    for manifest in map(Path, listed):
        manifest.write_text(
            manifest.read_text()
            + "".join(f"0  {path.relative_to(folder)}\n" for path in stem.parent.glob("00002.*"))
        )
    for name in ("report.json", "history.json"):
        rewritten(
            folder,
            name,
            lambda held: (held[0]["record"] if isinstance(held, list) else held)["killed"].update(total=99),
        )
    assert [line for line in wrong(folder, root) if "signed by another key" in line]


def test_what_no_root_covers_is_no_success(recorded: DirectBot, tmp_path: Path) -> None:
    """Somebody takes the proofs out, or a file was never stored."""
    folder = pack(recorded, tmp_path)
    (folder / "data" / "evidence").mkdir(exist_ok=True)
    (folder / "data" / "evidence" / "99-photo.jpg").write_bytes(b"a picture of another day")
    for path in (folder / "data" / "proofs").iterdir():
        path.unlink()
    for manifest in folder.glob("manifest-*.txt"):
        kept = [line for line in manifest.read_text().splitlines(keepends=True) if "/proofs/" not in line]
        manifest.write_text("".join([*kept, "0  data/evidence/99-photo.jpg\n"]))
    bags.write_manifests(folder)
    alone = [sys.executable, "-P", str(folder / "verify.py"), str(folder)]
    ran = subprocess.run(alone, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert f"? record {NUMBER}/1: in no root" in ran.stdout
    assert "? data/evidence/99-photo.jpg: in no root" in ran.stdout
    assert "✓" not in ran.stdout


def test_one_fact_is_proven_and_no_other_shown(recorded: DirectBot, tmp_path: Path) -> None:
    """13 killed in that place was recorded that evening."""
    with recorded.database.reading() as session:
        proof = proofs.prove_facts(session, NUMBER, ["killed.total", "place.name"])
        with pytest.raises(proofs.NotProven, match=r"it may be: .*injured\.total"):
            proofs.prove_facts(session, NUMBER, ["killed.sum"])
        with pytest.raises(LookupError):
            proofs.prove_facts(session, "2023-10-05/99", [])
    path, root = tmp_path / "fact.json", the_root(recorded)
    path.write_text(json.dumps(proof))
    assert verify_pack.check(path, {"--root": root}) == ([], [])
    empty = tmp_path / "empty.json"
    empty.write_text(json.dumps(json.loads(path.read_bytes()) | {"proofs": []}), encoding="utf-8")
    assert verify_pack.check(empty, {"--root": root}) == ([], ["it shows no fact"])
    assert wrong(path, "00" * 32) == [f"fact.json: its root is {root}: this is another history"]
    leaves = {each["leaf"][2]: each["leaf"] for each in proof["proofs"]}
    assert leaves.keys() == {"killed.total", "place.name", "recorded_on"}
    assert len({leaf[4] for leaf in leaves.values()}) == 3  # each has a salt of its own
    other = recorded.rows("SELECT number FROM report WHERE number <> :n", n=NUMBER)[0]
    assert other not in path.read_text()
    leaves["killed.total"][3] += 1
    path.write_text(json.dumps(proof))
    assert len(wrong(path)) == 1


def test_a_pack_in_another_form_is_named(recorded: DirectBot, tmp_path: Path) -> None:
    """What somebody reads in it must be what is checked, whatever manifests are written anew (EVE, A2, A5, A7, A8)."""
    folder, root = pack(recorded, tmp_path), the_root(recorded)
    history = folder / "data" / "history.json"
    kept = history.read_bytes()
    for states in (lambda all_: [*all_, *all_], lambda all_: [all_[0] | {"revision": 2}, *all_]):
        history.write_text(json.dumps(states(json.loads(kept))), encoding="utf-8")
        bags.write_manifests(folder)
        assert any("not one after the other" in line for line in wrong(folder, root))
    history.write_bytes(kept.replace(b'"revision"', b'"verb": "report.verify", "revision"', 1))
    assert any("a name stands twice" in line for line in wrong(folder, root))
    history.write_bytes(kept)
    (folder / "data" / "photos").mkdir()
    (folder / "data" / "photos" / "03-photo.jpg").write_bytes(b"x")
    bags.write_manifests(folder)
    assert "data/photos/03-photo.jpg: no file of a pack" in wrong(folder, root)
    for extra in ("other/data/report.json", "REPORT.txt"):
        with zipfile.ZipFile(tmp_path / "x.zip") as source, zipfile.ZipFile(tmp_path / "y.zip", "w") as made:
            for name in source.namelist():
                made.writestr(name, source.read(name))
            made.writestr(extra, b"{}")
        assert any("not one folder" in line for line in wrong(tmp_path / "y.zip", root))


def test_facts_of_two_reports_are_no_proof(recorded: DirectBot, tmp_path: Path) -> None:
    with recorded.database.reading() as session:
        one, other = (
            proofs.prove_facts(session, number, ["killed.total"]) for number in (NUMBER, "2023-10-05/02")
        )
    path = tmp_path / "fact.json"
    path.write_text(json.dumps(one | {"proofs": [one["proofs"][0], other["proofs"][1]]}), encoding="utf-8")
    assert any("facts of more than one" in line for line in wrong(path, the_root(recorded)))


@pytest.mark.parametrize("change", ["DELETE FROM audit_root", "UPDATE audit_head SET signing_key = NULL"])
def test_a_root_or_its_key_that_is_gone_is_told_and_never_made_anew(recorded: DirectBot, change: str) -> None:
    kept = (recorded.settings.data_dir / "audit-roots").read_bytes()
    with recorded.database.engine.begin() as connection:
        connection.execute(text(change))
    assert any(each.startswith("roots of the proofs: ") for each in recorded.audit_findings())
    with pytest.raises(BrokenChain):
        watch.watch_audit(recorded.database, recorded.context)
    recorded.clock.passes(days=1)
    with pytest.raises(BrokenChain):
        daily_roots.seal_due(recorded.database, recorded.context)
    assert (recorded.settings.data_dir / "audit-roots").read_bytes() == kept


def test_a_tree_is_built_again_from_what_never_changes(recorded: DirectBot, tmp_path: Path) -> None:
    """Later days, pruned words and another key change no root; a row that somebody rewrote does, and is named."""
    before = the_root(recorded)
    recorded.clock.passes(days=1)
    daily_roots.seal_due(recorded.database, recorded.context)
    with recorded.database.reading() as session:
        second = roots.newest(session)
        assert second is not None
        assert json.loads(second.document)["before"] == before
        found, broken = roots.trees_of(session, report_id(recorded))
        assert ([each.row.root for each in found], broken) == ([before], [])
    with recorded.database.engine.begin() as connection:
        connection.execute(text("UPDATE audit SET hash = :other WHERE position = 1"), {"other": "0" * 64})
    assert "Roots-Not-Rebuilt: 1" in (pack(recorded, tmp_path) / "bag-info.txt").read_text()


def test_an_authority_that_answers_something_else_is_refused(authority: Authority) -> None:
    request = timestamping.build_request(b"our root")
    answer = asyncio.run(authority.post(AUTHORITY, request.as_bytes()))
    certificates = authority.folder / "ca.pem"
    timestamping.check(answer, request, b"our root", certificates)
    other = timestamping.build_request(b"our root")
    with pytest.raises(timestamping.Refused, match="another request"):
        timestamping.check(answer, other, b"our root", None)
    with pytest.raises(timestamping.Refused, match="another document"):
        timestamping.check(answer, timestamping.build_request(b"other"), b"other", None)
    for broken in (b"", b"<html>", answer[:-30]):
        with pytest.raises(ValueError):
            timestamping.check(broken, request, b"our root", None)
    stranger = Authority(authority.folder / "stranger")
    with pytest.raises(timestamping.VerificationError):
        timestamping.check(answer, request, b"our root", stranger.folder / "ca.pem")
