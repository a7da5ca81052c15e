"""What can go wrong in storage, as one tree.

StorageError
├── Busy        another writer held the database too long; try again
├── Full        no room left on the disk
├── Gone        the database cannot be reached or opened
├── Conflict    a rule of uniqueness was broken
└── Newer       the database was made by a newer Balagh
"""


class StorageError(Exception):
    """Something in storage failed; the transaction changed nothing."""


class Busy(StorageError):
    """Another writer held the database too long; trying again may work."""


class Full(StorageError):
    """No room left where the database lives."""


class Gone(StorageError):
    """The database cannot be reached or opened."""


class Conflict(StorageError):
    """A row that must be single exists already."""


class Newer(StorageError):
    """The database was made by a newer Balagh than this one."""
