"""Reports, their revisions and drafts."""
