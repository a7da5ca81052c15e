"""Keys, encrypted columns and encrypted files."""
