"""PURE. Facts and texts to sentences."""
