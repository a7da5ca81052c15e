"""The only folder that speaks Telegram. ASYNCHRONOUS: receiving, conversation, sending."""
