"""What the screen and the player process say to each other; only one of the two loads Qt Multimedia."""

from struct import Struct

HEADER = Struct("<II")
"""Before each sound: its rate, and the number of its bytes."""

STOP = HEADER.pack(0, 0)
"""Instead of a header: cut off what is playing. It is answered once, as `played`, like every sound."""

READY, SILENT, PLAYED = "ready", "silent", "played"
