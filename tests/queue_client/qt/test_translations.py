"""Texts by language, changed while running, compiled where they are not yet."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import qtTrId
from pytestqt.qtbot import QtBot

from queue_client.qt import translations as module
from queue_client.qt.errors import StartError
from queue_client.qt.translations import Translations, compiled

SOURCE = Path(module.__file__).parent / "resources" / "client_vi.ts"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return Path(shutil.copy(SOURCE, tmp_path))


def test_a_language_is_changed_while_running(translations: Translations, qtbot: QtBot) -> None:
    vietnamese = qtTrId("client.refused")
    with qtbot.waitSignal(translations.changed):
        translations.use("en")
    assert qtTrId("client.refused") == "The server refuses the connection."
    assert vietnamese == "Máy chủ từ chối kết nối."


def test_the_language_in_use_is_not_loaded_again(translations: Translations, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(translations.changed):
        translations.use("vi")


def test_the_languages_are_those_that_have_files(translations: Translations) -> None:
    assert translations.languages == ("en", "vi")


def test_an_unknown_language_is_a_bad_start_and_changes_nothing(translations: Translations) -> None:
    with pytest.raises(StartError, match=r"'xx'.*en, vi"):
        translations.use("xx")
    assert translations.language == "vi"


def test_texts_can_be_taken_away_again(translations: Translations) -> None:
    translations.remove()
    assert qtTrId("client.refused") == "client.refused"


def test_a_missing_compiled_file_is_made_beside_its_source(source: Path) -> None:
    target = compiled(source)
    assert target == source.with_suffix(".qm")
    assert target.stat().st_size > 0
    assert sorted(path.name for path in source.parent.iterdir()) == ["client_vi.qm", "client_vi.ts"]


def test_an_older_compiled_file_is_made_anew(source: Path) -> None:
    target = source.with_suffix(".qm")
    target.write_bytes(b"old")
    os.utime(target, (1, 1))
    assert compiled(source).read_bytes() != b"old"


def test_a_newer_compiled_file_is_kept(source: Path) -> None:
    target = compiled(source)
    os.utime(source, (1, 1))
    before = target.stat().st_mtime_ns
    assert compiled(source).stat().st_mtime_ns == before


def test_a_folder_that_cannot_be_written_does_not_stop_a_screen(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr("queue_client.qt.translations.access", lambda *_: False)  # root may write everywhere
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    assert compiled(source).parent == elsewhere
    assert not source.with_suffix(".qm").exists()


def test_a_broken_file_is_a_bad_start(source: Path) -> None:
    source.write_text("<TS><unclosed", encoding="utf-8")
    with pytest.raises(StartError, match="could not be compiled"):
        compiled(source)
