"""The screen and the voice of the hall: who is called, and to which counter."""
