"""Evidence: its rows and its files."""
