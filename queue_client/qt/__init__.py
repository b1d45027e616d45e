"""The client inside a Qt program: link, start, translation, theme and shared controls."""
