"""What every link offers, and how long it may take."""

from typing import Protocol

CONNECT_SECONDS = 2.0  # a printer in the same house accepts in milliseconds; this leaves room for one lost packet
STALL_SECONDS = 3.0  # without one byte taken: longer than a cut and a feed, shorter than people wait for a slip


class Wire(Protocol):
    """A stream of bytes to a printer and, where `answers`, back."""

    answers: bool

    def write(self, data: bytes) -> None:
        """Hand over everything. Raises StalledError, DisconnectedError; UnreachableError if nothing went out."""

    def read(self, seconds: float) -> bytes:
        """What the printer says, as soon as it says something; empty after that time. Raises DisconnectedError."""

    def interrupt(self) -> None:
        """From any thread: make a write or read under way end soon."""

    def close(self) -> None:
        """Let go of the link."""
