"""Check a pack of a report, or a proof of single facts, without Balagh: python verify.py PACK [--root HEX] [--key HEX]

PACK is the ZIP, its folder, or the JSON file of a proof. It needs Python and the package cryptography alone. --root: a
root that a statement printed; --key: the organisation's public key. Take this file from the published program: whoever
could change a pack could change the copy in it. Every difference is named; without one the exit code is 0.

Formats: BagIt (RFC 8493), Merkle trees (RFC 9162), Ed25519 (RFC 8032), timestamps (RFC 3161). Certificates of
timestamps are checked by OpenSSL: openssl ts -verify -data N.root.json -in N.1.tsr -CAfile AUTHORITY.pem
"""

import base64
import hashlib
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def read(path: Path) -> dict[str, bytes]:
    """Return the content of each file of a pack, by its name in it."""
    if path.is_dir():
        names = (each for each in path.rglob("*") if each.is_file())
        return {each.relative_to(path).as_posix(): each.read_bytes() for each in names}
    with zipfile.ZipFile(path) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def check_bag(files: dict[str, bytes]) -> Iterator[str]:
    """Name each file that is not as its manifests say, is in none, or is missing."""
    for algorithm in ("sha256", "sha512"):
        listed = set[str]()
        for manifest in (f"manifest-{algorithm}.txt", f"tagmanifest-{algorithm}.txt"):
            for line in files.get(manifest, b"").decode("utf-8", "replace").removesuffix("\n").split("\n"):
                digest, _, name = line.partition(" ")
                listed.add(name := name.lstrip(" "))
                if hashlib.new(algorithm, files.get(name, b"")).hexdigest() != digest or name not in files:
                    yield f"{name}: not as {manifest} says"
        tags = {f"tagmanifest-{each}.txt" for each in ("sha256", "sha512")}
        yield from (f"{name}: in no manifest ({algorithm})" for name in sorted(files.keys() - listed - tags))


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
    name: str, document: bytes, signature: str, tokens: list[bytes], proofs: list[Any], known: dict[str, str]
) -> Iterator[str]:
    """Check a signed root, its timestamps and the leaves that are shown. `known`: the key that it must have."""
    signed = json.loads(document)
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signed["public_key"]))
        key.verify(bytes.fromhex(signature), document)
    except (InvalidSignature, ValueError):
        yield f"{name}: the signature is not of this root"
    if known.get("--key", signed["public_key"]) != signed["public_key"]:
        yield f"{name}: signed by another key, {signed['public_key']}"
    if hashlib.sha512(document).digest() not in b"".join(tokens) and tokens:
        yield f"{name}: the timestamp is of something else"
    for each in proofs:
        if root_by(each["leaf"], each["index"], signed["size"], each["path"]) != signed["root"]:
            yield f"{name}: {' '.join(map(str, each['leaf'][:3]))} is not in the tree of this root"


def facts_of(record: dict[str, Any]) -> dict[str, Any]:
    """Return the facts of a record by name, each part by itself; a narrative by its hash."""
    facts, narrative = dict[str, Any](), record.pop("narrative", None)
    if narrative:
        facts["narrative_sha256"] = hashlib.sha256(narrative.encode("utf-8", "surrogatepass")).hexdigest()
    for name, value in record.items():
        parts = {f"{name}.{part}": held for part, held in value.items()} if isinstance(value, dict) else {}
        facts |= parts or {name: value}
    return facts


def check_pack(files: dict[str, bytes], known: dict[str, str]) -> Iterator[str]:
    """Check the manifests, each root, and that the history and the files are what the leaves say."""
    yield from check_bag(files)
    leaves, seen = dict[tuple[str, str, str], Any](), set[str]()
    for name in sorted(each for each in files if each.endswith(".root.json")):
        stem = name.removesuffix(".root.json")
        proofs = json.loads(files[f"{stem}.leaves.json"])
        tokens = [files[each] for each in sorted(files) if re.fullmatch(rf"{stem}\.\d+\.tsr", each)]
        yield from check_root(name, files[name], files[f"{stem}.signature"].decode(), tokens, proofs, known)
        leaves |= {tuple(each["leaf"][:3]): each["leaf"][3] for each in proofs}
        seen.add(json.loads(files[name])["root"])
    if known.get("--root", "") not in {"", *seen}:
        yield f"proofs: none of the roots is {known['--root']}: this is another history"
    for state in json.loads(files["data/history.json"]):
        subject = f"{state['record']['number']}/{state['revision']}"
        if ("record", subject, "verb") not in leaves:
            print(f"· {subject} was recorded after the last root: not proven yet")
            continue
        facts = {**facts_of(state["record"]), "verb": state["verb"]}.items()
        wrong = [fact for fact, value in facts if leaves.get(("record", subject, fact), ...) != value]
        at = datetime.fromisoformat(leaves["record", subject, "recorded_at"])
        wrong += ["recorded_at"] * (at != datetime.fromisoformat(state["at"]))
        yield from (f"data/history.json: {subject} {fact} is not what its leaf says" for fact in wrong)
    dated = {value for (kind, *_), value in leaves.items() if kind == "file"}
    for name in sorted(each for each in files if each.startswith("data/evidence/")):
        if hashlib.sha256(files[name]).hexdigest() not in dated:
            print(f"· {name} was stored after the last root: not proven yet")


def check_proof(path: Path, known: dict[str, str]) -> Iterator[str]:
    """Check a proof of single facts."""
    proof = json.loads(path.read_bytes())
    document, tokens = proof["document"].encode(), [base64.b64decode(each) for _, each in proof["tokens"]]
    yield from check_root(path.name, document, proof["signature"], tokens, proof["proofs"], known)
    if known.get("--root", root := json.loads(document)["root"]) != root:
        yield f"{path.name}: its root is {root}: this is another history"


def check(path: Path, known: dict[str, str]) -> list[str]:
    """Return everything that is wrong with a pack or a proof."""
    wrong = list[str]()
    try:
        wrong.extend(check_proof(path, known) if path.suffix == ".json" else check_pack(read(path), known))
    except (ValueError, LookupError, TypeError, AttributeError, OSError, zipfile.BadZipFile) as error:
        wrong.append(f"{path.name}: it cannot be read: {error!r}")
    return wrong


if __name__ == "__main__":
    options = dict(zip(sys.argv[2::2], sys.argv[3::2], strict=False))
    found = check(Path(sys.argv[1]), options)
    print("\n".join(f"✗ {line}" for line in found) or "✓ everything is as it was signed")
    sys.exit(bool(found))
