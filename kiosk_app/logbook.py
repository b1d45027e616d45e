"""The kiosk's own log, for whoever repairs it: one JSON object a line, in a few files that are never large.

Nothing in it tells who stood before the kiosk: no number, no card, no name.
"""

import json
import logging
from collections import deque
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE_NAME = "kiosk-log.jsonl"
MOST_BYTES = 512 * 1024
OLD_FILES = 3
EXCERPT_LINES = 50


class _JsonLine(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": record.getMessage(),
        }
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


def begin_log(folder: Path) -> logging.Handler:
    """Write what the program logs into that folder; hand the result to `end_log`. Raises OSError."""
    handler = RotatingFileHandler(
        folder / FILE_NAME, maxBytes=MOST_BYTES, backupCount=OLD_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(_JsonLine())
    logging.getLogger().addHandler(handler)
    logging.getLogger("kiosk_app").setLevel(logging.INFO)
    return handler


def end_log(handler: logging.Handler) -> None:
    """Write no more."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def excerpt(folder: Path | None, *, lines: int = EXCERPT_LINES) -> list[str]:
    """The last lines, oldest first, as `23/11 00:31:05 warning: …` in UTC; what is no line of ours is left out."""
    if folder is None:
        return []
    try:
        with (folder / FILE_NAME).open(encoding="utf-8", errors="replace") as file:
            last = deque(file, maxlen=lines)
    except OSError:
        return []
    return [told for line in last if (told := _told(line))]


def _told(line: str) -> str:
    try:
        entry = json.loads(line)
        at = datetime.fromisoformat(entry["at"])
        return f"{at:%d/%m %H:%M:%S} {entry['level']}: {entry['event']}"
    except (ValueError, KeyError, TypeError):
        return ""
