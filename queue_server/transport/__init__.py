"""The two doors, WebSocket and HTTP: who may come in, what they may ask, and what everybody is told."""
