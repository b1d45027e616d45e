"""Times on a page that run by themselves, from an instant on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from nicegui import ui

Wording = Callable[[float], str]
"""From seconds to what is read."""


@dataclass
class Clocks:
    """The running times of one page; `now` is the server's clock."""

    now: Callable[[], datetime]
    _running: list[tuple[ui.label, datetime, Wording]] = field(default_factory=list)

    def label(self, since: datetime, wording: Wording) -> ui.label:
        """A label that says how long ago that was, for as long as it is on the page."""
        label = ui.label(self._said(since, wording))
        self._running.append((label, since, wording))
        return label

    def tick(self) -> None:
        """Let all of them say how long it is now; what reads the same is not sent."""
        self._running = [each for each in self._running if not each[0].is_deleted]
        for label, since, wording in self._running:
            label.set_text(self._said(since, wording))

    def _said(self, since: datetime, wording: Wording) -> str:
        return wording(max(0.0, (self.now() - since).total_seconds()))
