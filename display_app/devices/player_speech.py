"""What the screen and the player process say to each other; only one of the two loads Qt Multimedia."""

from struct import Struct

HEADER = Struct("<II")
"""Before each sound: its rate, and the number of its bytes."""

READY, SILENT, PLAYED = "ready", "silent", "played"
