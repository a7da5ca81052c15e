"""Which migrations are out in the world, and what each was: they never change again.

A release adds its line with `python -m tests.storage.release 0001`, which also keeps a database of that version as a
fixture. From then on a change of the tables needs a migration of its own:
`python -m storage.migrations.make 0002 "what changed"`.
"""

#: revision → SHA-256 of its file. Empty: nothing is released, and 0001 may still be made anew.
RELEASED: dict[str, str] = {}
