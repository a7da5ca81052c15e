"""From an update to the use case it calls."""
