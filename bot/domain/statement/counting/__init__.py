"""PURE. Records to facts: what a statement may say, and the records behind each figure."""
