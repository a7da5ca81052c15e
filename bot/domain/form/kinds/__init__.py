"""The ways of asking, one file each."""
