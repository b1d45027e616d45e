"""What can go wrong with speech: `SpeechError` > `UnknownLanguageError`, `VoiceError`, `SoundFolderError`."""


class SpeechError(Exception):
    """Root of this package's errors; `code` is for programs, the text for whoever repairs the device."""

    code = "speech_error"


class UnknownLanguageError(SpeechError):
    """No words are kept for that language."""

    code = "unknown_language"


class VoiceError(SpeechError):
    """The speech engine, its data or one of its voices cannot be used on this machine."""

    code = "voice_unavailable"


class SoundFolderError(SpeechError):
    """The folder for sound files cannot be made or written."""

    code = "sound_folder_unwritable"
