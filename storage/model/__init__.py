"""PURE. The record: its fields, codes, validation and JSON document."""
