"""PURE. The export dialog."""
