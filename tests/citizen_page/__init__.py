"""The page behind a slip's QR in the hand of whoever holds the slip: a real server, a real browser."""
