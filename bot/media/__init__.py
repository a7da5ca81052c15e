"""PURE. What a file is by its content, and a copy of it without metadata."""
