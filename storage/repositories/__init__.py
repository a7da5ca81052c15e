"""Queries and writes: one module per table or aggregate, grouped by feature."""
