"""Properties are timed by nobody: a busy machine is no failure."""

from hypothesis import settings

settings.register_profile("statement", deadline=None)
settings.load_profile("statement")
