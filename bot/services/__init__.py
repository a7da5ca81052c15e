"""Use cases: one function, one transaction. The only callers of storage."""
