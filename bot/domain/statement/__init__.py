"""PURE. Records to facts to the statement, and changes between two statements."""
