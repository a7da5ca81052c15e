"""What people do. SYNCHRONOUS: in one transaction each, returning values; the only callers of storage."""
