"""Terminal commands: parse the arguments, call one service, print. No rules of the domain."""
