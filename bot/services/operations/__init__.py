"""Use cases of operation: housekeeping, retention, backup, restore, doctor."""
