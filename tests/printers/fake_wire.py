"""A link to a printer that answers by a script: for hardware that fails in ways no real one does when told."""

from collections.abc import Callable


class FakeWire:
    """Each write is handed to `answer`; what it returns is what the printer says. Silence costs no time."""

    answers = True

    def __init__(self, answer: Callable[[bytes], bytes]) -> None:
        self.written: list[bytes] = []
        self.interrupted = self.closed = False
        self._answer = answer
        self._said = bytearray()

    def say(self, unasked: bytes) -> None:
        self._said += unasked

    def write(self, data: bytes) -> None:
        self.written.append(data)
        self._said += self._answer(data)

    def read(self, seconds: float) -> bytes:
        assert seconds >= 0
        said = bytes(self._said)
        self._said.clear()
        return said

    def interrupt(self) -> None:
        self.interrupted = True

    def close(self) -> None:
        self.closed = True
