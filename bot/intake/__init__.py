"""Tables of others → records: which column holds what, and what its cells say. PURE."""
