"""People with phones, for tests and trainers."""
