"""Views of operations: what coordinators learn about the computer that runs the bot."""
