"""PURE. State to message values; one folder per feature."""
