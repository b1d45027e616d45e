"""Layouts as people write them: read whole, or refused with file, line and reason; and which suits a screen."""

from pathlib import Path

import pytest

from display_app.files import DisplayFileError, line_of
from display_app.layout import Layout
from display_app.layouts import UnknownLayoutError, layout_of, names, suiting

GOOD = """# a comment
grid = [4, 4]

[[area]]
pane = "header"
at = [1, 1]
size = [4, 1]

[[area]]
pane = "calls"
at = [1, 2]
size = [4, 3]
columns = 2
"""


def written(folder: Path, text: str) -> str:
    file = folder / "own.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_a_centres_own_layout_is_read(tmp_path: Path) -> None:
    layout = layout_of(written(tmp_path, GOOD))
    assert (layout.grid, [area.pane for area in layout.area]) == ((4, 4), ["header", "calls"])
    assert layout.of("calls") == layout.area[1]
    assert layout.of("media") is None


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('pane = "calls"', 'pane = "clock"', 9, "clock"),
        ("columns = 2", "colums = 2", 13, "area[2].colums: this key is not known here"),
        ("columns = 2", "columns = 0", 13, "area[2].columns: "),
        ("size = [4, 1]", "size = [4, 2]", 11, "area[2].at: overlaps area 1, “header”"),
        ("size = [4, 3]", "size = [5, 3]", 12, "area[2].size: goes beyond the 4 columns of the grid"),
        ("size = [4, 3]", "size = [4, 4]", 12, "area[2].size: goes beyond the 4 rows of the grid"),
        ('pane = "calls"', 'pane = "header"', 13, "area[2].columns: this key is not known here"),
        ("at = [1, 2]\n", "", 9, "area[2].at: this key is missing"),
        ("grid = [4, 4]", "grid = [4]", 2, "grid"),
        ("grid = [4, 4]", 'name = "x"\ngrid = [4, 4]', 2, "name: this key is not known here"),
        ("grid = [4, 4]", "grid = [4, 4", 4, ""),
    ],
)
def test_a_layout_that_makes_no_sense_is_refused_with_line_and_reason(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    file = written(tmp_path, GOOD.replace(old, new))
    with pytest.raises(DisplayFileError) as refused:
        layout_of(file)
    assert (refused.value.line, str(refused.value.file)) == (line, file)
    assert reason in refused.value.reason
    assert str(refused.value) == f"{file}, line {line}: {refused.value.reason}"


def test_the_same_pane_twice_is_refused(tmp_path: Path) -> None:
    twice = GOOD.replace('pane = "calls"', 'pane = "header"').replace("columns = 2\n", "")
    with pytest.raises(DisplayFileError, match=r"line 10: .*“header” is in area 1 already"):
        layout_of(written(tmp_path, twice))


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DisplayFileError, match="No such file"):
        layout_of(str(tmp_path / "none.toml"))
    (tmp_path / "own.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DisplayFileError):
        layout_of(str(tmp_path / "own.toml"))


def test_a_name_that_is_none_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownLayoutError, match="calls, calls-and-waiting, columns"):
        layout_of("nothing")


@pytest.mark.parametrize("name", names())
def test_every_layout_that_comes_with_the_display_is_good(name: str) -> None:
    assert isinstance(layout_of(name), Layout)


@pytest.mark.parametrize(
    ("width", "height", "name"),
    [
        (1920, 1080, "calls"),
        (3840, 2160, "calls"),
        (1024, 768, "calls"),
        (1080, 1920, "portrait"),
        (1920, 540, "strip"),
        (3840, 1080, "strip"),
    ],
)
def test_a_screen_gets_the_layout_of_its_shape(width: int, height: int, name: str) -> None:
    assert suiting(width, height) == name


def test_a_place_is_found_in_its_own_table() -> None:
    assert line_of(GOOD, ("area", 1, "size")) == 12
    assert line_of(GOOD, ("area", 0)) == 4
    assert line_of(GOOD, ("grid",)) == 2
    assert line_of(GOOD, ()) == 1
