"""The hall as objects that views bind to; the only ones that talk to the link and the voice."""
