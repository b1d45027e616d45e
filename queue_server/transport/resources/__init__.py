"""The HTTP door: the same commands as resources, for everybody who is not one of our screens."""
