"""Errors of storage, as one tree.

StorageError
├── Unavailable a transient failure: the same request may work later
│   ├── Busy    another writer held the lock too long
│   ├── Full    the disk is full
│   └── Gone    the database cannot be reached or opened
├── Conflict    a rule of uniqueness was broken
├── Unfit       the database rejects a value or a statement
├── WrongKeys   a key is missing or wrong, or an encrypted value was changed
├── BrokenChain the audit log was changed outside Balagh: nothing is added to its chain
├── TooOld      this machine's SQLite is too old
├── Newer       the database was made by a newer Balagh
├── TrialData   the database was made by a trial version before the first release
└── NoCopy      the database could not be copied before a migration
"""


class StorageError(Exception):
    """Something in storage failed; the transaction changed nothing."""


class Unavailable(StorageError):
    """A transient failure: the same request may work later."""


class Busy(Unavailable):
    """Another writer held the lock too long; a retry may work."""


class Full(Unavailable):
    """The disk of the database is full."""


class Gone(Unavailable):
    """The database cannot be reached or opened."""


class Conflict(StorageError):
    """A unique row exists already, or somebody else changed the record first."""


class Unfit(StorageError):
    """The database rejects this value or statement; a retry does not help."""


class NoCopy(StorageError):
    """The database could not be copied before a migration; nothing was changed."""


class TooOld(StorageError):
    """This machine's SQLite is too old."""


class Newer(StorageError):
    """The database was made by a newer Balagh than this one."""


class TrialData(StorageError):
    """The database was made by a trial version before the first release, and cannot be upgraded."""


class BrokenChain(StorageError):
    """The audit log was changed outside Balagh: nothing is added to its chain."""


class WrongKeys(StorageError):
    """A key is missing or wrong, or an encrypted value was changed."""
