"""Work behind the chat: downloads of evidence, exports."""
