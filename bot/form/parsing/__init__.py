"""PURE. What people type, read into values: figures, times, choices, plain answers. What is uncertain is named so."""
