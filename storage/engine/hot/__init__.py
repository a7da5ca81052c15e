"""The statements that every tap executes, one module per feature; `prepared` compiles and executes them.

Beside the bulk reads of `export_rows` this is the only code below SQLAlchemy's session, and the reason is a figure:
reading a person by chat takes 13 µs of CPU as a prepared statement and about 400 µs as
`session.exec(select(PersonRow)…)` (SQLite, Python 3.11, a busy machine), while a whole tap takes about 2,700 µs and
executes a dozen such statements. It is a folder because one module would be longer than 250 lines. A statement belongs
here only if taps execute it; everything else uses `session.exec`. Values pass through the same column types in both
ways, and errors are those of SQLAlchemy.
"""
