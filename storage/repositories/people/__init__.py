"""People, their chats and invitations."""
