"""PURE. Facts → PNG: the day's attacks on a map, and bars of the killed and injured."""
