"""PURE. What a responder sees of files sent outside a report."""
