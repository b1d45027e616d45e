"""Where the last slip was wanted, in a small file, so that nobody chooses it anew every morning."""

import logging
from pathlib import Path

from counter_app.desk_ticket import HERE, Place

FILE = "desk-place"

_log = logging.getLogger(__name__)


class LastPlace:
    """In `folder`; without one it is not kept."""

    def __init__(self, folder: Path | None) -> None:
        self._file = None if folder is None else folder / FILE

    def read(self) -> Place:
        """The last one; the own printer before the first, and where the file cannot be read."""
        if self._file is None:
            return HERE
        try:
            return Place(self._file.read_text(encoding="utf-8").strip())
        except (OSError, UnicodeDecodeError):
            return HERE

    def keep(self, place: Place) -> None:
        """That is the last one now."""
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(place.text, encoding="utf-8")
        except OSError as error:
            _log.warning("the place of the slips cannot be kept: %s", error)
