"""What the next hour will be like: the queue played many times, with measured times and the real policy."""
