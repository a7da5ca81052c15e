"""Rows to files and back: one list of columns, one small module per format."""
