"""What the panel's views bind to; the only part of the panel that talks to the link."""
