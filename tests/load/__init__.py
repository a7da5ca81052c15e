"""Many people with phones, and the real program as processes that can be killed: for torture and benchmarks."""
