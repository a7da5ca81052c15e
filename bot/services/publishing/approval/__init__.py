"""Approval of statements: sheets, their buttons, and what goes out under an approval."""
