"""The screen's own light, where the system lets us turn it; otherwise the picture is darkened instead."""

import logging
from pathlib import Path

_log = logging.getLogger(__name__)


class Backlight:
    """A folder such as /sys/class/backlight/intel_backlight; it is written only when the level changes.

    `works` is false without one, and where it cannot be written.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._percent: int | None = None
        self.works = folder is not None
        self._most = self._read_most()

    def shine(self, percent: int) -> None:
        """Shine that bright."""
        if not self.works or self._folder is None or percent == self._percent:
            return
        try:
            # Never quite dark: some screens switch off at 0.
            (self._folder / "brightness").write_text(f"{max(1, self._most * percent // 100)}\n")
            self._percent = percent
        except OSError as error:
            self._give_up(error)

    def _read_most(self) -> int:
        if self._folder is None:
            return 0
        try:
            return int((self._folder / "max_brightness").read_text())
        except (OSError, ValueError) as error:
            self._give_up(error)
            return 0

    def _give_up(self, error: Exception) -> None:
        self.works = False
        _log.warning("the screen's light cannot be turned; the picture is darkened instead: %s", error)
