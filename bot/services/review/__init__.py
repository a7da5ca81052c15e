"""Use cases of coordinators: cards, decisions, questions, merging, alerts."""
