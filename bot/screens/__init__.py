"""PURE. Where a form, a report, a list stands → a message value: what will be said. One place sends it."""
