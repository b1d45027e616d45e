"""What the hall shows, as plain values made from the snapshot: no Qt, no words of our own."""
