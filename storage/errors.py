"""What can go wrong in storage, as one tree.

StorageError
├── Weather     nothing is wrong with what was asked; the same may work later
│   ├── Busy    another writer held the database too long; try again
│   ├── Full    no room left on the disk
│   └── Gone    the database cannot be reached or opened
├── Conflict    a rule of uniqueness was broken
├── Unfit       a value or a statement that this database does not take
├── WrongKeys   a key is missing, wrong, or does not open what was sealed
├── TooOld      this machine's SQLite lacks what is used
├── Newer       the database was made by a newer Balagh
├── TrialData   the database was made by a trial version before the first release
└── NoCopy      the copy that goes before a migration could not be made
"""


class StorageError(Exception):
    """Something in storage failed; the transaction changed nothing."""


class Unavailable(StorageError):
    """Nothing is wrong with what was asked: the same may work later."""


class Busy(Unavailable):
    """Another writer held the database too long; trying again may work."""


class Full(Unavailable):
    """No room left where the database lives."""


class Gone(Unavailable):
    """The database cannot be reached or opened."""


class Conflict(StorageError):
    """A row that must be single exists already."""


class Unfit(StorageError):
    """This database does not take such a value or statement; trying again will not help."""


class NoCopy(StorageError):
    """The tables were not brought up to date, for they could not be copied first; nothing was changed."""


class TooOld(StorageError):
    """This machine's SQLite lacks what is used."""


class Newer(StorageError):
    """The database was made by a newer Balagh than this one."""


class TrialData(StorageError):
    """The database was made by a trial version before the first release, and cannot be upgraded."""


class WrongKeys(StorageError):
    """A key is missing or wrong, or something sealed was changed."""
