"""What stands beside the clerk's screen."""
