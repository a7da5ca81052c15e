"""PURE rules of the domain: no database, no Telegram, no files; words are handed in."""
