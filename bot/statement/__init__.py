"""PURE. What we publish: facts (records to counts), trend, writer (facts and texts to statement)."""
