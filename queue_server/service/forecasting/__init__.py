"""How good our forecasts are, on anybody's log: it is replayed, and ours are compared with the classical ones."""
