"""The screen's own light, where there is one that can be turned."""

from pathlib import Path

from kiosk_app.devices.backlight import Backlight


def light(folder: Path) -> str:
    return (folder / "brightness").read_text().strip()


def test_the_light_is_turned_in_the_system_s_own_steps_and_never_off(tmp_path: Path) -> None:
    (tmp_path / "max_brightness").write_text("937\n")
    backlight = Backlight(tmp_path)
    for percent, written in ((100, "937"), (25, "234"), (0, "1")):
        backlight.shine(percent)
        assert light(tmp_path) == written
    assert backlight.works


def test_the_same_level_is_written_once(tmp_path: Path) -> None:
    (tmp_path / "max_brightness").write_text("100")
    backlight = Backlight(tmp_path)
    backlight.shine(50)
    (tmp_path / "brightness").write_text("untouched")
    backlight.shine(50)
    assert light(tmp_path) == "untouched"


def test_without_one_or_where_it_cannot_be_written_it_does_not_work(tmp_path: Path) -> None:
    assert not Backlight().works
    assert not Backlight(tmp_path / "none").works
    (tmp_path / "max_brightness").write_text("100")
    (tmp_path / "brightness").mkdir()
    backlight = Backlight(tmp_path)
    backlight.shine(50)
    assert not backlight.works
