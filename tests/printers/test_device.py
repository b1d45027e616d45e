from pathlib import Path

import pytest
from PIL import Image

from printers.encoder import encode
from printers.errors import DisconnectedError, UnreachableError
from printers.profile import find
from printers.virtual.device import Connection, VirtualDevice
from printers.virtual.trouble import FILE, Trouble, tell, troubles
from tests.printers.samples import ORDINARY

SLIP = encode(ORDINARY, find("generic-80"))
ASK_ALL = b"\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04"
ASK_PAPER = b"\x1dr\x01"


@pytest.fixture
def line(tmp_path: Path) -> Connection:
    return VirtualDevice(tmp_path, width=576).connect()


def tickets(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("0*"))


def test_each_ticket_becomes_a_picture_with_its_bytes_beside_it(line: Connection, tmp_path: Path) -> None:
    line.receive(SLIP + ASK_ALL + SLIP)
    assert tickets(tmp_path) == ["0001.bin", "0001.png", "0002.bin", "0002.png"]
    assert (tmp_path / "0001.bin").read_bytes() == (tmp_path / "0002.bin").read_bytes() == SLIP
    with Image.open(tmp_path / "0001.png") as picture:
        assert (picture.mode, picture.width) == ("1", 576)
        assert picture.getpixel((0, 0)) == 255


def test_numbering_goes_on_where_the_folder_ends(tmp_path: Path) -> None:
    VirtualDevice(tmp_path, width=576).connect().receive(SLIP)
    VirtualDevice(tmp_path, width=576).connect().receive(SLIP)
    assert tickets(tmp_path)[-1] == "0002.png"


def test_a_ticket_without_a_cut_is_torn_off_by_the_next_one(line: Connection, tmp_path: Path) -> None:
    uncut = encode(ORDINARY, find("generic-58"))
    line.receive(uncut)
    assert tickets(tmp_path) == []
    line.receive(uncut)
    assert tickets(tmp_path) == ["0001.bin", "0001.png"]
    line.close()
    assert tickets(tmp_path)[-1] == "0002.png"
    assert (tmp_path / "0002.bin").read_bytes() == uncut


def test_unknown_commands_are_reported(line: Connection, tmp_path: Path) -> None:
    line.receive(b"\x1b\x99" + SLIP)
    assert (tmp_path / "report.txt").read_text() == "0001: unknown command 1b 99\n"


def test_a_well_printer_says_so(line: Connection) -> None:
    assert line.receive(ASK_ALL) == b"\x12\x12\x12\x12"
    assert line.receive(ASK_PAPER) == b"\x00"


@pytest.mark.parametrize(
    ("trouble", "answer"),
    [
        (Trouble.PAPER_LOW, b"\x12\x12\x12\x1e"),
        (Trouble.PAPER_OUT, b"\x1a\x32\x12\x7e"),
        (Trouble.COVER_OPEN, b"\x1a\x16\x12\x12"),
        (Trouble.OFFLINE, b"\x1a\x12\x12\x12"),
        (Trouble.MUTE, b""),
    ],
)
def test_each_trouble_is_said_as_epson_says_it(
    line: Connection, tmp_path: Path, trouble: Trouble, answer: bytes
) -> None:
    tell(tmp_path, trouble)
    assert line.receive(ASK_ALL) == answer


def test_any_process_can_write_the_trouble_by_hand(line: Connection, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("cover-open\nnonsense paper-low\n")
    assert troubles(tmp_path) == {Trouble.COVER_OPEN, Trouble.PAPER_LOW}
    assert line.receive(ASK_ALL) == b"\x1a\x16\x12\x1e"


@pytest.mark.parametrize("trouble", [Trouble.PAPER_OUT, Trouble.COVER_OPEN, Trouble.OFFLINE])
def test_what_cannot_be_printed_now_is_held_and_printed_later(
    line: Connection, tmp_path: Path, trouble: Trouble
) -> None:
    tell(tmp_path, trouble)
    assert line.receive(SLIP + ASK_PAPER) == b""
    assert tickets(tmp_path) == []
    tell(tmp_path)
    assert line.receive(b"") == b"\x00"
    assert tickets(tmp_path) == ["0001.bin", "0001.png"]


def test_a_mute_printer_prints(line: Connection, tmp_path: Path) -> None:
    tell(tmp_path, Trouble.MUTE)
    line.receive(SLIP)
    assert tickets(tmp_path) == ["0001.bin", "0001.png"]


def test_an_unplugged_printer_cannot_be_used(line: Connection, tmp_path: Path) -> None:
    tell(tmp_path, Trouble.UNPLUGGED)
    with pytest.raises(DisconnectedError):
        line.receive(SLIP)
    with pytest.raises(UnreachableError):
        VirtualDevice(tmp_path, width=576).connect()


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnreachableError, match="file"):
        VirtualDevice(tmp_path / "file", width=576)
