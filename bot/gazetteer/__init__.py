"""PURE. Names of places: the embedded table, gazetteer files, search that forgives spelling."""
