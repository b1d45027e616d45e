"""One device's side of the conversation with the server: session, replica, back-off, and links.

Nothing here but `qt/` knows Qt, and nothing but `headless/` knows `websockets`.
"""
