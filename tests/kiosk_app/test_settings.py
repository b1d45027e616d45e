"""What staff have set outlives the program, and no state of the file keeps a kiosk from starting."""

import json
import stat
from pathlib import Path

import pytest

from kiosk_app.settings import FILE_NAME, Settings, SettingsFile


def test_what_was_set_is_there_after_a_restart(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(volume=30, night_from="20:00")
    assert SettingsFile(tmp_path).settings == Settings(volume=30, night_from="20:00")


def test_only_the_kiosk_itself_may_read_it(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(staff_code="scrypt$aa$bb")
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]


def test_without_a_folder_it_lasts_as_long_as_the_program() -> None:
    file = SettingsFile(None)
    file.change(volume=30)
    assert file.settings.volume == 30


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", '"x"', '{"volume": "loud", "brightness": true, "night_from": 3}']
)
def test_a_damaged_file_means_the_usual_settings(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text)
    assert SettingsFile(tmp_path).settings == Settings()


def test_what_another_version_keeps_there_stays(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"tray": 2, "volume": 10, "locked_until": 5}')
    file = SettingsFile(tmp_path)
    assert (file.settings.volume, file.settings.locked_until) == (10, 5)
    file.change(volume=20)
    assert json.loads((tmp_path / FILE_NAME).read_text()).items() >= {"tray": 2, "volume": 20}.items()
