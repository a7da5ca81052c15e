"""What lives as long as the process, and the only place that wires the parts together."""
