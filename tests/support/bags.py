"""Packs of a report as others read them: BagIt (RFC 8493), with the checksum programs that every Debian has."""

import hashlib
import subprocess
from pathlib import Path


def validate(folder: Path) -> None:
    """Assert that each file of the bag is listed with its checksum, and no other is."""
    assert (folder / "bagit.txt").read_text("utf-8").startswith("BagIt-Version: 1.0\n")
    payload = {path for path in (folder / "data").rglob("*") if path.is_file()}
    manifests = sorted(folder.glob("*manifest-*.txt"))
    assert [path.name for path in manifests if path.name.startswith("manifest-")]
    for manifest in manifests:
        program = f"{manifest.stem.rpartition('-')[2]}sum"
        check = [program, "--check", "--strict", "--quiet", manifest.name]
        ran = subprocess.run(check, cwd=folder, capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
        if manifest.name.startswith("manifest-"):
            assert _listed(manifest) == payload


def write_manifests(folder: Path) -> None:
    """Write the manifests of a bag anew, as anybody can."""
    tags = {path for path in folder.iterdir() if path.is_file() and "manifest-" not in path.name}
    for kind in ("manifest", "tagmanifest"):
        for old in sorted(folder.glob(f"{kind}-*.txt")):
            algorithm = old.stem.rpartition("-")[2]
            files = _listed(old) if kind == "manifest" else tags | set(folder.glob("manifest-*.txt"))
            old.write_text("".join(_line(path, folder, algorithm) for path in sorted(files)), "utf-8")


def _line(path: Path, folder: Path, algorithm: str) -> str:
    return f"{hashlib.new(algorithm, path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"


def _listed(manifest: Path) -> set[Path]:
    lines = manifest.read_text("utf-8").splitlines()
    return {manifest.parent / line.split(maxsplit=1)[1] for line in lines}
