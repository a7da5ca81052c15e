"""Rows → files: the one list of columns, and one small writer per format, same signature, streaming."""
