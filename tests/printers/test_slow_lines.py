"""Slips over slow lines: which way they go, how long they take, and that they still say everything."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from escpos.capabilities import CAPABILITIES

from printers.code_pages import coded, letter
from printers.compact import compose_compact
from printers.encoder import encode, layout_of
from printers.errors import AddressError
from printers.layout import Text
from printers.mode import Mode, mode_of
from printers.profile import Profile, find, names
from printers.raster import picture
from printers.resource_files import load
from printers.sheet import Document
from printers.slip import Slip
from printers.url import parse
from printers.virtual.commands import Character, CodeData, CodeTable, LineFeed, Raster, TextSize
from printers.virtual.parser import Parser
from printers.wording import wording
from tests.printers.samples import BARE, ENGLISH, LONG, ORDINARY, SHEET
from tests.printers.test_composition import edges, every_width
from tests.printers.test_encoder import printed

SECONDS_AT_9600 = 10 / 9600  # a byte: eight bits, a start and a stop
PATIENCE = 12.0
VIETNAMESE = [name for name in names() if find(name).code_page]

every_vietnamese = pytest.mark.parametrize("name", VIETNAMESE)


def how(url: str, name: str) -> Mode:
    return mode_of(url, parse(url), find(name))


@pytest.mark.parametrize(
    ("url", "name", "mode"),
    [
        ("serial:///dev/ttyS0", "epson-tm-t20", Mode.TEXT),
        ("serial:///dev/ttyS0?baud=19200", "epson-tm-t20", Mode.TEXT),
        ("serial:///dev/ttyS0?baud=38400", "epson-tm-t20", Mode.PICTURE),
        ("serial:///dev/ttyS0", "generic-58", Mode.COMPACT),
        ("serial:///dev/ttyS0?mode=picture", "epson-tm-t20", Mode.PICTURE),
        ("serial:///dev/ttyS0?mode=compact&baud=9600", "epson-tm-t20", Mode.COMPACT),
        ("tcp://printer", "epson-tm-t20", Mode.PICTURE),
        ("tcp://printer?mode=text", "epson-tm-t20", Mode.TEXT),
        ("tcp://printer?mode=text", "generic-80", Mode.COMPACT),
        ("usb://04b8:0202?mode=text", "epson-tm-t20", Mode.TEXT),
        ("file:///dev/usb/lp0?mode=text", "epson-tm-t20", Mode.TEXT),
        ("virtual://folder?width=384&mode=compact", "generic-58", Mode.COMPACT),
    ],
)
def test_a_slow_line_gets_text_or_a_small_picture_or_what_the_address_says(
    url: str, name: str, mode: Mode
) -> None:
    assert how(url, name) is mode


def test_an_unknown_way_is_refused() -> None:
    with pytest.raises(AddressError, match="mode"):
        how("tcp://printer?mode=fast", "generic-80")


@every_width
@pytest.mark.parametrize("native", [True, False])
@pytest.mark.parametrize("slip", [ORDINARY, ENGLISH, BARE], ids=["vi", "en", "bare"])
def test_a_small_picture_is_through_in_twelve_seconds_at_9600_baud(slip: Slip, width: int, native: bool) -> None:
    profile = replace(find(width=width), native_qr=native)
    assert len(encode(slip, profile, mode=Mode.COMPACT)) * SECONDS_AT_9600 <= PATIENCE


@every_vietnamese
@pytest.mark.parametrize("width", [384, 576])
@pytest.mark.parametrize("document", [ORDINARY, ENGLISH, LONG, SHEET], ids=["vi", "en", "long", "sheet"])
def test_text_is_through_within_twelve_seconds_at_9600_baud_however_long(
    document: Document, name: str, width: int
) -> None:
    assert len(encode(document, find(name, width=width), mode=Mode.TEXT)) * SECONDS_AT_9600 <= PATIENCE


@every_width
@pytest.mark.parametrize("slip", [ORDINARY, ENGLISH, LONG, BARE], ids=["vi", "en", "long", "bare"])
def test_a_small_picture_is_printed_as_laid_out_with_no_text_small_or_touching(slip: Slip, width: int) -> None:
    profile = find(width=width)
    layout = compose_compact(wording(slip), profile)
    texts = [item for item in layout.items if isinstance(item, Text)]
    assert min(item.face.size for item in texts) >= 24
    boxes = sorted(edges(item) for item in layout.items)
    assert all(8 <= left <= right <= width - 8 for left, _, right, _ in boxes)
    tops = sorted((top, bottom) for _, top, _, bottom in boxes)
    assert all(bottom <= top for (_, bottom), (top, _) in pairwise(tops))
    paper = printed(encode(slip, profile, mode=Mode.COMPACT), width)
    assert paper.tobytes() == picture(layout).tobytes()


def test_a_small_picture_says_all_that_matters() -> None:
    layout = layout_of(ORDINARY, find(), mode=Mode.COMPACT)
    said = " ".join(item.text for item in layout.items if isinstance(item, Text))
    for part in ("A018", ORDINARY.service, "Nơi đến", "Chờ trước", "15–25", "08:24", "ƯU TIÊN"):
        assert part in said
    assert layout.code is not None


def test_our_code_pages_have_what_the_librarys_have() -> None:
    data = CAPABILITIES["encodings"]["TCVN-3-1"]["data"]
    assert load("code_pages")["tcvn-3"]["rows"] == list(data)


@every_vietnamese
def test_the_number_of_a_code_page_is_the_models_own(name: str) -> None:
    model = {"citizen-ct-s651": "CT-S651", "epson-tm-t20": "TM-T20II", "epson-tm-t88": "TM-T88V"}[name]
    page = find(name).code_page
    assert page is not None
    assert CAPABILITIES["profiles"][model]["codePages"][str(page.number)] == "TCVN-3-1"


def test_small_vietnamese_letters_are_spelt_and_capitals_with_marks_are_not() -> None:
    text = "lấy số ở khu a, quầy 4–5; chờ 15\u00a0phút, ngày 08:24 · 23/11"
    spelt = coded(text, "tcvn-3")
    assert spelt is not None
    assert "".join(letter(byte, "tcvn-3") for byte in spelt) == text.translate({0x2013: "-", 0xB7: "-", 0xA0: " "})
    assert coded("Đất đai", "tcvn-3") is None
    assert coded("日本", "tcvn-3") is None


def read(data: bytes) -> str:
    """What a person reads, by the code page that was chosen."""
    assert [one.command for one in Parser().feed(data) if isinstance(one.command, CodeTable)] == [CodeTable(30)]
    said = BytesIO()
    for parsed in Parser().feed(data):
        match parsed.command:
            case Character(byte):
                said.write(bytes((byte,)))
            case LineFeed():
                said.write(b"\n")
    return "".join("\n" if byte == 10 else letter(byte, "tcvn-3") for byte in said.getvalue())


@pytest.fixture
def vietnamese() -> Profile:
    return find("epson-tm-t20")


def test_a_slip_as_text_can_be_read_line_by_line(vietnamese: Profile) -> None:
    data = encode(ORDINARY, vietnamese, mode=Mode.TEXT)
    lines = read(data).splitlines()
    assert "Trung tâm Hành chính công tỉnh Bình Dương" in lines
    assert "A018" in lines
    assert "Lý lịch tư pháp, công chứng, hộ tịch" in lines
    assert "Nơi đến" + "Khu A - tầng 1, quầy 4, 5".rjust(41) in lines
    assert all(len(line) <= 48 for line in lines)
    commands = [one.command for one in Parser().feed(data)]
    assert TextSize(8, 8) in commands
    assert CodeData(str(ORDINARY.follow_url).encode()) in commands


def test_a_line_with_a_letter_that_the_printer_lacks_goes_as_a_picture(vietnamese: Profile) -> None:
    plain = encode(ORDINARY, vietnamese, mode=Mode.TEXT)
    land = encode(replace(ORDINARY, service="Đất đai"), vietnamese, mode=Mode.TEXT)

    def pictures(data: bytes) -> int:
        return sum(isinstance(one.command, Raster) for one in Parser().feed(data))

    assert pictures(land) == pictures(plain) + 1
    assert "?" not in read(land)


def test_a_sheet_as_text_has_a_box_for_each_item(vietnamese: Profile) -> None:
    said = read(encode(SHEET, replace(vietnamese, width=384), mode=Mode.TEXT))
    assert said.count("[ ] ") == len(SHEET.items)
    assert "\n    theo mẫu\n" in said, "what goes on stands under its beginning"


def test_a_reprint_as_text_says_so(vietnamese: Profile) -> None:
    again = replace(ORDINARY, is_reprint=True, language="en")
    assert read(encode(again, vietnamese, mode=Mode.TEXT)).startswith("REPRINTED\n")


@every_vietnamese
@pytest.mark.parametrize("document", [ORDINARY, ENGLISH, LONG, SHEET], ids=["vi", "en", "long", "sheet"])
def test_a_virtual_printer_draws_text_without_complaint(document: Document, name: str) -> None:
    profile = find(name)
    paper = printed(encode(document, profile, mode=Mode.TEXT), profile.width)
    assert paper.getbbox() is not None
