"""PURE. The gazetteer: places, their search by any spelling, administrative areas."""
