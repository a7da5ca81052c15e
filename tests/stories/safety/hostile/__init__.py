"""Hostile input: floods, forged buttons, broken text."""
