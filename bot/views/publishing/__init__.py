"""PURE. Statements, their approval sheet and their messages in the channel."""
