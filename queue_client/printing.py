"""How a device's printer is, and why a slip does not come out, in the words that screens and the server share."""

from dataclasses import dataclass
from enum import StrEnum

from queue_protocol.commands.devices import PrinterState


class Trouble(StrEnum):
    """Why there is no slip, as far as somebody in front of the printer can see it."""

    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter_error"
    OFFLINE = "offline"
    FAILED = "failed"
    NO_PRINTER = "no_printer"


@dataclass(frozen=True, slots=True)
class Condition:
    """How the printer is, in the words of the protocol; `detail` is for whoever repairs it."""

    state: PrinterState
    detail: str | None = None
