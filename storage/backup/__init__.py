"""Snapshot, archive, restore, upgrade."""
