"""Check a pack of a report, or a proof of single facts, without Balagh: python verify.py PACK [--root HEX] [--key HEX]

PACK: the ZIP, its folder, or the JSON file of a proof. It needs Python and the package cryptography alone. Give a root
that a statement printed (--root) or the organisation's public key (--key): without, anybody could have signed it. Take
this file from the published program: whoever could change a pack could change the copy in it. Exit code 1: something
is not as it was signed (✗); 2: something is not proven (?); 0: all that is signed is. What nobody signed, and what
this cannot tell, is printed with it (·). Formats: BagIt (RFC 8493), Merkle trees (RFC 9162), Ed25519 (RFC 8032),
timestamps (RFC 3161), whose certificates OpenSSL checks:
openssl ts -verify -data N.root.json -in N.1.tsr -CAfile AUTHORITY.pem
"""

import argparse
import base64
import hashlib
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

#: Each file of a pack has one of these names.
KNOWN = re.compile(
    r"bagit\.txt|bag-info\.txt|(tag)?manifest-sha(256|512)\.txt|verify\.py|data/(report|history|provenance)\.json"
    r"|data/sheet\.[\w-]+\.txt|data/evidence/\d+-\w+(\.\w+)?|data/proofs/\d+\.(root\.json|leaves\.json|signature|\d+\.tsr)"
)
UNSIGNED = (
    "not signed: bag-info.txt, the sheet, provenance.json, and in the history who and why",
    "not proven: that no later revision and no file is left out, and that each file belongs to this report",
    "not checked: timestamps (openssl ts -verify)",
)


