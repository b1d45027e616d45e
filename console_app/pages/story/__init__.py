"""One ticket from the touch to the end, and finding it by its number."""
