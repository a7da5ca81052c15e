"""PURE. Times of day, dates and moments in words."""
