"""PURE. Detect the type of a file by content, and copy it without metadata."""
