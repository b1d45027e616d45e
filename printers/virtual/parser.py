"""Cuts a stream of ESC/POS bytes, in whatever pieces it comes, into commands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from printers.virtual.commands import (
    Bold,
    Character,
    CodeData,
    CodePrint,
    CodeSetting,
    CodeTable,
    Command,
    Cut,
    FeedLines,
    FeedUnits,
    Initialise,
    Justification,
    Justify,
    LineFeed,
    LineSpacing,
    MotionUnits,
    Nothing,
    OrderedQuestion,
    Position,
    Raster,
    RealtimeQuestion,
    TextSize,
    Unknown,
)

NOTHING, LINE_FEED, LEADS = 0x00, 0x0A, b"\x10\x1b\x1c\x1d"


@dataclass(frozen=True)
class Parsed:
    """A command and the bytes it was."""

    command: Command
    raw: bytes


class Incomplete(Exception):  # noqa: N818 - not an error: the rest is on its way
    """More bytes are needed to know the command."""


class Parser:
    """Keeps what is not yet a whole command until the rest has come."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    @property
    def unfinished(self) -> bytes:
        """The beginning of a command whose end has not come."""
        return bytes(self._waiting)

    def feed(self, data: bytes) -> Iterator[Parsed]:
        """The commands completed by this piece."""
        self._waiting += data
        stream, at = bytes(self._waiting), 0
        while (command_and_end := _first(stream, at)) is not None:
            command, end = command_and_end
            raw, at = stream[at:end], end
            self._waiting[:] = stream[at:]  # before yielding: whoever asks may not come back for the next
            yield Parsed(command, raw)


@dataclass
class Reader:
    """A place in the stream that moves on as parameters are taken."""

    stream: bytes
    at: int

    def take(self, count: int) -> bytes:
        """The next bytes. Raises Incomplete."""
        taken = self.stream[self.at : self.at + count]
        if len(taken) < count:
            raise Incomplete
        self.at += count
        return taken

    def byte(self) -> int:
        """The next byte."""
        return self.take(1)[0]

    def word(self) -> int:
        """The next two bytes, low one first."""
        return int.from_bytes(self.take(2), "little")


def _first(stream: bytes, at: int) -> tuple[Command, int] | None:
    reader = Reader(stream, at)
    try:
        return _command(reader), reader.at
    except Incomplete:
        return None


def _command(reader: Reader) -> Command:
    first = reader.take(1)
    if first in LEADS:
        lead = first + reader.take(1)
        read = _TABLE.get(lead)
        return read(reader) if read else Unknown(lead)
    if first[0] == LINE_FEED:
        return LineFeed()
    if first[0] == NOTHING:
        return Nothing()
    return Character(first[0]) if first[0] >= 0x20 else Unknown(first)


def _realtime(reader: Reader) -> Command:
    about = reader.byte()
    return RealtimeQuestion(about) if 1 <= about <= 4 else Unknown(b"\x10\x04" + bytes((about,)))


def _justify(reader: Reader) -> Command:
    to = reader.byte()
    known = to % 48 in tuple(Justification) and to // 48 <= 1
    return Justify(Justification(to % 48)) if known else Unknown(b"\x1ba" + bytes((to,)))


def _text_size(reader: Reader) -> Command:
    size = reader.byte()
    return TextSize((size >> 4 & 7) + 1, (size & 7) + 1)


def _raster(reader: Reader) -> Command:
    kind, mode = reader.take(2)
    if kind != ord("0") or mode & ~0x33:
        return Unknown(b"\x1dv" + bytes((kind, mode)))
    stride, rows = reader.word(), reader.word()
    return Raster(stride, rows, (mode & 1) + 1, (mode >> 1 & 1) + 1, reader.take(stride * rows))


def _symbol(reader: Reader) -> Command:
    """GS ( k: its length comes first, so that even an unknown one is taken whole."""
    length = reader.word()
    body = reader.take(length)
    known = _code(body)
    return known or Unknown(b"\x1d(k" + length.to_bytes(2, "little") + body)


def _code(body: bytes) -> Command | None:
    match tuple(body[:3]):
        case (49, 80, 48):
            return CodeData(body[3:])
        case (49, 81, 48):
            return CodePrint()
        case (49, 65 | 67 | 69 as function, value):
            return CodeSetting(function, value)
        case _:
            return None


def _bracket(reader: Reader) -> Command:
    kind = reader.take(1)
    if kind == b"k":
        return _symbol(reader)
    length = reader.word()
    return Unknown(b"\x1d(" + kind + length.to_bytes(2, "little") + reader.take(length))


def _cut(reader: Reader) -> Command:
    how = reader.byte()
    if how in (0, 1, 48, 49):
        return Cut(0)
    return Cut(reader.byte()) if how in (65, 66) else Unknown(b"\x1dV" + bytes((how,)))


_TABLE: dict[bytes, Callable[[Reader], Command]] = {
    b"\x10\x04": _realtime,
    b"\x1b@": lambda _: Initialise(),
    b"\x1b2": lambda _: LineSpacing(None),
    b"\x1b3": lambda reader: LineSpacing(reader.byte()),
    b"\x1bJ": lambda reader: FeedUnits(reader.byte()),
    b"\x1bd": lambda reader: FeedLines(reader.byte()),
    b"\x1ba": _justify,
    b"\x1b$": lambda reader: Position(reader.word()),
    b"\x1bE": lambda reader: Bold(is_on=bool(reader.byte() & 1)),
    b"\x1bt": lambda reader: CodeTable(reader.byte()),
    b"\x1d!": _text_size,
    b"\x1dP": lambda reader: MotionUnits(reader.byte(), reader.byte()),
    b"\x1dv": _raster,
    b"\x1d(": _bracket,
    b"\x1dV": _cut,
    b"\x1dr": lambda reader: OrderedQuestion(reader.byte()),
}
