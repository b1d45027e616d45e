"""The rules of the queue as pure functions and frozen values: no database, no clock, no network."""
