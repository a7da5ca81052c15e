"""The disk of the data folder: whether it takes what is written, and how much room is left."""

import shutil
from dataclasses import dataclass
from pathlib import Path

#: Bytes that stay free for reports: with less, files of evidence wait at Telegram.
KEPT_FREE = 500_000_000


@dataclass(slots=True)
class Disk:
    """`refuses`: the last file could not be written; `files_wait`: evidence waits, because there is no room for it."""

    folder: Path
    refuses: bool = False
    files_wait: bool = False

    @property
    def free(self) -> int:
        """Return the free bytes; 0 when the folder cannot be looked at."""
        try:
            return shutil.disk_usage(self.folder).free
        except OSError:
            return 0

    @property
    def is_short(self) -> bool:
        """Whether somebody has to make room."""
        return self.refuses or self.files_wait or self.free < KEPT_FREE
