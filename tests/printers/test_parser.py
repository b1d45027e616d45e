from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printers.encoder import encode
from printers.profile import find
from printers.virtual.commands import (
    Bold,
    Character,
    CodeData,
    CodePrint,
    CodeSetting,
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
    OrderedQuestion,
    Position,
    Raster,
    RealtimeQuestion,
    TextSize,
    Unknown,
)
from printers.virtual.parser import Parsed, Parser
from tests.printers.samples import ORDINARY

KNOWN = [
    (b"\x1b@", Initialise()),
    (b"A", Character(65)),
    (b"\n", LineFeed()),
    (b"\x1bJ\x1b", FeedUnits(27)),
    (b"\x1bd\x04", FeedLines(4)),
    (b"\x1b2", LineSpacing(None)),
    (b"\x1b3\x18", LineSpacing(24)),
    (b"\x1ba\x01", Justify(Justification.CENTRE)),
    (b"\x1ba2", Justify(Justification.RIGHT)),
    (b"\x1b$\x00\x01", Position(256)),
    (b"\x1bE\x01", Bold(is_on=True)),
    (b"\x1d!\x21", TextSize(3, 2)),
    (b"\x1dP\xb4\xb4", MotionUnits(180, 180)),
    (b"\x1dv0\x00\x01\x00\x02\x00\x1b\x40", Raster(1, 2, 1, 1, b"\x1b\x40")),
    (b"\x1dv03\x01\x00\x01\x00\xff", Raster(1, 1, 2, 2, b"\xff")),
    (b"\x1d(k\x04\x001A2\x00", CodeSetting(65, 50)),
    (b"\x1d(k\x03\x001C\x06", CodeSetting(67, 6)),
    (b"\x1d(k\x05\x001P0hi", CodeData(b"hi")),
    (b"\x1d(k\x03\x001Q0", CodePrint()),
    (b"\x1dV\x00", Cut(0)),
    (b"\x1dVB\x05", Cut(5)),
    (b"\x10\x04\x02", RealtimeQuestion(2)),
    (b"\x1dr\x01", OrderedQuestion(1)),
]
STRANGE = [
    b"\x07",
    b"\x1b\xff",
    b"\x1dv1\x00",
    b"\x1ba\x09",
    b"\x10\x14",
    b"\x10\x04\x09",
    b"\x1d(k\x02\x000A",
    b"\x1d(L\x01\x00x",
]
PIECES = st.sampled_from([raw for raw, _ in KNOWN] + STRANGE) | st.binary(max_size=6)


def parse(pieces: list[bytes]) -> tuple[list[Parsed], bytes]:
    parser = Parser()
    return [parsed for piece in pieces for parsed in parser.feed(piece)], parser.unfinished


def cut_at(data: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[start:end] for start, end in pairwise(edges)]


@pytest.mark.parametrize(("raw", "command"), KNOWN)
def test_each_command_is_known_and_none_is_taken_early(raw: bytes, command: Command) -> None:
    assert parse([raw]) == ([Parsed(command, raw)], b"")
    assert parse([raw[:-1]]) == ([], raw[:-1])


@pytest.mark.parametrize("raw", STRANGE)
def test_a_strange_command_is_reported_and_the_next_one_still_understood(raw: bytes) -> None:
    parsed, _ = parse([raw + b"\x1b@"])
    assert parsed[0].command == Unknown(parsed[0].raw)
    assert parsed[-1].command == Initialise()


@given(st.lists(PIECES, max_size=30), st.lists(st.integers(0, 10_000), max_size=30))
def test_any_bytes_give_the_same_commands_however_they_are_cut(pieces: list[bytes], places: list[int]) -> None:
    data = b"".join(pieces)
    assert parse(cut_at(data, places)) == parse([data])


@given(st.binary(max_size=200))
def test_no_byte_is_swallowed(data: bytes) -> None:
    parsed, unfinished = parse([data])
    assert b"".join(one.raw for one in parsed) + unfinished == data


@given(st.lists(st.integers(0, 100_000), max_size=60))
def test_a_slip_is_the_same_however_it_is_cut(places: list[int]) -> None:
    data = encode(ORDINARY, find("epson-tm-t82"))
    assert parse(cut_at(data, places)) == parse([data])


def test_a_slip_sent_byte_by_byte_is_understood() -> None:
    data = encode(ORDINARY, find("generic-58"))
    assert parse([bytes((byte,)) for byte in data]) == parse([data])
