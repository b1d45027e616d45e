"""The clerk's panel: one key calls the next person; who is in front, who waits, and whether the link holds."""
