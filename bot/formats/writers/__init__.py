"""The writers: a small module for each format, all with one signature. PURE but for the file they write to."""
