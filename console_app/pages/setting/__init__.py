"""Setting up a centre: its settings in forms, what would change in words, files in and out."""
