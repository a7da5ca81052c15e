"""Heartbeat, metrics and the health endpoint."""
