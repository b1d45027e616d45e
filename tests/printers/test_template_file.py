from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from printers.composition import compose
from printers.encoder import encode, layout_of
from printers.errors import TemplateError
from printers.fitting import fitting_profile
from printers.layout import Layout, Picture, Text
from printers.profile import find
from printers.raster import picture
from printers.resource_files import FOLDER, load
from printers.template import PAPERS, STANDARD, Template
from printers.template_file import load_template
from printers.wording import wording
from slip_layout import outline
from slip_layout.outline import Scales
from tests.printers.samples import ORDINARY
from tests.printers.test_composition import edges
from tests.printers.test_encoder import printed


def written(folder: Path, text: str) -> Path:
    file = folder / "layout.toml"
    file.write_text(text, encoding="utf-8")
    return file


def draw_logo(folder: Path, size: tuple[int, int] = (600, 300)) -> None:
    logo = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(logo).ellipse((0, 0, size[0] - 1, size[1] - 1), fill=(120, 120, 120, 255))
    logo.save(folder / "logo.png")


def top_of(layout: Layout, text: str) -> int:
    return next(item.y for item in layout.items if isinstance(item, Text) and item.text == text)


def test_an_empty_file_and_the_sample_are_the_usual_layout(tmp_path: Path) -> None:
    assert load_template(written(tmp_path, "")) == STANDARD
    sample = load_template(FOLDER / "sample-layout.toml")
    assert replace(sample, paper=None) == STANDARD
    profile = find("generic-80")
    assert encode(ORDINARY, profile, template=sample) == encode(ORDINARY, profile)


def test_parts_stand_in_the_order_of_the_file_and_others_are_left_out(tmp_path: Path) -> None:
    template = load_template(written(tmp_path, 'order = ["number", "taken", "service", "line", "line", "ahead"]'))
    layout = compose(wording(ORDINARY), find(), template)
    tops = [top_of(layout, text) for text in ("A018", "Lấy lúc", "Lý lịch tư pháp,", "Chờ trước")]
    assert all(above < below for above, below in pairwise(tops))
    said = {item.text for item in layout.items if isinstance(item, Text)}
    assert not {"SỐ THỨ TỰ", "ƯU TIÊN", "Dự kiến"} & said
    assert layout.code is None


def test_sizes_are_per_cent_and_text_stays_large_enough_to_read(tmp_path: Path) -> None:
    template = load_template(written(tmp_path, "[sizes]\nnumber = 50\nservice = 150\nnote = 50\n"))
    assert template.scales == Scales(number=0.5, service=1.5, note=0.5)
    items = [item for item in compose(wording(ORDINARY), find(), template).items if isinstance(item, Text)]
    sizes = {item.text: item.face.size for item in items}
    assert sizes["A018"] == 114
    assert sizes["Lý lịch tư pháp,"] == 51
    assert min(sizes.values()) >= 24


def test_a_logo_is_scaled_dithered_and_printed_in_the_middle(tmp_path: Path) -> None:
    draw_logo(tmp_path)
    template = load_template(written(tmp_path, '[logo]\nfile = "logo.png"\nwidth = 200\n'))
    assert template.logo is not None
    assert (template.logo.width, template.logo.height) == (200, 100)
    profile = find("generic-80")
    layout = layout_of(ORDINARY, profile, template=template)
    [logo] = [item for item in layout.items if isinstance(item, Picture)]
    left, top, right, bottom = edges(logo)
    assert left == layout.width - right
    ink = picture(layout).crop((left, top, right, bottom)).convert("L").histogram()[255]
    ellipse = 200 * 100 * 3.14159 / 4
    assert 0.4 * ellipse < ink < 0.6 * ellipse, "half grey is about half ink, and what is transparent is white"
    paper = printed(encode(ORDINARY, profile, template=template), profile.width)
    assert paper.tobytes() == picture(layout).tobytes()


@pytest.mark.parametrize(("paper", "widest"), [("", 336), ("paper = 58\n", 336), ("paper = 80\n", 528)])
def test_a_logo_is_never_wider_than_the_paper(tmp_path: Path, paper: str, widest: int) -> None:
    draw_logo(tmp_path, (600, 200))
    template = load_template(written(tmp_path, paper + '[logo]\nfile = "logo.png"\nwidth = 576\n'))
    assert template.logo is not None
    assert template.logo.width == widest


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ("paper = ", "no_toml", None),
        ("# colour\ncolour = 1", "unknown_key", 2),
        ("\npaper = 76", "bad_paper", 2),
        ("paper = true", "bad_paper", 1),
        ("order = 1", "bad_order", 1),
        ('order = [\n  "number",\n  "colour",\n]', "unknown_part", 3),
        ('order = ["number", "qr", "qr"]', "part_twice", 1),
        ('order = ["qr"]', "no_number", 1),
        ("sizes = 1", "unknown_key", 1),
        ("[sizes]\nnumbers = 100", "unknown_key", 2),
        ("[sizes]\nqr = 100\nnumber = 500", "bad_size", 3),
        ("[sizes]\nnumber = true", "bad_size", 2),
        ("[logo]\nwidth = 100", "bad_logo", 1),
        ('[logo]\nfile = "logo.png"\nheight = 3', "unknown_key", 3),
        ('[logo]\nfile = "logo.png"\nwidth = 9', "bad_logo_width", 3),
        ('[logo]\nfile = "none.png"', "no_logo", 2),
        ('[logo]\nfile = "layout.toml"', "no_logo", 2),
        ('[logo]\nfile = "logo.png"\nwidth = 400', "logo_too_high", 3),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_wrong_is_said_with_file_line_and_reason(
    tmp_path: Path, text: str, reason: str, line: int | None, language: str
) -> None:
    draw_logo(tmp_path, (100, 300))
    file = written(tmp_path, text)
    with pytest.raises(TemplateError) as caught:
        load_template(file)
    assert (caught.value.reason, caught.value.line) == (reason, line)
    said = caught.value.said(language)
    assert said.startswith(str(file))
    assert "{" not in said
    assert line is None or str(line) in said.removeprefix(str(file))


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="cannot be read"):
        load_template(tmp_path / "none.toml")


def test_papers_have_as_many_dots_as_is_usual() -> None:
    assert tuple(PAPERS) == outline.PAPERS


def test_both_languages_have_every_reason() -> None:
    assert load("layout.vi")["reason"].keys() == load("layout.en")["reason"].keys()


def test_the_papers_printer_is_taken_and_another_papers_refused(tmp_path: Path) -> None:
    narrow = Template(paper=58)
    assert fitting_profile(narrow, name=None, width=None, layout=tmp_path).name == "generic-58"
    assert fitting_profile(narrow, name=None, width=384, layout=tmp_path).width == 384
    assert fitting_profile(STANDARD, name=None, width=None, layout=None).name == "generic-80"
    with pytest.raises(TemplateError, match="58 mm"):
        fitting_profile(narrow, name="generic-80", width=None, layout=tmp_path)


def test_a_reprint_says_so_before_anything_else() -> None:
    layout = compose(wording(replace(ORDINARY, is_reprint=True)), find())
    assert top_of(layout, "PHIẾU IN LẠI") == min(item.y for item in layout.items if isinstance(item, Text))
    english = wording(replace(ORDINARY, is_reprint=True, language="en"))
    assert english.marks == ("REPRINTED",)
