"""Use cases of evidence: attaching and storing files."""
