"""The hall's voice and where it sounds: the speech engine, the chime, sound files and the sound device."""
