"""The words that cross the wire between the server and its devices: handshake, commands, events, snapshot, errors.

The one contract of all programs. It knows pydantic and nothing else; it holds no rule and opens no socket.
"""
