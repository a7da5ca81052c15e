"""PURE. The picture of the day: facts to PNG."""
