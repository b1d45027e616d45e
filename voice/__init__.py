"""What speaks: sentences into sound, numbers into words, and the devices that play them.

The hall's announcements and the kiosk's guidance both stand on it. It knows nothing of calls, tickets or screens.
"""
