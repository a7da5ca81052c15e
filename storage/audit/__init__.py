"""The append-only audit log, its hash chain, and its verification."""
