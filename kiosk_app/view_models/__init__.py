"""What the screen shows and what a touch does, as Qt objects; the only ones that talk to the link.

Every method that a signal calls is a declared slot; `queue_client.qt.part` says why.
"""
