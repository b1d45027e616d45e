import pytest
from escpos.printer import Dummy
from PIL import Image

from printers.qr import matrix
from printers.virtual.commands import (
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
    MotionUnits,
    Position,
    Raster,
    TextSize,
    Unknown,
)
from printers.virtual.paper import Paper
from printers.virtual.parser import Parser

BLOCK = Raster(2, 3, 1, 1, b"\xff" * 6)


def printed(*commands: Command, width: int = 384) -> Image.Image:
    paper = Paper(width, pytest.fail)
    for command in commands:
        paper.put(command)
    return paper.tear()


def ink(picture: Image.Image) -> tuple[int, int, int, int] | None:
    return picture.getbbox()


def test_a_picture_starts_at_the_left_and_moves_the_paper_on() -> None:
    page = printed(BLOCK, BLOCK)
    assert page.size == (384, 6)
    assert ink(page) == (0, 0, 16, 6)


@pytest.mark.parametrize(("to", "left"), [(Justification.CENTRE, 184), (Justification.RIGHT, 368)])
def test_a_picture_is_put_where_the_justification_says(to: Justification, left: int) -> None:
    assert ink(printed(Justify(to), BLOCK)) == (left, 0, left + 16, 3)


def test_an_absolute_position_holds_for_one_picture() -> None:
    page = printed(Position(100), BLOCK, FeedUnits(7), BLOCK)
    assert ink(page.crop((0, 0, 384, 3))) == (100, 0, 116, 3)
    assert ink(page.crop((0, 10, 384, 13))) == (0, 0, 16, 3)


def test_a_doubled_picture_is_twice_as_large() -> None:
    assert ink(printed(Raster(2, 3, 2, 2, b"\xff" * 6))) == (0, 0, 32, 6)


def test_what_lies_beyond_the_paper_is_clipped() -> None:
    page = printed(Raster(80, 4, 1, 1, b"\xff" * 320))
    assert page.size == (384, 4)
    assert ink(page) == (0, 0, 384, 4)


def test_feeds_count_in_motion_units() -> None:
    assert printed(FeedUnits(200)).height == 200
    assert printed(MotionUnits(203, 203), FeedUnits(200)).height == 200
    assert printed(MotionUnits(203, 406), FeedUnits(200)).height == 100
    assert printed(MotionUnits(203, 406), Initialise(), FeedUnits(200)).height == 200
    assert printed(FeedLines(4)).height == 120
    assert printed(Cut(30)).height == 30


def test_a_native_code_is_a_real_one() -> None:
    url = b"https://example.vn/t/abc"
    page = printed(CodeSetting(67, 4), CodeSetting(69, 49), CodeData(url), CodePrint())
    squares = matrix(url, level="M")
    assert page.height == 4 * len(squares)
    modules = tuple(
        tuple(bool(page.getpixel((4 * column + 1, 4 * row + 1))) for column in range(len(squares)))
        for row in range(len(squares))
    )
    assert modules == squares


def test_a_code_that_cannot_hold_its_data_is_complained_of() -> None:
    complaints: list[str] = []
    paper = Paper(384, complaints.append)
    paper.put(CodeData(b"x" * 3000))
    paper.put(CodePrint())
    assert complaints == ["a QR code cannot hold 3000 bytes"]
    assert not paper.has_ink


def test_letters_stand_in_cells_and_a_line_feed_prints_them() -> None:
    assert ink(printed(Character(65))) is None
    page = printed(Character(65), Character(66), LineFeed())
    box = ink(page)
    assert page.height == 30
    assert box is not None and 0 <= box[0] < 12 < box[2] <= 24


def test_large_letters_take_larger_cells() -> None:
    assert printed(TextSize(2, 3), Character(65), LineFeed()).height == 72


def test_what_is_no_mark_leaves_no_mark() -> None:
    assert printed(Unknown(b"\x07")).height == 0


def test_what_python_escpos_sends_is_understood() -> None:
    printer = Dummy()
    printer.image(Image.new("1", (64, 20)), impl="bitImageRaster")
    printer.qr("https://example.vn", native=True, size=5)
    printer.text("Quay 4\n")
    printer.cut()
    paper = Paper(384, pytest.fail)
    commands = [parsed.command for parsed in Parser().feed(printer.output)]
    for command in commands:
        paper.put(command)
    codes = [command for command in commands if isinstance(command, CodeData)]
    assert codes == [CodeData(b"https://example.vn")]
    assert any(isinstance(command, Cut) for command in commands)
    assert paper.tear().crop((0, 0, 64, 20)).getextrema() == (1, 1)
