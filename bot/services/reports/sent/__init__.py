"""Reports after sending: their receipts, what changes them later, what their reporters are told."""
