"""PURE. What we ask: steps, engine, the report form, reading of typed answers."""
