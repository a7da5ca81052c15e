"""Positions as people type or paste them. PURE."""
