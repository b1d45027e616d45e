"""The server's log: one JSON object a line on standard error. A line that cannot be written stops nobody."""

import logging
import sys
from contextlib import suppress

import structlog


class _Lines:
    """Lines on standard error, which may lead to a full disk or to a terminal that is gone."""

    def write(self, line: str) -> None:
        with suppress(OSError, ValueError):
            sys.stderr.write(f"{line}\n")
            sys.stderr.flush()

    debug = info = warning = error = write


def set_up_log() -> None:
    """Begin to log. Nothing is logged that could name a person or open a door."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    # The framework raises again what the application has answered and logged (problems.fault_of).
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=_Lines,
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=True,
    )
