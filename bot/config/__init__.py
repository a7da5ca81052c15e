"""Settings, read once, and the table of permissions."""
