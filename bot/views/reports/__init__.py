"""PURE. What a responder sees of a report."""
