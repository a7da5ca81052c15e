"""What a phone shows to somebody else who holds it."""
