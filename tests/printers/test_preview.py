"""A slip as a picture: on either paper, by a layout or as usual."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from printers.encoder import encode
from printers.errors import TemplateError
from printers.opening import open_printer
from printers.preview import Preview, preview_on
from printers.profile import find
from printers.sample import sample

SLIP = sample("vi")


def opened(made: Preview) -> Image.Image:
    return Image.open(BytesIO(made.png))


def test_it_is_as_wide_as_the_paper_has_dots_and_black_on_white() -> None:
    for paper, dots in ((58, 384), (80, 576)):
        made = preview_on(paper, SLIP, None, called="layout")
        page = opened(made)
        assert page.size == (made.width, made.height) == (dots, page.height)
        assert page.getpixel((0, 0)) == 255
        assert 0 < page.convert("L").histogram()[0] < page.width * page.height / 4


def test_it_is_what_a_printer_prints(tmp_path: Path) -> None:
    printer = open_printer(f"virtual://{tmp_path}", asks_status=False)
    printer.send(encode(SLIP, find("generic-80")))
    printer.close()
    printed = Image.open(next(tmp_path.glob("*.png"))).convert("L")
    drawn = opened(preview_on(80, SLIP, None, called="layout")).convert("L")
    assert ink(printed).size == ink(drawn).size
    assert ImageChops.difference(ink(printed), ink(drawn)).getbbox() is None


def ink(page: Image.Image) -> Image.Image:
    """What is not white paper around it."""
    box = ImageChops.invert(page).getbbox()
    return page.crop(box)


def test_what_is_wrong_is_said_by_the_name_that_the_layout_has() -> None:
    with pytest.raises(TemplateError, match="Mẫu, line 2: 'order'"):
        preview_on(80, SLIP, 'paper = 80\norder = ["nothing"]', called="Mẫu")
    with pytest.raises(TemplateError) as other:
        preview_on(80, SLIP, "paper = 58", called="Mẫu")
    assert other.value.reason == "other_paper"


def test_a_layout_that_is_no_file_has_no_logo() -> None:
    with pytest.raises(TemplateError) as refused:
        preview_on(80, SLIP, '[logo]\nfile = "logo.png"', called="Mẫu")
    assert refused.value.reason == "unknown_key"
