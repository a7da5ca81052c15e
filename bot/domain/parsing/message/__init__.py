"""PURE. A whole report in one message."""
