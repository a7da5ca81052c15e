"""Strip metadata in a subprocess: codecs are large and old, and a malicious file may exploit them.

The process gets only the file (no token, key or setting), with limited memory and time.
"""

import resource
import subprocess
import sys

from bot.media.metadata import MAX_FILE_BYTES, CannotStrip, StrippedCopy, strip_metadata

MEMORY = 2 << 30
SECONDS = 60


def strip_in_subprocess(content: bytes) -> StrippedCopy:
    """Run `metadata.strip_metadata` in a subprocess. Raises CannotStrip, whatever happens to the process."""
    if len(content) > MAX_FILE_BYTES:
        raise CannotStrip("too-large")
    command = [sys.executable, "-m", "bot.media.subprocess"]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, nothing of the file in its command
            command, input=content, capture_output=True, timeout=SECONDS, env={}, check=False
        )
    except subprocess.TimeoutExpired:
        raise CannotStrip("broken") from None
    kind, _, copy = done.stdout.partition(b"\n")
    if done.returncode != 0 or not copy:
        raise CannotStrip(kind.decode("ascii", "replace") if kind in _CODES else "broken")
    return StrippedCopy(kind.decode("ascii"), copy)


_CODES = (b"unknown", b"too-large", b"broken")


def main() -> int:
    """Run in the subprocess: read the file, write a line with the kind of the copy, then the copy."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        copy = strip_metadata(sys.stdin.buffer.read())
    except CannotStrip as error:
        sys.stdout.write(f"{error}\n")
        return 3
    sys.stdout.buffer.write(copy.kind.encode() + b"\n" + copy.content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
