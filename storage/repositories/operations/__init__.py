"""Operation: leases, key-value facts, counts, retention."""
