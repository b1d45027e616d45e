"""What can go wrong in the hall: `DisplayError` > `UnknownLanguageError`, `VoiceError`, `SoundFolderError`."""


class DisplayError(Exception):
    """Root of this package's errors; `code` is for programs, the text for whoever repairs the hall."""

    code = "display_error"


class UnknownLanguageError(DisplayError):
    """No wording is kept for that language."""

    code = "unknown_language"


class VoiceError(DisplayError):
    """The speech engine, its data or one of its voices cannot be used on this machine."""

    code = "voice_unavailable"


class SoundFolderError(DisplayError):
    """The folder for sound files cannot be made or written."""

    code = "sound_folder_unwritable"
