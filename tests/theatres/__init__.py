"""How the data of theatres is made."""
