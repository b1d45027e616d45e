"""What can go wrong between the console and the queue server, or before the console can begin.

ConsoleError
├── StartError     the console cannot begin: no token, no such file
├── ApiError       the server refused; `code` and a sentence for the person
│   └── NotKnownError   the token is good no longer: log in again
└── NotReachedError     no answer came
"""


class ConsoleError(Exception):
    """The root of this package's errors."""


class StartError(ConsoleError):
    """The console cannot begin; the text is for the operator."""


class ApiError(ConsoleError):
    """The server's answer is no: `code` is stable, `message` is its sentence in the person's language."""

    def __init__(self, *, code: str, message: str, status: int) -> None:
        super().__init__(f"{code}: {message}")
        self.code, self.message, self.status = code, message, status


class NotKnownError(ApiError):
    """The server does not know the token: it was logged out, taken back, or its time is over."""


class NotReachedError(ConsoleError):
    """The server did not answer; whether it did what was asked is not known."""
