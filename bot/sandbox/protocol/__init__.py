"""Telegram's rules: parameters, texts, keyboards, limits, errors."""
