"""`make demo`: the whole system on one machine, with people at it when there is no screen for real ones."""
