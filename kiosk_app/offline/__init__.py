"""What the kiosk needs to outlive its server: the centre as last known, and numbers of its own, journalled."""
