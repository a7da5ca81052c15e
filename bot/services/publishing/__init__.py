"""Use cases of publishing: statements, approval, pictures, periods."""
