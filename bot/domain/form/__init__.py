"""PURE. The questions of a report: the one list, the engine that walks it, the kinds of question."""
