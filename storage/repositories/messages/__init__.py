"""Messages: inbox, outbox, cards, messages that stand in chats."""
