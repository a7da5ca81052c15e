"""A BagIt bag (RFC 8493) in a ZIP: what archives and courts receive files in, each with its SHA-256 and SHA-512.

Written here member by member, because the library of BagIt's authors needs a folder: originals of evidence would lie
on the disk unencrypted meanwhile.
"""

import hashlib
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import IO, Final

_ALGORITHMS: Final = ("sha256", "sha512")
_DECLARATION: Final = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


class Bag:
    """A bag that is being written, as a context. `name` is its folder in the ZIP, `now` the time of its members."""

    def __init__(self, target: IO[bytes], name: str, now: datetime) -> None:
        self._archive = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)
        self._name, self._now = name, now
        self._sums: dict[str, list[str]] = {}
        self._size = 0

    def __enter__(self) -> "Bag":
        return self

    def __exit__(self, *_error: object) -> None:
        self._archive.close()

    def add(self, name: str, pieces: Iterable[bytes], *, compress: bool = True) -> None:
        """Add a file of the payload, piece by piece. Raises what `pieces` and the target raise."""
        self._size += self._write(f"data/{name}", pieces, compress)

    def finish(self, info: Mapping[str, str], tags: Mapping[str, bytes]) -> None:
        """Write what describes the bag (`info`), further tag files and the manifests."""
        payload, self._sums = self._sums, {}
        lines = {
            "Bagging-Date": f"{self._now:%Y-%m-%d}",
            "Payload-Oxum": f"{self._size}.{len(payload)}",
            **info,
        }
        texts = {"bagit.txt": _DECLARATION, "bag-info.txt": "".join(f"{k}: {v}\n" for k, v in lines.items())}
        for number, algorithm in enumerate(_ALGORITHMS):
            texts[f"manifest-{algorithm}.txt"] = _manifest(payload, number)
        for name, content in {**{name: text.encode() for name, text in texts.items()}, **tags}.items():
            self._write(name, [content], compress=True)
        sums = self._sums
        for number, algorithm in enumerate(_ALGORITHMS):
            self._write(f"tagmanifest-{algorithm}.txt", [_manifest(sums, number).encode()], compress=True)

    def _write(self, name: str, pieces: Iterable[bytes], compress: bool) -> int:
        info = zipfile.ZipInfo(f"{self._name}/{name}", self._now.timetuple()[:6])
        info.compress_type = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
        info.external_attr = 0o600 << 16
        digests, size = [hashlib.new(each) for each in _ALGORITHMS], 0
        with self._archive.open(info, "w", force_zip64=True) as out:
            for piece in pieces:
                out.write(piece)
                size += len(piece)
                for digest in digests:
                    digest.update(piece)
        self._sums[name] = [digest.hexdigest() for digest in digests]
        return size


def _manifest(sums: Mapping[str, list[str]], number: int) -> str:
    return "".join(f"{digests[number]}  {name}\n" for name, digests in sums.items())
