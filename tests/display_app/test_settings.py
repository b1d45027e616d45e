"""A file for several windows of one program, and what the command line says of one."""

from pathlib import Path

import pytest

from display_app.arguments import parser, windows_of
from display_app.files import DisplayFileError
from display_app.settings import WindowSettings, read_settings
from queue_client.qt.errors import StartError

TWO = """
[[window]]
screen = "HDMI-1"
zones = ["A"]
layout = "own.toml"
media = "pictures"
distance = 8.5

[[window]]
screen = 2
zones = ["B", "C"]
layout = "portrait"
calm = true
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "display.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_each_window_has_its_own_settings_and_paths_are_seen_from_the_file(tmp_path: Path) -> None:
    first, second = read_settings(written(tmp_path, TWO))
    assert (first.screen, first.zones, first.distance, first.voice) == ("HDMI-1", ("A",), 8.5, True)
    assert (first.layout, first.media) == (str(tmp_path / "own.toml"), tmp_path / "pictures")
    assert (second.screen, second.layout, second.calm) == (2, "portrait", True)


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("calm = true", "clam = true", 13, "window[2].clam: this key is not known here"),
        ('"B", "C"', '"B", "A"', 11, "announced twice"),
        ('zones = ["B", "C"]\n', "", 9, "announced twice"),
        ("distance = 8.5", "distance = 0", 7, "window[1].distance"),
    ],
)
def test_settings_that_make_no_sense_are_refused(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    with pytest.raises(DisplayFileError) as refused:
        read_settings(written(tmp_path, TWO.replace(old, new)))
    assert refused.value.line == line
    assert reason in refused.value.reason


def test_windows_may_show_the_same_where_one_of_them_is_silent(tmp_path: Path) -> None:
    text = TWO.replace('"B", "C"', '"B", "A"').replace("calm = true", "voice = false")
    assert [window.voice for window in read_settings(written(tmp_path, text))] == [True, False]
    same = TWO.replace('"B", "C"', '"A"')
    assert len(read_settings(written(tmp_path, same))) == 2


def told(*arguments: str) -> tuple[WindowSettings, ...]:
    return windows_of(parser("display-app").parse_args(["--token", "t", *arguments]))


def test_the_command_line_tells_of_one_window() -> None:
    (window,) = told("--zone", "A", "--zone", "B", "--layout", "columns", "--distance", "9", "--contrast")
    assert (window.zones, window.layout, window.distance) == (("A", "B"), "columns", 9.0)
    assert window.contrast and not window.calm
    assert told() == (WindowSettings(),)


def test_what_makes_no_sense_on_the_command_line_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StartError, match="--distance: "):
        told("--distance", "-3")
    with pytest.raises(StartError, match="--media-sound is said for each window"):
        told("--settings", str(written(tmp_path, TWO)), "--media-sound")
