"""Use cases of people: joining, members, lost phones, clean-up of chats."""
