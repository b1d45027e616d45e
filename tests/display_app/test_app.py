"""How the program starts, or says in one sentence why it does not."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from display_app.app import main
from tests.support.program_starts import BAD_STARTS, NOBODY_LISTENS, complaint

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture(autouse=True)
def no_token_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HANG_DOI_TOKEN", raising=False)


@pytest.mark.parametrize(
    "arguments",
    [
        *(["--silent", *bad] for bad in BAD_STARTS),
        *([*place, *bad] for bad in BAD_STARTS for place in (["--counter", "5"], ["--rating", "5"])),
        ["--token", "t", "--sound-to", "/dev/null/voice"],
        ["--token", "t", "--voice", "/dev/null/voice"],
        ["--token", "t", "--voice", "/dev/null/vi.onnx"],
    ],
)
def test_a_bad_start_is_one_sentence_and_exit_1(
    qapp: QGuiApplication, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert qapp
    assert complaint(main, arguments, capsys).startswith("display-app: ")


def test_a_bad_start_leaves_no_voice_behind(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp
    assert main(["--token", "t", "--language", "xx", "--sound-to", str(tmp_path)]) == 1
    assert list(tmp_path.iterdir()) == []


def test_sound_files_and_silence_cannot_both_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--token", "t", "--silent", "--sound-to", "voice"])
    assert "--sound-to" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--counter", "5", "--rating", "5"],
        ["--counter", "five"],
        ["--rating", "0"],
        ["--counter", "10000"],
        ["--counter", "5", "--look", "neon"],
    ],
)
def test_what_cannot_be_meant_is_refused_on_the_command_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["--token", "t", *arguments])
    assert "error: argument --" in capsys.readouterr().err


@pytest.mark.parametrize("place", [["--counter", "5"], ["--counter", "5", "--look", "led"], ["--rating", "5"]])
def test_a_screen_at_a_counter_starts_and_ends_cleanly(qapp: QGuiApplication, place: list[str]) -> None:
    seen: list[str] = []

    def look_and_leave() -> None:
        seen.extend(window.objectName() for window in qapp.topLevelWindows() if window.isVisible())
        qapp.quit()

    QTimer.singleShot(0, look_and_leave)
    assert main(["--token", "t", "--server", NOBODY_LISTENS, "--size", "800x480", *place]) == 0
    assert seen == ["ratingPanel" if "--rating" in place else "counterDisplay"]


@pytest.mark.parametrize("arguments", [["--silent"], ["--sound-to"]])
def test_the_hall_starts_and_ends_cleanly(qapp: QGuiApplication, tmp_path: Path, arguments: list[str]) -> None:
    token = tmp_path / "token"
    token.write_text("secret\n")
    sizes: list[tuple[int, int]] = []
    if "--sound-to" in arguments:
        arguments = [*arguments, str(tmp_path / "voice")]

    def look_and_leave() -> None:
        sizes.extend((window.width(), window.height()) for window in qapp.topLevelWindows() if window.isVisible())
        qapp.quit()

    QTimer.singleShot(0, look_and_leave)
    assert main(["--token-file", str(token), "--server", NOBODY_LISTENS, "--size", "1280x720", *arguments]) == 0
    assert sizes == [(1280, 720)]


def test_a_volume_that_is_none_is_refused_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--token", "t", "--volume", "loud"])
    assert "07:00=80,12:00=50" in capsys.readouterr().err
