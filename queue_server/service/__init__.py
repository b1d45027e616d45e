"""Use cases: one function, one transaction. They know rules and rows; they know no door."""
