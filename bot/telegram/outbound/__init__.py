"""Sending what the outbox holds: calls, results, rate limits."""
