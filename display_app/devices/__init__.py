"""The hall's voice and where it sounds: the chime, the announcer, and the speaker that lets them be heard."""
