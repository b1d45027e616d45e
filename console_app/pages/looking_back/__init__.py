"""A day gone by, as the hall looked at any minute of it."""
