"""The HTTP server: the Bot API, the control API, the page."""
