"""Speech as files."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.voice import wav
from voice.errors import SoundFolderError
from voice.pcm import silence
from voice.sound_files import SoundFiles
from voice.worker import Worker

SOUND = silence(0.1, 8000)


@pytest.fixture
def worker(qapp: object) -> Iterator[Worker]:  # noqa: ARG001 - signals need the application
    worker = Worker()
    yield worker
    worker.close()


def play(qtbot: QtBot, files: SoundFiles, name: str) -> None:
    with qtbot.waitSignal(files.ended):
        files.play(SOUND, name)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_sound_is_a_file_named_by_its_order_and_its_name(
    qtbot: QtBot, worker: Worker, tmp_path: Path
) -> None:
    files = SoundFiles(tmp_path / "voice", worker)
    play(qtbot, files, "A005-quay-3")
    play(qtbot, files, "A005-quay-3")
    assert names(tmp_path / "voice") == ["0001-A005-quay-3.wav", "0002-A005-quay-3.wav"]
    assert wav.read(tmp_path / "voice" / "0001-A005-quay-3.wav") == SOUND


def test_a_restarted_hall_counts_on_and_overwrites_nothing(qtbot: QtBot, worker: Worker, tmp_path: Path) -> None:
    play(qtbot, SoundFiles(tmp_path, worker), "A001-quay-1")
    (tmp_path / "advert.wav").write_bytes(b"not ours")
    play(qtbot, SoundFiles(tmp_path, worker), "A001-quay-1")
    assert names(tmp_path) == ["0001-A001-quay-1.wav", "0002-A001-quay-1.wav", "advert.wav"]


def test_a_label_cannot_leave_the_folder(qtbot: QtBot, worker: Worker, tmp_path: Path) -> None:
    play(qtbot, SoundFiles(tmp_path, worker), "../A/1-quay-1")
    assert names(tmp_path) == ["0001-A1-quay-1.wav"]


def test_nobody_who_watches_sees_half_a_file(
    qtbot: QtBot, worker: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []
    replace = Path.replace

    def watching(path: Path, target: Path) -> Path:
        seen.append(names(tmp_path))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", watching)
    play(qtbot, SoundFiles(tmp_path, worker), "A001-quay-1")
    assert seen == [["0001-A001-quay-1.part"]]


def test_a_folder_that_cannot_be_made_is_refused_at_once(worker: Worker, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(SoundFolderError, match=re.escape(os.fspath(tmp_path / "taken"))):
        SoundFiles(tmp_path / "taken", worker)


def test_a_folder_that_vanishes_is_told_and_the_next_file_after_its_return_is_written(
    qtbot: QtBot, worker: Worker, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "voice"
    files = SoundFiles(folder, worker)
    folder.rmdir()
    play(qtbot, files, "A001-quay-1")
    assert files.silent_reason == "sound_folder_unwritable"
    assert "cannot be written" in caplog.text
    folder.mkdir()
    with qtbot.waitSignal(files.silent_reason_changed):
        play(qtbot, files, "A002-quay-1")
    assert files.silent_reason == ""
    assert names(folder) == ["0002-A002-quay-1.wav"]
