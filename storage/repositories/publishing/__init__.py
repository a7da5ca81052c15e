"""Publications and approvals."""
