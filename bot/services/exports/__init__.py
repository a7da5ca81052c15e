"""Use cases of exports: the dialog, the jobs, the files."""
