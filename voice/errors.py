"""What can go wrong with speech.

SpeechError
├── UnknownLanguageError
├── VoiceError              a voice cannot be used here
│   ├── OtherLanguageError  it is a voice of other languages: nothing is amiss
│   └── MissingClipsError   its folder lacks a word
└── SoundFolderError
"""


class SpeechError(Exception):
    """Root of this package's errors; `code` is for programs, the text for whoever repairs the device."""

    code = "speech_error"


class UnknownLanguageError(SpeechError):
    """No words are kept for that language."""

    code = "unknown_language"


class VoiceError(SpeechError):
    """A voice, its engine, its files or its data cannot be used on this machine."""

    code = "voice_unavailable"


class OtherLanguageError(VoiceError):
    """The voice speaks other languages than the one asked for."""


class MissingClipsError(VoiceError):
    """A folder of clips lacks what would be said; `missing` are the words."""

    code = "voice_incomplete"

    def __init__(self, missing: str, folder: str) -> None:
        super().__init__(f"there is no clip of {missing!r} in {folder}")
        self.missing = missing


class SoundFolderError(SpeechError):
    """The folder for sound files cannot be made or written."""

    code = "sound_folder_unwritable"
