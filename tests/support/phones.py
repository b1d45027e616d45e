"""A phone that listens to the events of one ticket, as a browser would."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

PATIENCE_SECONDS = 20.0
"""How long an event may take before the test gives up; nothing measures it."""


class Listening:
    """One open stream."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer
        self._lines = answer.iter_lines()

    def line(self) -> str | None:
        """The next line that is not empty; None at the end."""
        return next((line for line in self._lines if line), None)

    def event(self) -> dict[str, Any] | None:
        """The data of the next event; None at the end."""
        while (line := self.line()) is not None:
            if line.startswith("data: "):
                told: dict[str, Any] = json.loads(line.removeprefix("data: "))
                return told
        return None

    def until(self, words: str) -> dict[str, Any]:
        """The first event that says this."""
        while (told := self.event()) is not None:
            if words in json.dumps(told, ensure_ascii=False):
                return told
        raise AssertionError(f"the stream ended before {words!r}")


@contextmanager
def listening(follow_url: str, language: str = "vi") -> Iterator[Listening]:
    """The events of the ticket of a slip."""
    address = f"{follow_url}/events?lang={language}"
    with httpx.Client(timeout=PATIENCE_SECONDS) as client, client.stream("GET", address) as answer:
        yield Listening(answer)
