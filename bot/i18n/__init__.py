"""Texts by id and language."""
