"""Released migrations and their hashes. A released migration never changes.

A release adds its line with `python -m tests.storage.release 2026_11_01`, which also stores a database of that version
as a test fixture. From then on each change of the tables needs a new migration:
`python -m storage.migrations.make 2027_01_01 "what changed"`.
"""

#: revision → SHA-256 of its file. Empty: nothing is released, and the first migration may still be generated anew.
RELEASED: dict[str, str] = {}
