"""PURE. The people in a message: clauses → items → readings → figures."""
