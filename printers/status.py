"""What a printer says about itself, and how its status bytes are read. Not to know is a state, not an error."""

from dataclasses import dataclass
from enum import StrEnum


class Link(StrEnum):
    """Whether the printer takes jobs."""

    ONLINE = "online"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


class Cover(StrEnum):
    """The lid over the paper."""

    CLOSED = "closed"
    OPEN = "open"
    UNKNOWN = "unknown"


class Paper(StrEnum):
    """The roll."""

    OK = "ok"
    LOW = "low"
    OUT = "out"
    UNKNOWN = "unknown"


class Fault(StrEnum):
    """What the mechanics complain about."""

    NONE = "none"
    CUTTER = "cutter"
    OTHER = "other"
    UNKNOWN = "unknown"


class Condition(StrEnum):
    """A status in one word: the first thing that somebody should do something about."""

    READY = "ready"
    PAPER_LOW = "paper_low"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER_ERROR = "cutter_error"
    FAULT = "fault"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class PrinterStatus:
    """All that is known of a printer at one moment."""

    link: Link = Link.UNKNOWN
    cover: Cover = Cover.UNKNOWN
    paper: Paper = Paper.UNKNOWN
    fault: Fault = Fault.UNKNOWN

    @property
    def online(self) -> bool | None:
        """True, False, or None where it is not known."""
        return {Link.ONLINE: True, Link.OFFLINE: False}.get(self.link)

    @property
    def condition(self) -> Condition:
        """The weightiest of the facts; causes come before the "offline" that they bring about."""
        facts = (
            (self.cover is Cover.OPEN, Condition.COVER_OPEN),
            (self.paper is Paper.OUT, Condition.PAPER_OUT),
            (self.fault is Fault.CUTTER, Condition.CUTTER_ERROR),
            (self.fault is Fault.OTHER, Condition.FAULT),
            (self.link is Link.OFFLINE, Condition.OFFLINE),
            (self.paper is Paper.LOW, Condition.PAPER_LOW),
            (self == UNKNOWN, Condition.UNKNOWN),
        )
        return next((condition for holds, condition in facts if holds), Condition.READY)

    @property
    def can_print(self) -> bool:
        """Whether a job is worth sending: a printer of which nothing is known gets the benefit of the doubt."""
        return self.condition in (Condition.READY, Condition.PAPER_LOW, Condition.UNKNOWN)


UNKNOWN = PrinterStatus()
OFFLINE = PrinterStatus(link=Link.OFFLINE)
BROKEN = PrinterStatus(fault=Fault.OTHER)
"""Of a printer that cannot even be asked, for a reason that nobody foresaw."""

ANSWER_MASK, ANSWER_MARK = 0x93, 0x12  # the fixed bits of every answer to DLE EOT
ORDERED_MASK = 0x90  # the bits that are always 0 in an answer to GS r


def is_realtime_answer(byte: int) -> bool:
    """Whether the byte can be an answer to DLE EOT, by its fixed bits."""
    return byte & ANSWER_MASK == ANSWER_MARK


def is_ordered_answer(byte: int) -> bool:
    """Whether the byte can be an answer to GS r."""
    return byte & ORDERED_MASK == 0


def from_realtime(answers: dict[int, int]) -> PrinterStatus:
    """The status by the answers to DLE EOT 1 (printer), 2 (why offline), 3 (error), 4 (paper), where given."""
    return PrinterStatus(
        link=_link(answers.get(1)),
        cover=_cover(answers.get(2)),
        paper=_paper(answers.get(2), answers.get(4)),
        fault=_fault(answers.get(2), answers.get(3)),
    )


def from_ordered(answer: int) -> PrinterStatus:
    """The status by the answer to GS r 1: the roll's sensors. Only a printer that is online answers it."""
    if answer & 0x0C:
        return PrinterStatus(link=Link.ONLINE, paper=Paper.OUT)
    return PrinterStatus(link=Link.ONLINE, paper=Paper.LOW if answer & 0x03 else Paper.OK)


def _link(printer: int | None) -> Link:
    if printer is None:
        return Link.UNKNOWN
    return Link.OFFLINE if printer & 0x08 else Link.ONLINE


def _cover(cause: int | None) -> Cover:
    if cause is None:
        return Cover.UNKNOWN
    return Cover.OPEN if cause & 0x04 else Cover.CLOSED


def _paper(cause: int | None, sensors: int | None) -> Paper:
    if (cause or 0) & 0x20 or (sensors or 0) & 0x60:
        return Paper.OUT
    if sensors is None:
        return Paper.UNKNOWN
    return Paper.LOW if sensors & 0x0C else Paper.OK


def _fault(cause: int | None, error: int | None) -> Fault:
    if error is not None and error & 0x08:
        return Fault.CUTTER
    if (error or 0) & 0x60 or (cause or 0) & 0x40:
        return Fault.OTHER
    return Fault.UNKNOWN if error is None else Fault.NONE
