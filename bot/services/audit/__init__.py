"""Use cases of the audit trail: listing and verifying it."""
