"""Review: the queue, questions, merges, alerts, coverage."""
