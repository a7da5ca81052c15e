"""What a process may do: its files are ours alone, its memory is hidden, and reading may take only so much of it."""

import contextlib
import os
import resource
from collections.abc import Iterator
from pathlib import Path

from bot.media.isolation import hide_process


def protect_process() -> None:
    """Let only our user read what this program writes, and no other program read its memory and environment."""
    os.umask(0o077)
    hide_process()


@contextlib.contextmanager
def limited_memory(more_bytes: int) -> Iterator[None]:
    """Let this process take so much more memory at most; beyond it, a MemoryError. Only with Linux's /proc."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        yield
        return
    before, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = pages * resource.getpagesize() + more_bytes
    least = min([limit for limit in (wanted, before, hard) if limit != resource.RLIM_INFINITY])
    resource.setrlimit(resource.RLIMIT_AS, (least, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, hard))
