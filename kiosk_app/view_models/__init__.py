"""What the screen shows and what a touch does, as Qt objects; the only ones that talk to the link.

Every method that a signal calls is a declared slot: for others PySide gives each object a meta-object of its own,
whose memory may come to serve another object while QML still remembers the first by its address.
"""
