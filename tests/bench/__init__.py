"""What it costs to lose nothing: the same form, on the same server, in four bots."""
