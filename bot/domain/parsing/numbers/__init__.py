"""PURE. Digits, number words and figures of people."""
