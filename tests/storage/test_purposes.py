"""Purposes are part of the stored data: each encrypted column has its own, and none ever changes."""

import hashlib

from storage.crypto import purposes
from storage.repositories.operations.key_rotation import encrypted_columns

#: SHA-256 over the strings in use. It changes when a column gets a new purpose, and for nothing else.
IN_USE = "ad120940614a95ab6f3c3f68d245bcbde6ad9e75f0b2b3aa8abf659b1fab2498"  # pragma: allowlist secret


def in_columns() -> list[str]:
    return sorted(table.c[name].type.purpose for table, names in encrypted_columns() for name in names)


def test_every_encrypted_column_has_a_purpose_of_its_own() -> None:
    known = [value for name, value in vars(purposes).items() if name.isupper()]
    assert len(set(known)) == len(known)
    assert in_columns() == sorted(known)


def test_no_purpose_follows_the_name_of_a_column() -> None:
    assert not [value for value in in_columns() if "." in value]


def test_purposes_never_change() -> None:
    assert hashlib.sha256("\n".join(in_columns()).encode()).hexdigest() == IN_USE
