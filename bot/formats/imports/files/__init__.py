"""Other people's files as tables: opened, and the table found in them. PURE."""
