"""Who serves what, now: counters, services, those who wait, what the hall is told; and undoing it."""
