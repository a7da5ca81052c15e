"""People report while the program is killed again and again on a bad line: nothing is lost, nothing doubled."""
