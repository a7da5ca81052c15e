"""PURE. Tables of other people to records."""
