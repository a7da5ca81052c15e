"""PURE. What people type, read into values: figures, times, choices, plain answers."""
