"""What can go wrong with the journal of offline numbers."""


class JournalError(Exception):
    """A record could not be written, so no number may be shown.

    `is_doubtful`: it may stand in the file all the same, so nothing that it contradicts may happen either.
    """

    def __init__(self, reason: str, *, is_doubtful: bool = False) -> None:
        super().__init__(reason)
        self.is_doubtful = is_doubtful


class JournalInUseError(JournalError):
    """Another kiosk program keeps the journal in this folder."""
