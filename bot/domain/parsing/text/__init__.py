"""PURE. Tokens, the lexicon of words, and choices named by words."""
