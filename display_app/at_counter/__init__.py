"""The small display of one counter: its number, who is served there, and whether it is open."""
