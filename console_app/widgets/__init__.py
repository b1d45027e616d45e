"""Pieces that pages are built of. Each escapes what it is given: names are data, whatever they look like."""
