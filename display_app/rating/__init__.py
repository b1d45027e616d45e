"""The panel at one counter that asks a citizen, once and right after being served, what it was like."""
