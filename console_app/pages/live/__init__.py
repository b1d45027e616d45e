"""What goes on in the hall right now."""
