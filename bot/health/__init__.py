"""Whether the service is well: what it measures, its heartbeat, and the endpoint that shows both."""
