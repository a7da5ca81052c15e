"""PURE. What coordinators see of a report."""
