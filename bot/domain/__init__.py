"""PURE rules of the domain: no database, no Telegram, no files; texts are passed in."""
