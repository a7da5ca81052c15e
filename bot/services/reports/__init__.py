"""Use cases of responders: drafting, sending, correcting reports."""
