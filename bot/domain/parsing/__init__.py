"""PURE. Typed words to answers."""
