"""People who use the real programs through their windows: they see what is shown, and touch and press it."""
