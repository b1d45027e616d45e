"""What several test folders and the benchmarks use: real servers, and a client quick enough to load them."""
