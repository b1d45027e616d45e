"""The devices of the centre: how each is, its name, its token taken away, and codes for new ones."""
