"""The sandbox server seen from outside: through a real Bot API client, as a person, and in a browser."""
