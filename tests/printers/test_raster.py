from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from printers.layout import Box, Layout
from printers.raster import Band, bands, picture

PAPER = 384
BOXES = st.builds(
    Box,
    x=st.integers(0, 300),
    y=st.integers(0, 600),
    width=st.integers(1, 84),
    height=st.integers(1, 300),
    line=st.integers(1, 6),
)


def page(*boxes: Box, height: int = 1000) -> Image.Image:
    return picture(Layout(PAPER, height, boxes))


def put_back(cut: list[Band], height: int) -> Image.Image:
    whole = Image.new("1", (PAPER, height))
    for band in cut:
        whole.paste(
            band.ink.resize((band.width, band.height), Image.Resampling.NEAREST),
            ((PAPER - band.width) // 2, band.y),
        )
    return whole


@given(st.lists(BOXES, max_size=5))
def test_the_bands_put_together_are_the_page(boxes: list[Box]) -> None:
    whole = page(*boxes)
    assert put_back(list(bands(whole)), whole.height).tobytes() == whole.tobytes()


@given(st.lists(BOXES, max_size=5))
def test_bands_are_whole_bytes_wide_and_never_too_tall(boxes: list[Box]) -> None:
    for band in bands(page(*boxes)):
        assert band.ink.width % 8 == 0
        assert (band.ink.width * band.across, band.ink.height * band.down) == (band.width, band.height)
        assert band.height <= 255


def test_blank_paper_has_no_bands() -> None:
    assert list(bands(page())) == []


def test_a_band_is_only_as_wide_as_its_ink_needs_around_the_middle() -> None:
    (band,) = bands(page(Box(160, 10, 64, 5, 5)))
    assert (band.y, band.width, band.height) == (10, 64, 5)


def test_blank_rows_between_inked_ones_are_not_in_any_band() -> None:
    first, second = bands(page(Box(0, 0, 384, 3, 3), Box(0, 100, 384, 3, 3)))
    assert (first.y, first.height, second.y, second.height) == (0, 3, 100, 3)


def test_a_coarse_picture_is_kept_at_a_quarter_of_its_dots() -> None:
    (band,) = bands(page(Box(160, 10, 64, 8, 4)))
    assert (band.across, band.down, band.ink.size) == (2, 2, (32, 4))


def test_a_frame_is_hollow_and_a_rule_is_solid() -> None:
    drawn = page(Box(100, 100, 50, 40, 4), Box(0, 200, 384, 3, 3))
    assert drawn.getpixel((100, 100)) and drawn.getpixel((149, 139)) and not drawn.getpixel((125, 120))
    assert drawn.crop((0, 200, 384, 203)).getextrema() == (1, 1)
