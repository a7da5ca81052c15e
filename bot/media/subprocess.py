"""Strip metadata in a subprocess: codecs are large and old, and a malicious file may exploit them.

The process gets only the file: no token, key or setting, no other file, no network (see `bot.media.isolation`).
"""

import subprocess
import sys

from bot.media.isolation import CPU_S, isolate
from bot.media.metadata import MAX_FILE_BYTES, CannotStrip, StrippedCopy, load_codecs, strip_metadata

#: Longer than it may compute: the machine can be busy with something else.
SECONDS = 2 * CPU_S
_COMMAND = (sys.executable, "-m", "bot.media.subprocess")
_CODES = (b"unknown", b"too-large", b"broken")


def strip_in_subprocess(content: bytes) -> StrippedCopy:
    """Run `metadata.strip_metadata` in a subprocess. Raises CannotStrip, whatever happens to the process."""
    if len(content) > MAX_FILE_BYTES:
        raise CannotStrip("too-large")
    try:
        done = subprocess.run(  # noqa: S603 - our own program, nothing of the file in its command
            _COMMAND, input=content, capture_output=True, timeout=SECONDS, env={}, check=False
        )
    except subprocess.TimeoutExpired:
        raise CannotStrip("broken") from None
    kind, _, copy = done.stdout.partition(b"\n")
    if done.returncode != 0 or not copy:
        raise CannotStrip(kind.decode("ascii") if kind in _CODES else "broken")
    return StrippedCopy(kind.decode("ascii", "replace"), copy)


def find_missing_layers() -> list[str]:
    """Return the layers of isolation that this machine does not offer: `user`, `seccomp`; `limits` if none holds."""
    command = [*_COMMAND, "isolation"]
    done = subprocess.run(  # noqa: S603 - our own program
        command, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, env={}, check=False
    )
    return done.stdout.decode("ascii", "replace").split() if done.returncode == 0 else ["limits"]


def main() -> int:
    """Run in the subprocess: read the file, write a line with the kind of the copy, then the copy."""
    given = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    load_codecs(given)
    lacking = isolate()
    if sys.argv[1:]:
        sys.stdout.write(" ".join(lacking))
        return 0
    try:
        copy = strip_metadata(given)
    except (CannotStrip, MemoryError) as error:
        sys.stdout.write(f"{error if isinstance(error, CannotStrip) else 'too-large'}\n")
        return 3
    sys.stdout.buffer.write(copy.kind.encode() + b"\n")
    sys.stdout.buffer.write(copy.content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
