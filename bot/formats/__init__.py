"""Records to files and back: one list of columns, redaction, a small module for each format."""
