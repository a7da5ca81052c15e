"""How we speak SQL: the engine, transactions, statements of the hot path."""
