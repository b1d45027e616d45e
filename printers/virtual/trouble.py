"""What a virtual printer can be told to suffer from: words in a file in its folder, so that any process can."""

import os
from collections.abc import Set
from enum import StrEnum
from pathlib import Path

from printers.status import Cover, Fault, Link, Paper, PrinterStatus

FILE = "trouble.txt"


class Trouble(StrEnum):
    """One word each in the file."""

    PAPER_LOW = "paper-low"
    PAPER_OUT = "paper-out"
    COVER_OPEN = "cover-open"
    CUTTER = "cutter"
    OFFLINE = "offline"
    MUTE = "mute"  # prints, but answers nothing, as some clones do
    UNPLUGGED = "unplugged"


def tell(folder: Path, *troubles: Trouble) -> None:
    """From now on the printer of that folder has these troubles and no others."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f"{FILE}.{os.getpid()}"
    draft.write_text("".join(f"{trouble}\n" for trouble in troubles), encoding="ascii")
    draft.replace(folder / FILE)


def troubles(folder: Path) -> frozenset[Trouble]:
    """The troubles told; none where there is no file. Words that name no trouble are passed over."""
    try:
        words = (folder / FILE).read_text(encoding="ascii", errors="replace").split()
    except FileNotFoundError:
        return frozenset()
    return frozenset(Trouble(word) for word in words if word in set(Trouble))


def status_under(suffered: Set[Trouble]) -> PrinterStatus:
    """How a printer with these troubles is."""
    stopped = suffered & {Trouble.PAPER_OUT, Trouble.COVER_OPEN, Trouble.CUTTER, Trouble.OFFLINE}
    paper = Paper.LOW if Trouble.PAPER_LOW in suffered else Paper.OK
    return PrinterStatus(
        link=Link.OFFLINE if stopped else Link.ONLINE,
        cover=Cover.OPEN if Trouble.COVER_OPEN in suffered else Cover.CLOSED,
        paper=Paper.OUT if Trouble.PAPER_OUT in suffered else paper,
        fault=Fault.CUTTER if Trouble.CUTTER in suffered else Fault.NONE,
    )


def realtime_answer(status: PrinterStatus, about: int) -> int:
    """The byte by which a printer answers DLE EOT `about`."""
    bits = {
        1: 0x08 * (status.link is Link.OFFLINE),
        2: 0x04 * (status.cover is Cover.OPEN) | 0x20 * (status.paper is Paper.OUT),
        3: 0x08 * (status.fault is Fault.CUTTER),
        4: 0x0C * (status.paper is not Paper.OK) | 0x60 * (status.paper is Paper.OUT),
    }
    return 0x12 | bits.get(about, 0)


def ordered_answer(status: PrinterStatus, about: int) -> int:
    """The byte by which a printer that is online answers GS r `about`."""
    return 0x03 if about in (1, 49) and status.paper is Paper.LOW else 0x00
