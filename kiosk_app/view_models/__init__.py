"""What the screen shows and what a touch does, as Qt objects; the only ones that talk to the link."""
