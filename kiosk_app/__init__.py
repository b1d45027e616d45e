"""The machine in the lobby that gives numbers and prints them on paper."""
