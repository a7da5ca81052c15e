"""Theatres: a folder of data for each country or region where organisations work; the code names none."""
