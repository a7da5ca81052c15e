"""Strip metadata in a subprocess: codecs are large and old, and a malicious file may exploit them.

The process gets only the file: no token, key or setting, no other file, no network (see `bot.media.isolation`).
"""

import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress

from bot.media.isolation import CPU_S, isolate
from bot.media.metadata import MAX_FILE_BYTES, CannotStrip, StrippedCopy, load_codecs, strip_metadata

#: Longer than it may compute: the machine can be busy with something else.
SECONDS = 2 * CPU_S
#: A copy is as large as its file at most, with its kind and what its container needs.
MOST_OUTPUT_BYTES = MAX_FILE_BYTES + (1 << 20)
_COMMAND = (sys.executable, "-m", "bot.media.subprocess")
_CODES = (b"unknown", b"too-large", b"broken")


def strip_in_subprocess(content: bytes) -> StrippedCopy:
    """Run `metadata.strip_metadata` in a subprocess. Raises CannotStrip, whatever happens to the process."""
    if len(content) > MAX_FILE_BYTES:
        raise CannotStrip("too-large")
    code, output = _run(_COMMAND, content)
    kind, _, copy = output.partition(b"\n")
    if code != 0 or not copy:
        raise CannotStrip(kind.decode("ascii") if kind in _CODES else "broken")
    return StrippedCopy(kind.decode("ascii", "replace"), copy)


def find_missing_layers() -> list[str]:
    """Return the layers of isolation that this machine does not offer: `user`, `seccomp`; `limits` if none holds."""
    code, output = _run((*_COMMAND, "isolation"))
    return output.decode("ascii", "replace").split() if code == 0 else ["limits"]


def _run(command: Sequence[str], content: bytes = b"") -> tuple[int, bytes]:
    """Return the exit code and the output. A process that takes too long or writes too much is killed: it may be in
    other hands, and what it writes is kept in our memory."""
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603 - our own program, nothing of the file in its command
        command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env={}
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        late = threading.Timer(SECONDS, process.kill)
        late.start()
        try:
            with suppress(BrokenPipeError):  # it ended before it had read all
                process.stdin.write(content)
                process.stdin.close()
            output = process.stdout.read(MOST_OUTPUT_BYTES + 1)
            if len(output) > MOST_OUTPUT_BYTES:
                process.kill()
            return process.wait(), output
        finally:
            late.cancel()
            process.kill()


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
