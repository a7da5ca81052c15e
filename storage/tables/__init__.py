"""The SQLModel tables."""
