"""PURE. Members, joining and the clean-up of chats."""
