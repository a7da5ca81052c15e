"""Receiving updates: polling, webhook, admission, the worker."""
