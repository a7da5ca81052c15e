"""What Telegram says, read without it."""