def load(text: str | bytes) -> Any:
    """Return what JSON says. Raises ValueError where a name stands twice: programs differ in which one they read."""
    return json.loads(text, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(found := dict(pairs)) < len(pairs):
        raise ValueError("a name stands twice")
    return found


def read(path: Path) -> dict[str, bytes]:
    """Return the content of each file of a pack, by its name in it. Raises ValueError for two of one name, and unless
    all of them are in one folder."""
    if path.is_dir():
        paths = (each for each in path.rglob("*") if each.is_file())
        return {each.relative_to(path).as_posix(): each.read_bytes() for each in paths}
    with zipfile.ZipFile(path) as archive:
        if len(names := archive.namelist()) > len({name.casefold() for name in names}):
            raise ValueError("two files of one name")
        if len({name.partition("/")[0] for name in names}) != 1 or not all("/" in name for name in names):
            raise ValueError("not one folder")
        return {name.partition("/")[2]: archive.read(name) for name in names}


def check_bag(files: dict[str, bytes]) -> Iterator[str]:
    """Name each file that is not as its manifests say, is in none, or is missing."""
    for algorithm in ("sha256", "sha512"):
        listed = {f"tagmanifest-{each}.txt" for each in ("sha256", "sha512")}
        for manifest in (f"manifest-{algorithm}.txt", f"tagmanifest-{algorithm}.txt"):
            for line in files.get(manifest, b"").decode("utf-8", "replace").removesuffix("\n").split("\n"):
                digest, _, name = line.partition(" ")
                listed.add(name := name.lstrip(" "))
                if hashlib.new(algorithm, files.get(name, b"")).hexdigest() != digest or name not in files:
                    yield f"{name}: not as {manifest} says"
        yield from (f"{name}: in no manifest ({algorithm})" for name in sorted(files.keys() - listed))


def root_by(leaf: list[Any], index: int, size: int, path: list[str]) -> str:
    """Return the root to which a leaf's path leads (RFC 9162, 2.1.3.2); "" for a path of the wrong length."""
    here = hashlib.sha256(b"\x00" + canonical(leaf)).digest()
    last, left = size - 1, [*map(bytes.fromhex, path)]
    while last > 0:
        if index & 1 or index < last:
            other = left.pop(0) if left else b""
            here = hashlib.sha256(b"\x01" + (other + here if index & 1 else here + other)).digest()
        index, last = index >> 1, last >> 1
    return "" if left or index else here.hex()


def canonical(value: Any) -> bytes:
    """Return JSON as it was hashed."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return written.encode("utf-8", "surrogatepass")


def check_root(
    name: str, document: bytes, signature: str, tokens: list[bytes], proofs: list[Any], keys: set[str]
) -> Iterator[str]:
    """Check a signed root, its timestamps and the leaves that are shown. `keys`: who signed, if that is known."""
    signed = load(document)
    keys.add(signed["public_key"])
    if len(keys) > 1:
        yield f"{name}: signed by another key, {signed['public_key']}"
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signed["public_key"]))
        key.verify(bytes.fromhex(signature), document)
    except (InvalidSignature, ValueError):
        yield f"{name}: the signature is not of this root"
    if not all(hashlib.sha512(document).digest() in token for token in tokens):
        yield f"{name}: the timestamp is of something else"
    for each in proofs:
        if root_by(each["leaf"], each["index"], signed["size"], each["path"]) != signed["root"]:
            yield f"{name}: {' '.join(map(str, each['leaf'][:3]))} is not in the tree of this root"


def facts_of(state: dict[str, Any]) -> dict[str, Any]:
    """Return the facts of a revision by name, each part by itself; a narrative by its hash."""
    at, record = datetime.fromisoformat(state["at"]).astimezone(UTC), dict(state["record"])
    facts = {"verb": state["verb"], "recorded_at": at.isoformat(timespec="microseconds")}
    facts["recorded_on"] = facts["recorded_at"][:10]
    if narrative := record.pop("narrative", None):
        facts["narrative_sha256"] = hashlib.sha256(narrative.encode("utf-8", "surrogatepass")).hexdigest()
    for name, value in record.items():
        parts = {f"{name}.{part}": held for part, held in value.items()} if isinstance(value, dict) else {}
        facts |= parts or {name: value}
    return facts


def check_pack(files: dict[str, bytes], root: str, keys: set[str], unproven: list[str]) -> Iterator[str]:
    """Check the manifests, each root, and that the history and the files are what the leaves say."""
    yield from check_bag(files)
    yield from (f"{name}: no file of a pack" for name in sorted(files) if not KNOWN.fullmatch(name))
    leaves, seen = dict[str, dict[str, Any]](), {""}
    for name in sorted(each for each in files if each.endswith(".root.json")):
        stem = name.removesuffix(".root.json")
        proofs = load(files[f"{stem}.leaves.json"])
        tokens = [files[each] for each in sorted(files) if re.fullmatch(rf"{stem}\.\d+\.tsr", each)]
        yield from check_root(name, files[name], files[f"{stem}.signature"].decode(), tokens, proofs, keys)
        for kind, subject, fact, value, _salt in (each["leaf"] for each in proofs):
            leaves.setdefault(f"{kind} {subject}", {})[fact] = value
        seen.add(load(files[name])["root"])
    if root not in seen:
        yield f"proofs: none of the roots is {root}: this is another history"
    yield from check_history(files, leaves, unproven)


def check_history(
    files: dict[str, bytes], leaves: dict[str, dict[str, Any]], unproven: list[str]
) -> Iterator[str]:
    """Check that revisions and files are what their leaves say, and the report what the last revision says."""
    history = load(files["data/history.json"])
    if load(files["data/report.json"]) != history[-1]["record"]:
        yield "data/report.json: it is not the last state of the history"
    numbers = [(state["record"]["number"], state["revision"]) for state in history]
    first = numbers[0]
    if numbers != [(first[0], first[1] + n) for n in range(len(numbers))]:
        yield "data/history.json: its revisions are not one after the other"
    if any(state["record"]["revision"] != state["revision"] for state in history):
        yield "data/history.json: a revision is called otherwise than its record"
    told = [f"record {state['record']['number']}/{state['revision']}" for state in history]
    for left in sorted(name for name in leaves if name.startswith("record ") and name not in told):
        yield f"data/history.json: {left} is left out"
    for subject, state in zip(told, history, strict=True):
        proven = leaves.get(subject, {})
        # A narrative may have been deleted since; its hash stays.
        said = {"narrative_sha256": proven.get("narrative_sha256")} | facts_of(state)
        if not proven:
            unproven.append(f"{subject}: in no root; recorded after the last one, or never")
        elif wrong := sorted(n for n in said.keys() | proven if said.get(n, ...) != proven.get(n, ...)):
            yield f"data/history.json: {subject}: {', '.join(wrong)} not as the leaves say"
    dated = {each for subject in leaves if subject.startswith("file ") for each in leaves[subject].values()}
    for name in sorted(each for each in files if each.startswith("data/evidence/")):
        if hashlib.sha256(files[name]).hexdigest() not in dated:
            unproven.append(f"{name}: in no root; stored after the last one, or never")


def check(path: Path, known: dict[str, str]) -> tuple[list[str], list[str]]:
    """Return everything that is wrong with a pack or a proof, and what in it is proven by nothing."""
    wrong, unproven, keys = list[str](), list[str](), {known["--key"]} if "--key" in known else set[str]()
    try:
        if path.suffix != ".json":
            wrong.extend(check_pack(read(path), known.get("--root", ""), keys, unproven))
        else:
            proof = load(path.read_bytes())
            document, tokens = (
                proof["document"].encode(),
                [base64.b64decode(each) for _, each in proof["tokens"]],
            )
            wrong.extend(check_root(path.name, document, proof["signature"], tokens, proof["proofs"], keys))
            unproven += [] if proof["proofs"] else ["it shows no fact"]
            if len(of := {" ".join(each["leaf"][:2]) for each in proof["proofs"]}) > 1:
                wrong.append(f"{path.name}: facts of more than one: {', '.join(sorted(of))}")
            if known.get("--root", root := load(document)["root"]) != root:
                wrong.append(f"{path.name}: its root is {root}: this is another history")
    except (ValueError, LookupError, TypeError, AttributeError, OSError, zipfile.BadZipFile) as error:
        wrong.append(f"{path.name}: it cannot be read: {error!r}")
    return wrong, unproven if known else [*unproven, f"who signed it: compare the key {', '.join(keys)}"]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("pack", type=Path)
    for option in ("--root", "--key"):
        parser.add_argument(option, type=str.lower)
    given = parser.parse_args()
    known = {"--root": given.root, "--key": given.key}
    found, left = check(given.pack, {name: value for name, value in known.items() if value})
    lines = [f"✗ {each}" for each in found] + [f"? {each}" for each in left]
    lines = lines or ["✓ all that is signed is as it was signed"]
    if given.pack.suffix != ".json":
        lines += [f"· {each}" for each in UNSIGNED]
    elif not found:
        shown = [each["leaf"] for each in load(given.pack.read_bytes())["proofs"]]
        lines += [f"= {kind} {subject} · {name}: {value!r}" for kind, subject, name, value, _salt in shown]
    print("\n".join(lines))
    sys.exit(1 if found else 2 if left else 0)
