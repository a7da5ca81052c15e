"""People, chats and messages: the state of the sandbox."""
