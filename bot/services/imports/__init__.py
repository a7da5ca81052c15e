"""Use cases of imports: records, tables, gazetteers."""
